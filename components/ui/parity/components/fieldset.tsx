import { Fieldset } from "#components/ui/fieldset.tsx";
import { innerHtml } from "../canonical.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <Fieldset {...c}>{c.text ?? c.body}</Fieldset>,
  bodyIn: (html) => innerHtml(html, "nhsuk-fieldset").replace(/^.*<\/legend>/s, ""),
};

import { InsetText } from "#components/ui/inset-text.tsx";
import { innerHtml } from "../canonical.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <InsetText text={c.text} visuallyHiddenText="Information">
      {c.wasHtml ? c.text : c.text === undefined ? c.body : undefined}
    </InsetText>
  ),
  bodyIn: (html) => innerHtml(html, "nhsuk-inset-text", ["nhsuk-u-visually-hidden"]),
};

import { WarningCallout } from "#components/ui/warning-callout.tsx";
import { textOf } from "../given.ts";
import { innerHtml } from "../canonical.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <WarningCallout
      heading={c.heading && textOf(c.heading)}
      headingLevel={c.heading?.level}
      visuallyHiddenText={/important/i.test(textOf(c.heading)) ? undefined : "Important"}
      text={c.wasHtml ? undefined : c.text}
    >
      {c.wasHtml ? c.text : c.text === undefined ? c.body : undefined}
    </WarningCallout>
  ),
  bodyIn: (html) => innerHtml(html, "nhsuk-card__content", ["nhsuk-card__heading"]),
};

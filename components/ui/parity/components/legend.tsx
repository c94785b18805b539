import { Legend } from "#components/ui/legend.tsx";
import { innerHtml } from "../canonical.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: ({ body, heading, ...c }) =>
    // In a call block the text is the body, and `heading: true` says that it is the heading of the page.
    heading === true || (heading ?? c.text) === undefined ? (
      <Legend {...c} text={body} isPageHeading={heading} />
    ) : (
      <Legend {...c} heading={heading} />
    ),
  bodyIn: (html) => innerHtml(html, "nhsuk-fieldset__heading") || innerHtml(html, "nhsuk-fieldset__legend"),
};

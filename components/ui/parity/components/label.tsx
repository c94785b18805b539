import { Label } from "#components/ui/label.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: ({ body, heading, ...c }) =>
    // In a call block the text is the body, and `heading: true` says that it is the heading of the page.
    heading === true || (heading ?? c.text) === undefined ? (
      <Label {...c} text={body} isPageHeading={heading} />
    ) : (
      <Label {...c} heading={heading} />
    ),
  bodyIn: "nhsuk-label",
};

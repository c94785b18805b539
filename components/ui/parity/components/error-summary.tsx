import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <ErrorSummary
      heading={textOf(c.heading)}
      description={c.description && textOf(c.description)}
      errorList={c.errorList}
      classes={c.classes}
    />
  ),
  leftOut: [
    {
      reason: "disableAutoFocus: the summary always takes the focus",
      is: (c) => c.disableAutoFocus !== undefined,
    },
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
  inOurWay: [
    {
      reason: "the summary takes the focus by HTML alone, so that it does so without script",
      change: (html) => html.replace(/<div autofocus="" (.*nhsuk-error-summary.*) tabindex="-1"/g, "<div $1"),
    },
  ],
};

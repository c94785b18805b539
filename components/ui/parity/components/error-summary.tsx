import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <ErrorSummary
      {...c}
      heading={textOf(c.heading)}
      description={c.description ? textOf(c.description) : c.body}
      errorList={c.errorList}
    />
  ),
  bodyIn: (html) => /<p>(.*?)<\/p>/s.exec(html)?.[1] ?? "",
  inOurWay: [
    {
      reason: "the summary takes the focus by HTML alone, so that it does so without script",
      change: (html) => html.replace(/<div autofocus="" (.*nhsuk-error-summary.*) tabindex="-1"/g, "<div $1"),
    },
  ],
};

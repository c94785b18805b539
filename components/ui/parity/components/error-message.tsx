import { ErrorMessage } from "#components/ui/error-message.tsx";
import { innerHtml } from "../canonical.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <ErrorMessage {...c} text={c.text ?? c.body} visuallyHiddenText={c.visuallyHiddenText ?? "Error"} />
  ),
  bodyIn: (html) => innerHtml(html, "nhsuk-error-message").replace(/^\s*<span[^>]*>Error: <\/span>/, ""),
};

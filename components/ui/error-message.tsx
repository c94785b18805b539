import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface ErrorMessageOptions {
  text: ReactNode;
  id?: string | undefined;
  /** The hidden word before the message ("Error"), without colon; an empty string leaves it out. */
  visuallyHiddenText: string;
  classes?: string | undefined;
}

/** What is wrong with one answer, beside it (nhsuk-frontend error message). */
export function ErrorMessage({ text, id, visuallyHiddenText, classes }: ErrorMessageOptions) {
  return (
    <span className={classNames("nhsuk-error-message", classes)} id={id}>
      {visuallyHiddenText !== "" && <VisuallyHidden>{visuallyHiddenText}: </VisuallyHidden>}
      {text}
    </span>
  );
}

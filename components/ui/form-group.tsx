import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { ErrorMessage, type ErrorMessageOptions } from "./error-message.tsx";
import { Hint, type HintOptions } from "./hint.tsx";
import { textOptions } from "./text-options.ts";

export interface FormGroupProps {
  /** What the ids of hint and error begin with. */
  id: string;
  hint?: string | HintOptions | undefined;
  /** `true` marks the field as wrong without repeating words that stand elsewhere. */
  errorMessage?: string | ErrorMessageOptions | true | undefined;
  classes?: string | undefined;
}

/** The ids of a field's hint and error, in that order, for `aria-describedby`; undefined when it has neither. */
export function describedBy({ id, hint, errorMessage }: FormGroupProps, first?: string): string | undefined {
  const hintOptions = textOptions(hint);
  const error = errorMessage === true ? undefined : textOptions(errorMessage);
  const ids = classNames(
    first,
    hintOptions && (hintOptions.id ?? `${id}-hint`),
    error && (error.id ?? `${id}-error`),
  );
  return ids === "" ? undefined : ids;
}

/** Hint and error of a field, with the ids that `describedBy` names. */
export function HintAndError({ id, hint, errorMessage }: FormGroupProps) {
  const hintOptions = textOptions(hint);
  const error = errorMessage === true ? undefined : textOptions(errorMessage);
  return (
    <>
      {hintOptions && <Hint {...hintOptions} id={hintOptions.id ?? `${id}-hint`} />}
      {error && <ErrorMessage {...error} id={error.id ?? `${id}-error`} />}
    </>
  );
}

/** The box round a field, with the red edge when its answer is wrong. */
export function FormGroup({
  errorMessage,
  classes,
  children,
}: Omit<FormGroupProps, "id"> & { children: ReactNode }) {
  const wrong = errorMessage !== undefined && errorMessage !== "";
  return (
    <div className={classNames("nhsuk-form-group", wrong && "nhsuk-form-group--error", classes)}>
      {children}
    </div>
  );
}

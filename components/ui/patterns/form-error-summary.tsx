import type { ReactNode } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnArrival } from "#components/ui/focus-on-arrival.tsx";
import type { HeadingLevel } from "#components/ui/heading.tsx";
import type { FieldErrors } from "./field-errors.ts";

export interface FormErrorSummaryProps {
  errors: Pick<FieldErrors, "summary">;
  /** "There is a problem". */
  heading: ReactNode;
  /** Of the heading below it. Only above an h1 does it take the focus: elsewhere it is an example. */
  above?: HeadingLevel | undefined;
}

/**
 * Stands above the h1, below the way back; draws nothing when nothing is wrong. It has the focus when it arrives: by
 * HTML when the page loads, by script when the form was sent without a new page.
 */
export function FormErrorSummary({ errors, heading, above = 1 }: FormErrorSummaryProps) {
  if (errors.summary.length === 0) return null;
  return (
    <>
      <ErrorSummary heading={heading} errorList={errors.summary} disableAutoFocus={above > 1 || undefined} />
      {above === 1 && <FocusOnArrival />}
    </>
  );
}

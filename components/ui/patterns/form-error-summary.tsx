import type { ReactNode } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnArrival } from "#components/ui/focus-on-arrival.tsx";
import type { FieldErrors } from "./field-errors.ts";

export interface FormErrorSummaryProps {
  errors: Pick<FieldErrors, "summary">;
  /** "There is a problem". */
  heading: ReactNode;
  /** Whether it has the focus when it arrives. False only where a page shows it among other things, as an example. */
  takesFocus?: boolean | undefined;
}

/**
 * Stands above the heading, below the way back; draws nothing when nothing is wrong. It has the focus when it arrives:
 * by HTML when the page loads, by script when the form was sent without a new page.
 */
export function FormErrorSummary({ errors, heading, takesFocus = true }: FormErrorSummaryProps) {
  if (errors.summary.length === 0) return null;
  return (
    <>
      <ErrorSummary
        heading={heading}
        errorList={errors.summary}
        disableAutoFocus={!takesFocus || undefined}
      />
      {takesFocus && <FocusOnArrival />}
    </>
  );
}

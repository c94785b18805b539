import type { ReactNode } from "react";
import { Heading, type HeadingLevel, type HeadingSize } from "#components/ui/heading.tsx";
import type { FieldErrors } from "./field-errors.ts";
import { FormErrorSummary, type FormErrorSummaryProps } from "./form-error-summary.tsx";
import { Form, type FormProps } from "./form.tsx";

export interface FormPageProps extends FormProps, Pick<FormErrorSummaryProps, "takesFocus"> {
  heading: ReactNode;
  /** 1, as on a page; more where the form is an example or a part of a page. */
  headingLevel?: HeadingLevel | undefined;
  headingSize?: HeadingSize | undefined;
  /** The name of the journey, above the heading. */
  caption?: string | undefined;
  /** What was refused. The page says it in its title too: `titleWithErrors`. */
  errors?: Pick<FieldErrors, "summary"> | undefined;
  /** "There is a problem", above the errors. */
  problem: string;
  /** Between the heading and the form. */
  lead?: ReactNode;
}

/**
 * A page with a form under a heading of its own, and above it what was wrong when it comes back. Where the heading is
 * the question itself, use `QuestionPage`.
 *
 * A refused post keeps values and codes as a draft and redirects to the same page, which reads them:
 * `fieldErrors(draft.codes, …)` for this, and the values for the fields.
 */
export function FormPage(props: FormPageProps) {
  const {
    heading,
    headingLevel,
    headingSize = "l",
    caption,
    errors,
    problem,
    takesFocus,
    lead,
    ...form
  } = props;
  return (
    <>
      {errors && <FormErrorSummary errors={errors} heading={problem} takesFocus={takesFocus} />}
      <Heading
        level={headingLevel}
        size={headingSize}
        text={heading}
        classes={lead === undefined ? undefined : "nhsuk-u-margin-bottom-4"}
        caption={caption === undefined ? undefined : { text: caption, placement: "before" }}
      />
      {lead}
      <Form {...form} />
    </>
  );
}

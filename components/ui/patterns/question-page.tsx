import type { ReactNode } from "react";
import { Caption } from "#components/ui/caption.tsx";
import type { LegendOptions } from "#components/ui/legend.tsx";
import type { FormPageProps } from "./form-page.tsx";
import { FormErrorSummary } from "./form-error-summary.tsx";
import { Form } from "./form.tsx";

export interface QuestionPageProps extends Omit<FormPageProps, "lead" | "children" | "heading"> {
  /** The question. It is the h1 and, at once, the legend or label of its field. */
  question: string;
  /** Draws the field. What it is given is the `legend` of its fieldset, or its `label`. */
  field: (asked: LegendOptions) => ReactNode;
  /** Between the field and the button. */
  children?: ReactNode;
  /** After the form: a link to stop, or to another way. */
  after?: ReactNode;
}

/**
 * One question a page (NHS service manual, question pages): what was wrong, the name of the journey, the question,
 * its field, "Continue". The way back is the page's own, above this.
 */
export function QuestionPage(props: QuestionPageProps) {
  const { question, field, errors, problem, takesFocus, caption, children, after, ...rest } = props;
  const { headingLevel: level, headingSize: size = "l", ...form } = rest;
  return (
    <>
      {errors && <FormErrorSummary errors={errors} heading={problem} takesFocus={takesFocus} />}
      <Form {...form}>
        {/* Outside the legend, so that the question alone is spoken with each answer. */}
        {caption !== undefined && <Caption text={caption} size={size} />}
        {field({ heading: { text: question, level, size }, size })}
        {children}
      </Form>
      {after}
    </>
  );
}

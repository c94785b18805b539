import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { AnswerValue, type Answer } from "./answer-value.tsx";
import { FormErrorSummary } from "./form-error-summary.tsx";
import type { FormPageProps } from "./form-page.tsx";
import { Form } from "./form.tsx";

/** One question and what was answered. */
export interface AnswerRow {
  question: ReactNode;
  answer: Answer;
  /** Where it can be answered again; that page comes back here. Left out for what cannot be changed here. */
  changeHref?: string | undefined;
  /** Spoken after "Change": what it changes, such as "when". */
  changeWhat?: string | undefined;
}

export interface AnswerSection {
  heading?: string | undefined;
  rows: readonly AnswerRow[];
}

export interface CheckAnswersProps extends Omit<FormPageProps, "headingSize" | "children"> {
  sections: readonly AnswerSection[];
  words: {
    readonly change: string;
    /** For questions that were left open. */
    readonly notProvided: string;
  };
  /** Between the answers and the button: what the person agrees to by sending them. */
  children?: ReactNode;
  /** After the form: a link to stop. */
  after?: ReactNode;
}

interface SectionProps {
  section: AnswerSection;
  level: HeadingLevel;
  words: CheckAnswersProps["words"];
}

function Section({ section, level, words }: SectionProps) {
  return (
    <>
      {section.heading !== undefined && <Heading level={level} size="s" text={section.heading} />}
      <PaperCard>
        <SummaryList
          classes="app-answers"
          lastRowBorder={false}
          rows={section.rows.map((row) => ({
            key: row.question,
            value: <AnswerValue answer={row.answer} notProvided={words.notProvided} />,
            actions:
              row.changeHref === undefined
                ? undefined
                : [{ href: row.changeHref, text: words.change, visuallyHiddenText: row.changeWhat }],
          }))}
        />
      </PaperCard>
    </>
  );
}

const below = (level: HeadingLevel): HeadingLevel => Math.min(level + 1, 4) as HeadingLevel;

/**
 * Everything that will be sent, to be read and changed before it is (NHS service manual, check answers). The button
 * says the act, and the one-time key makes it happen once. Errors are of the act, as when a time was taken meanwhile.
 */
export function CheckAnswers(props: CheckAnswersProps) {
  const { heading, headingLevel = 1, caption, errors, problem, takesFocus, ...rest } = props;
  const { sections, words, lead, after, ...form } = rest;
  return (
    <>
      {errors && <FormErrorSummary errors={errors} heading={problem} takesFocus={takesFocus} />}
      <Heading
        level={headingLevel}
        size="l"
        text={heading}
        caption={caption === undefined ? undefined : { text: caption, placement: "before" }}
      />
      {lead}
      {sections.map((section, index) => (
        <Section key={index} section={section} level={below(headingLevel)} words={words} />
      ))}
      <Form {...form} />
      {after}
    </>
  );
}

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import { Details } from "#components/ui/details.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ClinicianComment, OrderedTest } from "#lib/domain/test-results/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { TestConceptKey } from "#lib/test-concepts.ts";
import { useExplanation } from "./explanation.ts";
import { names } from "./rich-words.tsx";
import { useTestName } from "./test-name.ts";

interface WhatHappensNextProps {
  concept: TestConceptKey | null;
  comments: readonly ClinicianComment[];
  /** Tests of the same kind that are not back yet. */
  orderedTests: readonly OrderedTest[];
  /** Who holds the result and can be asked about it. */
  askWhom: string;
  person: PersonHandle;
}

function OrderedStep({ test, person }: { test: OrderedTest; person: PersonHandle }) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const nameOf = useTestName();
  const values = { ...names, test: nameOf(test) };
  return (
    <>
      {test.expectedBy === null
        ? t.rich("next.ordered", values)
        : t.rich(test.overdue ? "next.orderedLate" : "next.orderedBy", {
            ...values,
            date: dates.longDay(test.expectedBy),
          })}{" "}
      <Link href={paths.orderedTest(person, test.id)}>{t("next.see")}</Link>
    </>
  );
}

function QuestionsToAsk({ concept }: { concept: TestConceptKey | null }) {
  const t = useTranslations("test-results");
  const questions = Object.values(useExplanation(concept)?.ask ?? {});
  if (questions.length === 0) return null;
  return (
    <Details summary={t("next.questions")}>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </Details>
  );
}

/** Steps in order, from what is there: a comment, tests that are ordered, the surgery. Never from reading a comment. */
export function WhatHappensNext({ concept, comments, orderedTests, askWhom, person }: WhatHappensNextProps) {
  const t = useTranslations("test-results");
  const authors = comments.map(({ author }) =>
    author === null ? t("next.readCommentNoName") : t.rich("next.readComment", { ...names, author }),
  );
  const steps: ReactNode[] = [
    ...authors.slice(0, 1),
    ...orderedTests.map((test) => <OrderedStep key={test.id} test={test} person={person} />),
    t.rich("next.ask", { ...names, name: askWhom }),
  ];
  return (
    <section>
      <Heading level={2} size="m" text={t("next.heading")} />
      {steps.length === 1 ? (
        <p>{steps}</p>
      ) : (
        <ol className="nhsuk-list nhsuk-list--number">
          {steps.map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
      )}
      <QuestionsToAsk concept={concept} />
    </section>
  );
}

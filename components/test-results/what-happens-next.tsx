import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CareCard } from "#components/ui/care-card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Analyte, OrderedTest } from "#lib/domain/test-results/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { nextFor, urgentFor, useExplanations } from "./explanation.ts";
import { names } from "./rich-words.tsx";
import { type KnownSurgery, useSurgeryName } from "./surgery.ts";
import { useTestName } from "./test-name.ts";

interface WhatHappensNextProps {
  analytes: readonly Analyte[];
  /** Tests of the same kind that are not back yet. */
  orderedTests: readonly OrderedTest[];
  surgery: KnownSurgery;
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
        : t.rich("next.orderedBy", { ...values, date: dates.longDay(test.expectedBy) })}{" "}
      <Link href={paths.orderedTest(person, test.id)}>{t("next.see")}</Link>
    </>
  );
}

/** Steps in order, from the rule set and from what has been ordered: never from reading a comment. */
export function WhatHappensNext({ analytes, orderedTests, surgery: known, person }: WhatHappensNextProps) {
  const t = useTranslations("test-results");
  const explanationOf = useExplanations();
  const surgery = useSurgeryName(known);
  const fromRules = analytes.flatMap((analyte) => {
    const explanation = explanationOf(analyte.concept);
    return explanation === null ? [] : nextFor(explanation, analyte);
  });
  const steps: { key: string; step: ReactNode }[] = [
    ...[...new Set(fromRules)].map((step) => ({ key: step, step })),
    ...orderedTests.map((test) => ({ key: test.id, step: <OrderedStep test={test} person={person} /> })),
    { key: "ask", step: t.rich("next.ask", { ...names, surgery }) },
  ];
  return (
    <section>
      <Heading level={2} size="m" text={t("next.heading")} />
      <ol className="nhsuk-list nhsuk-list--number">
        {steps.map(({ key, step }) => (
          <li key={key}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

/** When not to wait, from the rule set; at most one card, because two would be read as none. */
export function UrgentAdvice({ analytes }: { analytes: readonly Analyte[] }) {
  const t = useTranslations("test-results");
  const explanationOf = useExplanations();
  const [advice] = analytes.flatMap((analyte) => {
    const explanation = explanationOf(analyte.concept);
    return (explanation === null ? null : urgentFor(explanation, analyte)) ?? [];
  });
  if (advice === undefined) return null;
  return (
    <CareCard variant="urgent" heading={advice.heading} visuallyHiddenText={t("urgentAdvice")}>
      <ul>
        {advice.list.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </CareCard>
  );
}

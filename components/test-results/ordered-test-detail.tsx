import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { orderedTestSteps, type OrderedTest, type OrderedTestStep } from "#lib/domain/test-results/model.ts";
import { useExplanation } from "./explanation.ts";
import { useTestName } from "./test-name.ts";
import { names, withTelephone } from "./rich-words.tsx";

function stateOf(each: OrderedTestStep, current: OrderedTestStep): "done" | "now" | "next" {
  const distance = orderedTestSteps.indexOf(each) - orderedTestSteps.indexOf(current);
  if (distance < 0 || current === "reviewed") return "done";
  return distance === 0 ? "now" : "next";
}

function Steps({ test, step }: { test: OrderedTest; step: OrderedTestStep }) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const dateOf = (each: OrderedTestStep) =>
    each === "ordered" ? test.orderedAt : each === step ? test.changedAt : null;
  const items = orderedTestSteps.map((each): TimelineItem => {
    const state = stateOf(each, step);
    const date = dateOf(each);
    return {
      state,
      stateText: t(`ordered.state.${state}`),
      heading: t(`ordered.steps.${each}`),
      text: date === null ? undefined : dates.longDay(date),
    };
  });
  return <Timeline items={items} headingLevel={2} />;
}

function WhomToCall({ contact: { name, telephone } }: Pick<OrderedTest, "contact">) {
  const t = useTranslations("test-results");
  const called = name ?? t("ordered.contactUnknown");
  return (
    <p>
      {telephone === null
        ? t.rich("ordered.callNoNumber", { ...names, name: called })
        : t.rich("ordered.call", { ...withTelephone(telephone), name: called })}
    </p>
  );
}

function Expected({ test }: { test: OrderedTest }) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const { overdue, expectedBy, step } = test;
  if (overdue && expectedBy !== null) {
    return (
      <Notice headingLevel={2} title={t("ordered.overdue", { date: dates.longDay(expectedBy) })}>
        <WhomToCall contact={test.contact} />
      </Notice>
    );
  }
  const stillToCome = step !== "ready" && step !== "reviewed";
  return expectedBy !== null && stillToCome ? (
    <InsetText
      visuallyHiddenText={t("ordered.information")}
      text={t("ordered.expected", { date: dates.longDay(expectedBy) })}
    />
  ) : null;
}

function UnknownStep() {
  const t = useTranslations("test-results");
  return (
    <Notice headingLevel={2} title={t("ordered.unknownStep")}>
      <p>{t.rich("ordered.unknownStepText", { ...names, source: t("sources.hospital") })}</p>
    </Notice>
  );
}

/**
 * How far an ordered test has come, when to expect it, and whom to call; a step that is not known is not guessed. It
 * brings the h1 of the page.
 */
export function OrderedTestDetail({ test }: { test: OrderedTest }) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const explanation = useExplanation(test.concept);
  const name = useTestName()(test);
  const { orderedBy, orderedAt } = test;
  return (
    <>
      <Heading level={1} size="l" text={<bdi>{name}</bdi>} />
      {explanation !== null && <p>{explanation.what}</p>}
      <Expected test={test} />
      {test.step === null ? (
        <UnknownStep />
      ) : (
        <PaperCard>
          <Steps test={test} step={test.step} />
        </PaperCard>
      )}
      {orderedBy !== null && (
        <p>
          {orderedAt === null
            ? t.rich("ordered.orderedByNoDate", { ...names, author: orderedBy })
            : t.rich("ordered.orderedBy", { ...names, author: orderedBy, date: dates.longDay(orderedAt) })}
        </p>
      )}
      {!test.overdue && (
        <>
          <Heading level={2} size="m" text={t("ordered.questions")} />
          <WhomToCall contact={test.contact} />
        </>
      )}
    </>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import type { OrderedTest, TestResult, TestResultDetail as Detail } from "#lib/domain/test-results/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { AboutThisTest } from "./about-this-test.tsx";
import { CallSurgery } from "./call-surgery.tsx";
import { ClinicianComments } from "./clinician-comments.tsx";
import { useExplanation } from "./explanation.ts";
import { MeasuredResult } from "./measured-result.tsx";
import { MissingSources } from "./missing-sources.tsx";
import { ReportText } from "./report-text.tsx";
import { ResultHistory } from "./result-history.tsx";
import { ResultLinks } from "./result-links.tsx";
import { ResultPanel } from "./result-panel.tsx";
import type { KnownSurgery } from "./surgery.ts";
import { useTestName } from "./test-name.ts";
import { UrgentAdvice, WhatHappensNext } from "./what-happens-next.tsx";

export interface TestResultDetailProps {
  detail: Extract<Detail, { kind: "result" }>;
  person: PersonHandle;
  surgery: KnownSurgery;
  nhsNumber: string | null;
  /** Tests of the same kind that are not back yet. */
  orderedTests: readonly OrderedTest[];
}

/** What makes a result different from a plain final one, before anything else is read. */
function Standing({ result, surgery }: { result: TestResult; surgery: KnownSurgery }) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const { status, correctedAt } = result;
  if (result.cannotBeShownSafely) {
    return (
      <Notice headingLevel={2} title={t("result.unsafe")}>
        <p>{t("result.unsafeText")}</p>
        <p>
          <CallSurgery surgery={surgery} />
        </p>
      </Notice>
    );
  }
  if (status === "cancelled") {
    return (
      <Notice headingLevel={2} title={t("result.cancelled")}>
        <p>
          {t("result.cancelledText")} <CallSurgery surgery={surgery} />
        </p>
      </Notice>
    );
  }
  if (status === "preliminary") return <Notice headingLevel={2} title={t("result.preliminary")} />;
  if (status !== "corrected") return null;
  const title =
    correctedAt === null
      ? t("result.correctedNoDate")
      : t("result.corrected", { date: dates.longDay(correctedAt) });
  return (
    <Notice headingLevel={2} title={title}>
      <p>
        {t("result.correctedText")} <CallSurgery surgery={surgery} />
      </p>
    </Notice>
  );
}

/** One measured thing in full, or a table of many. */
function Values({ detail: { result, history }, person }: Pick<TestResultDetailProps, "detail" | "person">) {
  const t = useTranslations("test-results");
  const analytes = result.groups.flatMap((group) => group.analytes);
  const [only] = analytes;
  if (only !== undefined && analytes.length === 1) {
    return (
      <PaperCard>
        <Heading level={2} size="s" text={t("result.yours")} />
        <MeasuredResult analyte={only} />
      </PaperCard>
    );
  }
  return result.groups
    .filter((group) => group.analytes.length > 0)
    .map((group, index) => (
      <ResultPanel
        key={group.name ?? index}
        group={group}
        history={history}
        resultId={result.id}
        person={person}
      />
    ));
}

function OnlyHistory({
  detail: { result, history },
  person,
}: Pick<TestResultDetailProps, "detail" | "person">) {
  const analytes = result.groups.flatMap((group) => group.analytes);
  const name = useTestName();
  const [only] = analytes;
  if (only === undefined || analytes.length > 1) return null;
  return (
    <ResultHistory name={name(only)} past={history[only.id] ?? []} resultId={result.id} person={person} />
  );
}

/** Everything about a result that may be shown, in reading order: value, meaning, comment, what next, over time. */
function Shown(props: TestResultDetailProps) {
  const { detail, person, surgery, orderedTests } = props;
  const { result } = detail;
  const analytes = result.groups
    .flatMap((group) => group.analytes)
    .filter((each) => !each.cannotBeShownSafely);
  return (
    <>
      {result.status !== "cancelled" && <Values detail={detail} person={person} />}
      <ReportText lines={result.reportText} />
      <ClinicianComments comments={result.comments} />
      <WhatHappensNext analytes={analytes} orderedTests={orderedTests} surgery={surgery} person={person} />
      <UrgentAdvice analytes={analytes} />
      <OnlyHistory detail={detail} person={person} />
      <MissingSources
        results={{ answered: [], missing: detail.missing }}
        surgery={surgery}
        tryAgain={paths.testResult(person, result.id)}
      />
    </>
  );
}

/** One result: what it is, the value and what it means, what comes next, how it was before. Brings the h1 of the page. */
export function TestResultDetail(props: TestResultDetailProps) {
  const { detail, person, surgery, nhsNumber } = props;
  const { result } = detail;
  const explanation = useExplanation(result.concept);
  const name = useTestName()(result);
  return (
    <>
      <Heading level={1} size="l" text={<bdi>{name}</bdi>} />
      <div className="app-split">
        <div>
          {explanation !== null && <p>{explanation.what}</p>}
          <Standing result={result} surgery={surgery} />
          {!result.cannotBeShownSafely && <Shown {...props} />}
        </div>
        <div>
          <AboutThisTest result={result} surgery={surgery} nhsNumber={nhsNumber} />
          <ResultLinks
            resultId={result.id}
            person={person}
            surgery={surgery}
            seen={result.warnBefore !== null}
          />
        </div>
      </div>
    </>
  );
}

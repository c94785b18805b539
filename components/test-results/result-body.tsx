import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import type { Analyte, TestResult, TestResultDetail } from "#lib/domain/test-results/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ClinicianComments } from "./clinician-comments.tsx";
import { MeasuredResult } from "./measured-result.tsx";
import { MissingSources, useSources } from "./missing-sources.tsx";
import { ReportText } from "./report-text.tsx";
import { ResultHistory } from "./result-history.tsx";
import { ResultPanel } from "./result-panel.tsx";
import { ResultParts } from "./result-parts.tsx";
import type { KnownSurgery } from "./surgery.ts";
import { useTestName } from "./test-name.ts";
import { UrgentAdvice } from "./urgent-advice.tsx";
import { WhatHappensNext } from "./what-happens-next.tsx";

export interface ResultBodyProps {
  detail: Extract<TestResultDetail, { kind: "result" }>;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** How to book a follow-up, where the result asks for one. */
  followUp?: ReactNode;
  /** Every part stands open: for paper, where nothing can be opened. */
  open?: boolean;
}

/** One measured thing in full, or a table of many. */
function Values({ result }: { result: TestResult }) {
  const t = useTranslations("test-results");
  const groups = result.groups.filter(({ analytes }) => analytes.length > 0);
  const [only, ...others] = groups.flatMap(({ analytes }) => analytes);
  if (only !== undefined && others.length === 0) {
    return (
      <PaperCard>
        <Heading level={2} size="s" text={t("result.yours")} />
        <MeasuredResult analyte={only} />
      </PaperCard>
    );
  }
  return groups.map((group, index) => (
    <ResultPanel key={group.name ?? index} group={group} alone={groups.length === 1} />
  ));
}

interface DetailsOfValuesProps extends Omit<ResultBodyProps, "surgery" | "followUp"> {
  analytes: readonly Analyte[];
}

/** How it was before: for one measured thing at once, for many in the parts that can be opened. */
function OverTime({ detail, person, analytes, open = false }: DetailsOfValuesProps) {
  const nameOf = useTestName();
  const { result, history } = detail;
  const [only] = analytes;
  const rest = { resultId: result.id, person };
  if (only === undefined) return null;
  if (result.groups.flatMap((group) => group.analytes).length > 1)
    return <ResultParts analytes={analytes} history={history} open={open} {...rest} />;
  return <ResultHistory name={nameOf(only)} past={history[only.id] ?? []} {...rest} />;
}

/** Everything about a result that may be shown, in reading order: value, meaning, comment, what next, over time. */
export function ResultBody({ detail, person, surgery, followUp, open = false }: ResultBodyProps) {
  const { result } = detail;
  const sourceOf = useSources(surgery);
  const t = useTranslations("test-results");
  const all = result.groups.flatMap((group) => group.analytes);
  const analytes = all.filter((each) => !each.cannotBeShownSafely);
  const hasHidden = all.length > analytes.length;
  return (
    <>
      {result.status !== "cancelled" && <Values result={result} />}
      <ReportText lines={result.reportText} />
      {hasHidden && result.comments.length > 0 && <p>{t("result.unsafePart")}</p>}
      <ClinicianComments comments={result.comments} />
      <WhatHappensNext
        concept={result.concept ?? (analytes.length === 1 ? (analytes[0]?.concept ?? null) : null)}
        comments={result.comments}
        orderedTests={detail.orderedTests}
        askWhom={sourceOf(result.source).name}
        person={person}
      />
      {followUp}
      <UrgentAdvice analytes={analytes} />
      {result.status !== "cancelled" && (
        <OverTime detail={detail} person={person} analytes={analytes} open={open} />
      )}
      <MissingSources
        results={{ answered: [], missing: detail.missing }}
        surgery={surgery}
        tryAgain={paths.testResult(person, result.id)}
      />
    </>
  );
}

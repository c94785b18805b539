import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import type { TestResultDetail } from "#lib/domain/test-results/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ClinicianComments } from "./clinician-comments.tsx";
import { MeasuredResult } from "./measured-result.tsx";
import { MissingSources } from "./missing-sources.tsx";
import { ReportText } from "./report-text.tsx";
import { ResultHistory } from "./result-history.tsx";
import { ResultPanel } from "./result-panel.tsx";
import type { KnownSurgery } from "./surgery.ts";
import { useTestName } from "./test-name.ts";
import { UrgentAdvice } from "./urgent-advice.tsx";
import { WhatHappensNext } from "./what-happens-next.tsx";

export interface ResultBodyProps {
  detail: Extract<TestResultDetail, { kind: "result" }>;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** Every part stands open: for paper, where nothing can be opened. */
  open?: boolean;
}

/** One measured thing in full, or a table of many. */
function Values({ detail: { result, history }, person, open }: Omit<ResultBodyProps, "surgery">) {
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
        open={open ?? false}
      />
    ));
}

function OnlyHistory({ detail: { result, history }, person }: Pick<ResultBodyProps, "detail" | "person">) {
  const analytes = result.groups.flatMap((group) => group.analytes);
  const name = useTestName();
  const [only] = analytes;
  if (only === undefined || analytes.length > 1) return null;
  return (
    <ResultHistory name={name(only)} past={history[only.id] ?? []} resultId={result.id} person={person} />
  );
}

/** Everything about a result that may be shown, in reading order: value, meaning, comment, what next, over time. */
export function ResultBody({ detail, person, surgery, open = false }: ResultBodyProps) {
  const { result } = detail;
  const analytes = result.groups
    .flatMap((group) => group.analytes)
    .filter((each) => !each.cannotBeShownSafely);
  return (
    <>
      {result.status !== "cancelled" && <Values detail={detail} person={person} open={open} />}
      <ReportText lines={result.reportText} />
      <ClinicianComments comments={result.comments} />
      <WhatHappensNext
        concept={result.concept ?? (analytes.length === 1 ? (analytes[0]?.concept ?? null) : null)}
        comments={result.comments}
        orderedTests={detail.orderedTests}
        surgery={surgery}
        person={person}
      />
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

import { useLocale, useTranslations } from "next-intl";
import { CardLine } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { ClinicianComment, OrderedTest, TestResult } from "#lib/domain/test-results/model.ts";
import { names } from "./rich-words.tsx";

/** The clinician's own words, not our reading of them: nothing but this sentence says that nothing is needed. */
const saysNoAction = ({ text }: ClinicianComment) =>
  /^no (?:further )?action (?:is )?(?:needed|required)\.?$/i.test(text.trim());

/** Days as the list writes them: short, because most are of this year. */
function useDay(today: string) {
  const dates = dateWords(useLocale());
  return (iso: string) => dates.longDayNear(iso, today);
}

function CommentLine({ comments }: { comments: readonly ClinicianComment[] }) {
  const t = useTranslations("test-results");
  const [first] = comments;
  if (first === undefined) return null;
  if (comments.length === 1 && saysNoAction(first)) return <CardLine>{t("row.noAction")}</CardLine>;
  return (
    <CardLine>
      {first.author === null
        ? t("row.commentNoName")
        : t.rich("row.comment", { ...names, author: first.author })}
    </CardLine>
  );
}

/** What stands under the name of a result: when, and one thing to know. Never a value. */
export function ResultLines({ result, today }: { result: TestResult; today: string }) {
  const t = useTranslations("test-results");
  const day = useDay(today);
  const notable = useNotable(result, today);
  return (
    <>
      {result.takenAt !== null ? (
        <CardLine>{t("row.taken", { date: day(result.takenAt) })}</CardLine>
      ) : (
        result.reportedAt !== null && (
          <CardLine>{t("row.reported", { date: day(result.reportedAt) })}</CardLine>
        )
      )}
      {result.source === "hospital" && (
        <CardLine>{t.rich("row.from", { ...names, source: t("sources.hospital") })}</CardLine>
      )}
      {notable === null ? <CommentLine comments={result.comments} /> : <CardLine>{notable}</CardLine>}
    </>
  );
}

/** Why a result is not like the others; comes before what a comment says. */
function useNotable(result: TestResult, today: string): string | null {
  const t = useTranslations("test-results");
  const day = useDay(today);
  if (result.cannotBeShownSafely) return t("row.unsafe");
  if (result.warnBefore === "discuss-first") return t("row.discussFirst");
  if (result.warnBefore === "sensitive") return t("row.sensitive");
  if (result.status === "cancelled") return t("row.cancelled");
  if (result.status === "not-stated") return t("row.notStated");
  if (result.status === "preliminary") return t("row.preliminary");
  if (result.status !== "corrected") return null;
  return result.correctedAt === null
    ? t("row.correctedNoDate")
    : t("row.corrected", { date: day(result.correctedAt) });
}

function StepLine({ test, today }: { test: OrderedTest; today: string }) {
  const t = useTranslations("test-results");
  const day = useDay(today);
  const { step, changedAt, orderedAt } = test;
  if (step === null) return <CardLine>{t("row.stepUnknown")}</CardLine>;
  const at = step === "ordered" ? (orderedAt ?? changedAt) : changedAt;
  return (
    <CardLine>{at === null ? t(`ordered.steps.${step}`) : t(`row.step.${step}`, { date: day(at) })}</CardLine>
  );
}

/** What stands under the name of a test that is not back yet: how far it is, and when to expect it. */
export function WaitingLines({ test, today }: { test: OrderedTest; today: string }) {
  const t = useTranslations("test-results");
  const day = useDay(today);
  const { expectedBy, overdue } = test;
  const expected = overdue ? "row.overdue" : "row.expected";
  return (
    <>
      <StepLine test={test} today={today} />
      <CardLine strong={overdue}>
        {expectedBy === null ? t("row.noExpected") : t(expected, { date: day(expectedBy) })}
      </CardLine>
    </>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { TestResult } from "#lib/domain/test-results/model.ts";
import { CallSurgery } from "./call-surgery.tsx";
import type { KnownSurgery } from "./surgery.ts";

interface ResultStandingProps {
  result: TestResult;
  surgery: KnownSurgery;
}

/** The same form for each: what is so, what it means, and whom to ask. */
function Said({ title, text, surgery }: { title: string; text: string; surgery: KnownSurgery }) {
  return (
    <Notice headingLevel={2} title={title}>
      <p>{text}</p>
      <p>
        <CallSurgery surgery={surgery} />
      </p>
    </Notice>
  );
}

/** What makes a result different from a plain final one, before anything else is read. */
export function ResultStanding({ result, surgery }: ResultStandingProps) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const { status, correctedAt } = result;
  if (result.cannotBeShownSafely)
    return <Said surgery={surgery} title={t("result.unsafe")} text={t("result.unsafeText")} />;
  return (
    <>
      {status === "cancelled" && (
        <Said surgery={surgery} title={t("result.cancelled")} text={t("result.cancelledText")} />
      )}
      {status === "preliminary" && <Notice headingLevel={2} title={t("result.preliminary")} />}
      {status === "not-stated" && (
        <Said surgery={surgery} title={t("result.notStated")} text={t("result.notStatedText")} />
      )}
      {status === "corrected" && (
        <Said
          surgery={surgery}
          title={
            correctedAt === null
              ? t("result.correctedNoDate")
              : t("result.corrected", { date: dates.longDay(correctedAt) })
          }
          text={t("result.correctedText")}
        />
      )}
      {result.partsMissing && (
        <Said surgery={surgery} title={t("result.partsMissing")} text={t("result.partsMissingText")} />
      )}
    </>
  );
}

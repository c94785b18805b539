import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { HowFarBack } from "#lib/how-far-back.ts";

interface WordsShownProps {
  wordsShown: HowFarBack | null;
  surgery: KnownSurgery;
  /** The day of the one consultation that is shown; without it, what is said is about all of them. */
  at?: string | null;
}

const dayOf = (moment: string) => moment.slice(0, 10);

/** Whether the level of access keeps back what was written in words on a day. */
function isKeptBack(shown: HowFarBack, at: string | null): boolean {
  if (shown.kind === "nothing") return true;
  if (shown.kind === "everything" || at === null) return false;
  return shown.kind === "from" ? dayOf(at) < shown.from : dayOf(at) >= shown.until;
}

/** Said where the surgery shows codes but not, or not always, what was written in words. */
export function WordsShown({ wordsShown, surgery, at }: WordsShownProps) {
  const t = useTranslations("consultations.words");
  const sources = useTranslations("record.sources");
  const dates = dateWords(useLocale());
  if (wordsShown === null || wordsShown.kind === "everything") return null;
  if (at !== undefined && !isKeptBack(wordsShown, at)) return null;
  const date = "from" in wordsShown ? wordsShown.from : "until" in wordsShown ? wordsShown.until : null;
  return (
    <p>
      {t.rich(wordsShown.kind, {
        bdi: (chunks: ReactNode) => <bdi>{chunks}</bdi>,
        source: surgery?.name ?? sources("gp"),
        date: date === null ? "" : dates.day(date),
      })}
    </p>
  );
}

import type { Wording } from "#components/take-away/wording.ts";
import type {
  Consultation,
  ConsultationEntry,
  ConsultationHeading,
} from "#lib/domain/consultations/model.ts";

function entryWords({ t }: Wording, entry: ConsultationEntry): string {
  const { term, value, text, standing, cannotBeShownSafely } = entry;
  const marked = standing === null ? null : t(`standing.${standing}`);
  const said = cannotBeShownSafely ? [term, t("cells.unsafe")] : [term, value, marked, text];
  return said.filter((words) => words !== null).join(" ");
}

function headingLines(w: Wording, { title, entries, cannotBeShownSafely }: ConsultationHeading) {
  const lines = cannotBeShownSafely ? [w.t("cells.unsafe")] : entries.map((entry) => entryWords(w, entry));
  return lines
    .filter((line) => line !== "")
    .map((text) => (title === null ? text : w.t("cells.underHeading", { heading: title, text })));
}

/**
 * What was written in a consultation, a line for each entry. Where a part cannot be shown safely, or did not come,
 * that is said in its place.
 */
export const wordsOf = (w: Wording, { who, topics, complete }: Consultation): readonly string[] => [
  ...who,
  ...topics.flatMap(({ title, condition, headings, cannotBeShownSafely }) => [
    ...[title ?? condition?.term ?? null].filter((line) => line !== null),
    ...(cannotBeShownSafely
      ? [w.t("cells.unsafe")]
      : headings.flatMap((heading) => headingLines(w, heading))),
  ]),
  ...(complete ? [] : [w.t("cells.notWhole")]),
];

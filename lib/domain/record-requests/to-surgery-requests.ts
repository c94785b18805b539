import type { NewRequest } from "#lib/gateways/surgery-requests/schema.ts";
import type { CorrectionAsked, OlderAsked } from "./form.ts";

/** Older records, in the surgery's words. */
export const toOlderRecords = ({ from, to, sections, why }: OlderAsked): NewRequest => ({
  kind: "older-records",
  words: why,
  details: [
    { code: "from-year", value: from },
    { code: "to-year", value: to },
    ...sections.map((value) => ({ code: "section", value })),
  ],
});

/** Which entry it is, in one line: "Medicine: Metformin 500mg, 3 May 2024, Mill Lane Surgery". */
function aboutLine({
  kind,
  title,
  date,
  source,
}: Pick<CorrectionAsked, "kind" | "title" | "date" | "source">): string {
  const facts = [kind === "" ? title : `${kind}: ${title}`, date, source].filter((fact) => fact !== "");
  return facts.join(", ").slice(0, 300);
}

/** A correction, in the surgery's words. */
export const toCorrection = (asked: CorrectionAsked): NewRequest => ({
  kind: "correction",
  words: asked.wrong,
  about: aboutLine(asked),
  details: [
    { code: "is", value: asked.is },
    { code: "should-say", value: asked.shouldSay },
  ],
});

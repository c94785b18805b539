import type { Wording } from "#components/take-away/wording.ts";
import type { ResultFact } from "#lib/domain/take-away/model.ts";
import type { Analyte, AnalyteRange, TestResult } from "#lib/domain/test-results/model.ts";

function rangeWords({ t }: Wording, range: AnalyteRange | null): string | null {
  if (range === null) return null;
  const { shape, unit } = range;
  if (shape === null) return range.text;
  const words =
    shape.kind === "between"
      ? t("ranges.between", { low: String(shape.low), high: String(shape.high) })
      : shape.kind === "at-most"
        ? t("ranges.atMost", { high: String(shape.high) })
        : t("ranges.atLeast", { low: String(shape.low) });
  return unit === null ? words : `${words} ${unit}`;
}

function analyteFact(w: Wording, result: TestResult, analyte: Analyte): ResultFact {
  const own = analyte.corrected ? "corrected" : analyte.preliminary ? "preliminary" : result.status;
  return {
    name: analyte.name,
    report: analyte.name === result.name ? null : result.name,
    snomed: null,
    concept: analyte.concept,
    date: result.takenAt ?? result.reportedAt,
    source: result.source,
    unsafe: result.cannotBeShownSafely || analyte.cannotBeShownSafely,
    value: analyte.value,
    range: rangeWords(w, analyte.range),
    notes: analyte.notes,
    status: own,
  };
}

/** What a report says in words, or that it came without any value: it is never left out. */
function reportFact(result: TestResult): ResultFact {
  const text = result.reportText.join("\n");
  return {
    name: result.name,
    report: null,
    snomed: null,
    concept: result.concept,
    date: result.takenAt ?? result.reportedAt,
    source: result.source,
    unsafe: result.cannotBeShownSafely,
    value: text === "" ? { kind: "none" } : { kind: "text", text },
    range: null,
    notes: [],
    status: result.status,
  };
}

/** One report as facts: each measured thing, its words, and what the clinician wrote to it. */
export function resultFacts(w: Wording, result: TestResult): readonly ResultFact[] {
  const analytes = result.groups.flatMap((group) => group.analytes);
  const facts = analytes.map((analyte) => analyteFact(w, result, analyte));
  const worded = facts.length === 0 || result.reportText.length > 0 ? [reportFact(result), ...facts] : facts;
  const comments = result.comments.map(({ text }) => w.t("cells.comment", { text }));
  return worded.map((fact, index) => (index === 0 ? { ...fact, notes: [...fact.notes, ...comments] } : fact));
}

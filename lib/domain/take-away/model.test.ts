import { expect, test } from "vitest";
import {
  chosen,
  onePage,
  takenSections,
  type Fact,
  type MeasurementFact,
  type Part,
  type SummaryInput,
} from "./model.ts";

const fact = (date: string | null): Fact => ({ name: "x", snomed: null, date, source: "gp", unsafe: false });
const none: Part<never> = { facts: [], standing: "complete" };

const input: SummaryInput = {
  person: null,
  parts: {
    allergies: {
      facts: [{ ...fact("1994"), ended: false, severe: false, kind: null, reactions: [] }],
      standing: "complete",
    },
    medicines: {
      facts: [
        { ...fact("2001"), standing: "current", howToTake: null, stoppedOn: null },
        { ...fact("2002"), standing: "over", howToTake: null, stoppedOn: null },
      ],
      standing: "complete",
    },
    conditions: {
      facts: [
        { ...fact("2003"), holds: "not-stated", certainty: null, endedOn: null },
        { ...fact("2004"), holds: "past", certainty: null, endedOn: null },
      ],
      standing: "complete",
    },
    vaccinations: none,
    results: none,
    measurements: {
      facts: [
        { ...fact("2028-05-16T22:59:00.000Z"), concept: "weight", parts: [], status: "final" },
        { ...fact("2028-05-16T23:01:00.000Z"), concept: "weight", parts: [], status: "final" },
        { ...fact(null), concept: "weight", parts: [], status: "final" },
      ],
      standing: "complete",
    },
    consultations: none,
  },
  gaps: [{ kind: "silent", source: "hospital", section: "results" }],
};

const choice = { sections: takenSections, from: "2028-01-01", to: "2028-05-16" };

test("dates never leave out an allergy, or a medicine or condition of now", () => {
  const { parts } = chosen(input, choice);
  expect(parts.allergies.facts).toHaveLength(1);
  expect(parts.medicines.facts.map(({ date }) => date)).toEqual(["2001"]);
  expect(parts.conditions.facts.map(({ date }) => date)).toEqual(["2003"]);
});

test("a day ends at midnight in England, and what has no date stays", () => {
  const { parts } = chosen(input, choice);
  expect(parts.measurements.facts.map(({ date }) => date)).toEqual(["2028-05-16T22:59:00.000Z", null]);
});

test("what dates left out is counted, and its part is no longer known to be empty", () => {
  const { parts, gaps } = chosen(input, choice);
  expect(parts.medicines.standing).toBe("narrowed");
  expect(gaps).toContainEqual({ kind: "outside-dates", section: "measurements", count: 1 });
  expect(parts.allergies.standing).toBe("complete");
});

test("a part that was not chosen is empty, is said, and its other gaps are not", () => {
  const { parts, gaps } = chosen(input, { sections: ["allergies"], from: null, to: null });
  expect(parts.results).toEqual({ facts: [], standing: "not-chosen" });
  expect(gaps.filter(({ section }) => section === "results")).toEqual([
    { kind: "not-chosen", section: "results" },
  ]);
});

test("one page holds what is true now, and the newest of each measurement", () => {
  const page = onePage(input);
  expect(page.medicines.facts).toHaveLength(1);
  expect(page.measurements.facts.map(({ date }) => date)).toEqual(["2028-05-16T23:01:00.000Z"]);
});

test("the latest measurement is one with a value that may be shown, where there is one", () => {
  const weight = (date: string, rest: Partial<MeasurementFact> = {}): MeasurementFact => ({
    ...fact(date),
    concept: "weight",
    parts: [{ concept: "weight", name: "x", value: { kind: "text", text: "80 kg" } }],
    status: "final",
    ...rest,
  });
  const cancelled = weight("2028-05-03", { status: "cancelled", parts: [] });
  const facts = [cancelled, weight("2028-05-02", { unsafe: true }), weight("2028-05-01"), weight("2027")];
  const latest = (some: readonly MeasurementFact[]) =>
    onePage({ ...input, parts: { ...input.parts, measurements: { facts: some, standing: "complete" } } })
      .measurements.facts;
  expect(latest(facts).map(({ date }) => date)).toEqual(["2028-05-01"]);
  expect(latest([cancelled])).toEqual([cancelled]);
});

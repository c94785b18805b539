import type { Analyte, OrderedTest, TestResult, TestResultList } from "#lib/domain/test-results/model.ts";
import { me } from "#lib/paths.ts";

export const person = me;
export const surgery = { name: "Mill Lane Surgery", telephone: "01632 960102" };

/** HbA1c 56 mmol/mol against 20 to 41. */
export const hba1c = (changes: Partial<Analyte> = {}): Analyte => ({
  id: "a1",
  name: "Haemoglobin A1c level",
  concept: "hba1c",
  value: { kind: "number", value: 56, comparator: null, unit: "mmol/mol" },
  range: { shape: { kind: "between", low: 20, high: 41 }, unit: "mmol/mol", text: null },
  flag: "high",
  laboratoryFlag: "high",
  band: "diabetes-range",
  inOtherUnit: null,
  notes: [],
  corrected: false,
  preliminary: false,
  cannotBeShownSafely: false,
  ...changes,
});

export const result = (
  changes: Partial<TestResult> = {},
  analytes: readonly Analyte[] = [hba1c()],
): TestResult => ({
  id: "g1",
  source: "gp",
  name: "Haemoglobin A1c level",
  concept: "hba1c",
  status: "final",
  takenAt: "2028-05-12T07:50:00Z",
  reportedAt: "2028-05-13T14:20:00Z",
  correctedAt: null,
  specimen: "Venous blood specimen",
  laboratory: "Northfield Pathology",
  requestedBy: "Dr Amina Yusuf",
  comments: [
    { text: "Please book a talk with me.", author: "Dr Amina Yusuf", writtenAt: "2028-05-15T10:30:00Z" },
  ],
  groups: [{ name: null, concept: null, analytes }],
  reportText: [],
  warnBefore: null,
  cannotBeShownSafely: false,
  partsMissing: false,
  version: "1",
  isNew: false,
  ...changes,
});

export const ordered = (changes: Partial<OrderedTest> = {}): OrderedTest => ({
  id: "o1",
  name: "Full blood count",
  concept: "fbc",
  step: "at-lab",
  orderedAt: "2028-05-09T15:00:00Z",
  changedAt: "2028-05-12T12:30:00Z",
  expectedBy: "2028-05-19",
  orderedBy: "Dr Amina Yusuf",
  overdue: false,
  contact: { name: "Mill Lane Surgery", telephone: "01632 960102" },
  ...changes,
});

const answered = (source: "gp" | "hospital") => ({ source, answeredAt: "2028-05-16T08:58:00Z" });

export const list = (changes: Partial<TestResultList> = {}): TestResultList => ({
  results: { items: [], answered: [answered("gp"), answered("hospital")], missing: [] },
  newsKnown: true,
  removed: [],
  orderedTests: {
    items: [],
    answered: [{ source: "hospital", answeredAt: "2028-05-16T08:58:00Z" }],
    missing: [],
  },
  howFarBack: { kind: "from", from: "2019-02-18" },
  incomplete: [],
  heldBack: [],
  ...changes,
});

/** The surgery answered with these results, the hospital did not answer at 9:58am. */
export const withoutHospital = (items: readonly TestResult[]): TestResultList => {
  const missing = [
    { source: "hospital", failure: { kind: "unavailable" }, askedAt: "2028-05-16T08:58:00Z" },
  ] as const;
  return list({
    results: { items, answered: [answered("gp")], missing },
    orderedTests: { items: [], answered: [], missing },
  });
};

import type { Band } from "#lib/clinical-bands.ts";
import type { Gathered } from "#lib/gathered.ts";
import type { HeldBack, HowFarBack } from "#lib/how-far-back.ts";
import type { Comparator } from "#lib/measured-number.ts";
import { sameUnit } from "#lib/measurement-unit.ts";
import type { RangeFlag, RangeShape } from "#lib/reference-range.ts";
import type { TestConceptKey } from "#lib/test-concepts.ts";

/** Who holds a result: the surgery's record, or the hospital. */
export type ResultSource = "gp" | "hospital";

/** What a laboratory wrote for one thing that it measured. */
export type AnalyteValue =
  | {
      readonly kind: "number";
      readonly value: number;
      /** "<" is read "less than": words come from content. */
      readonly comparator: Comparator | null;
      /** As the report shows it, or null where it gives none. */
      readonly unit: string | null;
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "none" };

/** The laboratory's own range; `shape` is null where it gave words only. */
export interface AnalyteRange {
  readonly shape: RangeShape | null;
  readonly unit: string | null;
  readonly text: string | null;
}

/** The same number in another unit, for explaining only; the report's own value always stands first. */
export interface InOtherUnit {
  readonly value: number;
  readonly unit: string;
}

/** One measured thing, such as haemoglobin. */
export interface Analyte {
  readonly id: string;
  /** The laboratory's name for it. */
  readonly name: string;
  /** Key of `explain.<key>` in the words of test results; null where there is no plain explanation yet. */
  readonly concept: TestConceptKey | null;
  readonly value: AnalyteValue;
  readonly range: AnalyteRange | null;
  /** Against the report's own range and only in the same unit. */
  readonly flag: RangeFlag;
  /** How the laboratory itself marked it, shown where there is no range to compare with. */
  readonly laboratoryFlag: "low" | "normal" | "high" | "abnormal" | null;
  /** Only for tests whose bands have one national definition. */
  readonly band: Band | null;
  readonly inOtherUnit: InOtherUnit | null;
  /** The laboratory's notes, plain text, lines kept. */
  readonly notes: readonly string[];
  readonly corrected: boolean;
  /** Not the last word on it, even where the report around it is final. */
  readonly preliminary: boolean;
  /** Some part of it was marked in a way that this service does not know: only its name may be shown. */
  readonly cannotBeShownSafely: boolean;
}

/** A panel of a report, such as liver tests; a report of one test has one group of one. */
export interface AnalyteGroup {
  readonly name: string | null;
  readonly concept: TestConceptKey | null;
  readonly analytes: readonly Analyte[];
}

/** What the clinician who filed the report wrote to the person. */
export interface ClinicianComment {
  readonly text: string;
  readonly author: string | null;
  /** ISO instant or date, or null. */
  readonly writtenAt: string | null;
}

/**
 * `preliminary` is not the last word; `corrected` replaces what stood there before; `not-stated` is what GP systems
 * send when they do not know (FHIR `unknown`).
 */
export type ResultStatus = "final" | "preliminary" | "corrected" | "cancelled" | "not-stated";

/** Why a result waits behind a warning: the clinician wants to talk first, or it may upset. */
export type WarnBefore = "discuss-first" | "sensitive";

export interface TestResult {
  /** Opaque and stable; stands in addresses, carries no NHS number. */
  readonly id: string;
  readonly source: ResultSource;
  readonly name: string;
  readonly concept: TestConceptKey | null;
  readonly status: ResultStatus;
  /** When the sample was taken: ISO instant or date (`2028-05-03`, `2028-05`), or null. */
  readonly takenAt: string | null;
  /** When the laboratory reported it: ISO instant or date, or null. */
  readonly reportedAt: string | null;
  /** When it was corrected: ISO instant, only with status `corrected`. */
  readonly correctedAt: string | null;
  readonly specimen: string | null;
  readonly laboratory: string | null;
  readonly requestedBy: string | null;
  /** Shown before the numbers. */
  readonly comments: readonly ClinicianComment[];
  readonly groups: readonly AnalyteGroup[];
  /** Text of the report itself (imaging, microbiology), plain, lines kept. */
  readonly reportText: readonly string[];
  readonly warnBefore: WarnBefore | null;
  /** The whole report was marked in a way that this service does not know: only name and dates may be shown. */
  readonly cannotBeShownSafely: boolean;
  /** The report names parts that did not come with it. */
  readonly partsMissing: boolean;
  /** Changes whenever the source changes the report. */
  readonly version: string;
  readonly isNew: boolean;
}

/**
 * A result that its source marked as entered in error. Its values are gone for good; it is listed by name and date
 * because someone who read it before must learn that it was never true.
 */
export interface RemovedTestResult {
  readonly id: string;
  readonly source: ResultSource;
  readonly name: string;
  readonly takenAt: string | null;
}

export const orderedTestSteps = ["ordered", "taken", "at-lab", "ready", "reviewed"] as const;

export type OrderedTestStep = (typeof orderedTestSteps)[number];

/** A test that was asked for, and how far it has come. */
export interface OrderedTest {
  readonly id: string;
  readonly name: string;
  readonly concept: TestConceptKey | null;
  /** Null where the hospital used a word that this service does not know: shown as "not known", never guessed. */
  readonly step: OrderedTestStep | null;
  /** ISO instant or date, or null. */
  readonly orderedAt: string | null;
  readonly changedAt: string | null;
  readonly expectedBy: string | null;
  readonly orderedBy: string | null;
  /** Past its expected date by health time and not ready yet. */
  readonly overdue: boolean;
  /** Whom to call, or null. */
  readonly contact: { readonly name: string | null; readonly telephone: string | null };
}

export interface TestResultList {
  /** Newest first. */
  readonly results: Gathered<TestResult, ResultSource>;
  /** False where it cannot be told what the person has read: then no result is marked as new, and none is read. */
  readonly newsKnown: boolean;
  readonly removed: readonly RemovedTestResult[];
  /** The most overdue first, then by expected date. */
  readonly orderedTests: Gathered<OrderedTest, "hospital">;
  /** Null where the surgery did not answer. */
  readonly howFarBack: HowFarBack | null;
  /** Sources that answered, but said that there is more than they sent, of results or of ordered tests. */
  readonly incomplete: readonly ResultSource[];
  /** What the surgery says it keeps back (GP Connect list warnings). */
  readonly heldBack: readonly HeldBack[];
}

/** What the list may be narrowed to; a fixed list, so it may stand in an address. */
export const resultFilters = ["all", "new", "waiting"] as const;

export type ResultFilter = (typeof resultFilters)[number];

/** One earlier or present value of the same test in the same unit. */
export interface PastValue {
  readonly resultId: string;
  readonly takenAt: string;
  readonly value: number;
  readonly comparator: Comparator | null;
  readonly unit: string | null;
  readonly flag: RangeFlag;
  /** Null where there is none in the unit of the value. */
  readonly range: RangeShape | null;
  /** The laboratory gave some range, even if it cannot be compared with. */
  readonly rangeGiven: boolean;
  readonly band: Band | null;
}

/** Everything that one page about one result needs. */
export interface OneResult {
  readonly kind: "result";
  readonly result: TestResult;
  /** Oldest first, by analyte id; only analytes with two values or more have an entry. */
  readonly history: Readonly<Record<string, readonly PastValue[]>>;
  /** Tests of the same kind that have been ordered and are not back yet, as far as the hospital told. */
  readonly orderedTests: readonly OrderedTest[];
  /** Sources that did not answer: the history may be longer than it looks. */
  readonly missing: Gathered<TestResult, ResultSource>["missing"];
}

/** The same, or that it was never true. */
export type TestResultDetail = OneResult | { readonly kind: "removed"; readonly removed: RemovedTestResult };

/** When a result happened, for sorting and showing: taken, else reported; null where the source gives neither. */
function momentOf({ takenAt, reportedAt }: Pick<TestResult, "takenAt" | "reportedAt">): string | null {
  return takenAt ?? reportedAt;
}

/** Newest first; what has no date comes last. */
export function newestFirst<T extends Pick<TestResult, "takenAt" | "reportedAt">>(
  results: readonly T[],
): readonly T[] {
  return [...results].sort((one, other) => (momentOf(other) ?? "").localeCompare(momentOf(one) ?? ""));
}

/** Late ones first, then by the day they are expected; finished ones last. */
export function mostUrgentFirst(tests: readonly OrderedTest[]): readonly OrderedTest[] {
  const rank = (test: OrderedTest) => (test.step === "reviewed" ? 2 : test.overdue ? 0 : 1);
  const day = (test: OrderedTest) => test.expectedBy ?? "9999";
  return [...tests].sort((one, other) => rank(one) - rank(other) || day(one).localeCompare(day(other)));
}

/** Ordered tests of the same kind as a result, whose own results are still to come. */
function stillToCome(tests: readonly OrderedTest[], concept: TestConceptKey | null): readonly OrderedTest[] {
  const back: readonly (OrderedTestStep | null)[] = ["ready", "reviewed"];
  return concept === null
    ? []
    : tests.filter((test) => test.concept === concept && !back.includes(test.step));
}

/** How long a result that was never opened counts as new, in days. */
const newForDays = 30;

/** New: not opened in this version, and reported or corrected within 30 days of `today` (ISO day, health time). */
export function isNewSince(
  result: Pick<TestResult, "reportedAt" | "takenAt" | "correctedAt">,
  unseen: boolean,
  today: string,
): boolean {
  const since = result.correctedAt ?? result.reportedAt ?? result.takenAt;
  if (!unseen || since === null) return false;
  return Date.parse(today) - Date.parse(since.slice(0, 10)) <= newForDays * 86_400_000;
}

/** Whether two analytes are the same test in the same unit, so that their values may stand in one graph. */
const comparable = (one: Analyte, other: Analyte): boolean =>
  one.value.kind === "number" &&
  other.value.kind === "number" &&
  sameUnit(one.value.unit ?? "", other.value.unit ?? "") &&
  (one.concept === null ? one.name === other.name : one.concept === other.concept);

/** The limits of the laboratory's range in the very unit of the value; null where they are in another one. */
export function rangeInOwnUnit({ value, range, flag }: Analyte): RangeShape | null {
  if (range === null || value.kind !== "number") return null;
  return flag !== "unknown" || sameUnit(range.unit ?? "", value.unit ?? "") ? range.shape : null;
}

/**
 * Every dated value of one analyte's test in the same unit, oldest first. What waits behind a warning stays there:
 * other results of that kind are left out. What was cancelled, or is not the last word, is no value of a history.
 */
export function historyOf(
  results: readonly TestResult[],
  shown: TestResult,
  analyte: Analyte,
): readonly PastValue[] {
  return results
    .filter((result) => result.id === shown.id || (result.warnBefore === null && !result.cannotBeShownSafely))
    .filter(({ status }) => status !== "cancelled" && status !== "preliminary")
    .flatMap((result) =>
      result.groups.flatMap(({ analytes }) =>
        analytes.flatMap((other): readonly PastValue[] => {
          const takenAt = momentOf(result);
          const { value, flag, range, band } = other;
          if (other.cannotBeShownSafely || other.preliminary || takenAt === null) return [];
          if (value.kind !== "number" || !comparable(analyte, other)) return [];
          const { comparator, unit } = value;
          const [resultId, rangeGiven] = [result.id, range !== null];
          const measured = { value: value.value, comparator, unit };
          return [{ resultId, takenAt, ...measured, flag, range: rangeInOwnUnit(other), rangeGiven, band }];
        }),
      ),
    )
    .sort((one, other) => one.takenAt.localeCompare(other.takenAt));
}

/** Everything that the page of one result needs, from all that was told of results and of what has been ordered. */
export function detailOf(
  result: TestResult,
  { items, missing }: Gathered<TestResult, ResultSource>,
  ordered: readonly OrderedTest[],
): OneResult {
  const analytes = result.groups.flatMap((group) => group.analytes);
  const values = analytes.map((one) => [one.id, historyOf(items, result, one)] as const);
  const history = Object.fromEntries(values.filter(([, past]) => past.length > 1));
  const orderedTests = stillToCome(ordered, result.concept);
  return { kind: "result", result, history, orderedTests, missing };
}

import { monthOf } from "#components/ui/date-words.ts";
import {
  type OrderedTest,
  type RemovedTestResult,
  type ResultFilter,
  type TestResult,
  type TestResultList,
} from "#lib/domain/test-results/model.ts";

/** One line of the list: a result, one that was removed, or a test that is not back yet. */
export type Row =
  | { readonly kind: "result"; readonly at: string | null; readonly item: TestResult }
  | { readonly kind: "removed"; readonly at: string | null; readonly item: RemovedTestResult }
  | { readonly kind: "waiting"; readonly at: string | null; readonly item: OrderedTest };

const time = ({ at }: Row) => (at === null ? -Infinity : Date.parse(at));

/** A test whose result somebody has checked is in the list as a result; all others are waited for. */
export const isFinished = (test: OrderedTest) => test.step === "reviewed";

/** Everything in one list, newest first; what has no date comes last. */
export function rowsOf(list: TestResultList): readonly Row[] {
  const rows: Row[] = [
    ...list.results.items.map(
      (item) => ({ kind: "result", at: item.takenAt ?? item.reportedAt, item }) as const,
    ),
    ...list.removed.map((item) => ({ kind: "removed", at: item.takenAt, item }) as const),
    ...list.orderedTests.items
      .filter((item) => !isFinished(item))
      .map((item) => ({ kind: "waiting", at: item.orderedAt ?? item.changedAt, item }) as const),
  ];
  return rows.sort((a, b) => time(b) - time(a));
}

/** The rows that a filter shows. */
export function shown(rows: readonly Row[], show: ResultFilter): readonly Row[] {
  if (show === "new") return rows.filter((row) => row.kind === "result" && row.item.isNew);
  return show === "waiting" ? rows.filter(({ kind }) => kind === "waiting") : rows;
}

const foldedForSearch = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase();

/** Whether every word is found in one of the names. Case and accents make no difference; no words are always found. */
function namesMatch(names: readonly string[], words: string): boolean {
  const text = foldedForSearch(names.join(" "));
  return foldedForSearch(words)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

type Name = (named: { name: string; concept: TestResult["concept"] }) => string;

function namesIn(row: Row, nameOf: Name): readonly string[] {
  if (row.kind === "removed") return [row.item.name];
  const parts =
    row.kind === "result" && !row.item.cannotBeShownSafely && row.item.warnBefore === null
      ? row.item.groups.flatMap((group) => group.analytes)
      : [];
  return [row.item, ...parts].flatMap((named) => [named.name, nameOf(named)]);
}

/** The rows in whose names (the laboratory's and the plain ones) every word of the query occurs. */
export function matching(rows: readonly Row[], query: string, nameOf: Name): readonly Row[] {
  return rows.filter((row) => namesMatch(namesIn(row, nameOf), query));
}

/**
 * Whether an empty list means that there are no results: everybody answered, sent all that they have, keeps nothing
 * back, and shows everything however old.
 */
export function isWhole({ results, heldBack, incomplete, howFarBack }: TestResultList): boolean {
  const allSent = results.missing.length === 0 && incomplete.length === 0 && heldBack.length === 0;
  return allSent && howFarBack?.kind === "everything";
}

export interface MonthOfRows {
  /** "2028-05", or null where the date is not known. */
  readonly month: string | null;
  readonly rows: readonly Row[];
}

/** The same rows in the same order, with those of one month together. */
export function byMonth(rows: readonly Row[]): readonly MonthOfRows[] {
  const months = new Map<string | null, Row[]>();
  for (const row of rows) {
    const month = row.at === null ? null : monthOf(row.at);
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months].map(([month, own]) => ({ month, rows: own }));
}

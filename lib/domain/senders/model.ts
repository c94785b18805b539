/** What is wrong with a question: the published words, and the parameter. */
export interface Fault {
  readonly diagnostics: string;
  readonly expression: string;
}

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

const wrong = (diagnostics: string, expression: string) =>
  ({ ok: false, fault: { diagnostics, expression } }) as const;

/** The one value of a parameter; null where it is left out. */
function single(query: URLSearchParams, name: string): Read<string | null> {
  const all = query.getAll(name);
  if (all.length > 1) return wrong("A single value is expected", name);
  return { ok: true, value: all[0] ?? null };
}

/** The largest number of the published kind (int32). */
const largestPage = 2_147_483_647;

/** The page asked for: the first, where none is. */
export function readPage(query: URLSearchParams): Read<number> {
  const page = single(query, "page");
  if (!page.ok) return page;
  if (page.value === null) return { ok: true, value: 1 };
  const number = /^\d{1,10}$/.test(page.value) ? Number(page.value) : 0;
  return number >= 1 && number <= largestPage ? { ok: true, value: number } : wrong("Invalid format", "page");
}

/** A day of UTC, in which the published moments are. */
export interface Day {
  readonly from: Date;
  readonly until: Date;
}

const dayMs = 24 * 60 * 60 * 1_000;

/** The day asked for: YYYY-MM-DD, and one that there is. */
export function readDay(query: URLSearchParams): Read<Day> {
  const day = single(query, "day");
  if (!day.ok) return day;
  if (day.value === null) return wrong("Not specified", "day");
  const from = new Date(`${day.value}T00:00:00.000Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day.value) && !Number.isNaN(from.getTime());
  return isDay && from.toISOString().startsWith(day.value)
    ? { ok: true, value: { from, until: new Date(from.getTime() + dayMs) } }
    : wrong("Invalid format", "day");
}

/** How the specification spells it, and how everything else of it does: both are taken. */
const spellings = ["ods-organisation-code", "ods-organization-code"] as const;

/** The surgery asked for, in capitals: its ODS code may be written in small letters. */
export function readSurgery(query: URLSearchParams): Read<string> {
  const name = spellings.find((one) => query.has(one)) ?? spellings[0];
  const code = single(query, name);
  if (!code.ok) return code;
  if (code.value === null) return wrong("Not specified", spellings[0]);
  return /^[A-Za-z](?:\d{5}|\d[A-Za-z]\d[A-Za-z])$/.test(code.value)
    ? { ok: true, value: code.value.toUpperCase() }
    : wrong("Invalid format", name);
}

/** How many rows one page of a report has. Ours: no size is published. */
const rowsOfReport = 100;

/** How many pages so many rows are: an empty report has one. */
export const pagesOf = (rows: number): number => Math.max(1, Math.ceil(rows / rowsOfReport));

/** Which rows a page has. */
export const stretchOfReport = (page: number): { readonly offset: number; readonly limit: number } => ({
  offset: (page - 1) * rowsOfReport,
  limit: rowsOfReport,
});

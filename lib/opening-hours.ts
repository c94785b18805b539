/** From and until on the wall clock, "08:00". */
export interface OpenSpan {
  readonly from: string;
  readonly until: string;
}

/** Days in a row that are open at the same times. `first` and `last` count from Monday, 0, to Sunday, 6. */
export interface OpenDays {
  readonly first: number;
  readonly last: number;
  readonly spans: readonly OpenSpan[];
}

/** What the public directory says of a place. Empty and null are what it does not say. */
export interface PublicPlace {
  readonly telephone: string | null;
  readonly address: readonly string[];
  /** Days that are not named are closed; null where no hours are known. */
  readonly hours: readonly OpenDays[] | null;
  /** Whether one gets in with a wheelchair. */
  readonly wheelchair: boolean | null;
}

/** Of a place that the directory does not know. */
export const unknownPlace: PublicPlace = { telephone: null, address: [], hours: null, wheelchair: null };

const sameSpans = (a: readonly OpenSpan[], b: readonly OpenSpan[]): boolean =>
  a.length === b.length && a.every((span, i) => span.from === b[i]?.from && span.until === b[i].until);

/** Seven days from Monday, each with its times, as few rows of days as tell the same. */
export function openDaysOf(week: readonly (readonly OpenSpan[])[]): readonly OpenDays[] {
  const rows: OpenDays[] = [];
  for (const [day, spans] of week.entries()) {
    const before = rows.at(-1);
    if (spans.length === 0) continue;
    if (before?.last === day - 1 && sameSpans(before.spans, spans))
      rows[rows.length - 1] = { ...before, last: day };
    else rows.push({ first: day, last: day, spans });
  }
  return rows;
}

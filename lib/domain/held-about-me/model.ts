import type { Answered, Missing } from "#lib/gathered.ts";
import type { FailureKind } from "#lib/result.ts";

/** Everybody who holds something about the person and is asked here, in the order in which they are told. */
export const heldSources = [
  "gp",
  "hospital",
  "vaccination-register",
  "pds",
  "record-locator",
  "implant-register",
  "care-plan-service",
] as const;

export type HeldSource = (typeof heldSources)[number];

/** What one kind of data told: who answered, who did not, and its entries. */
export interface Told {
  readonly answered: readonly Answered<string>[];
  readonly missing: readonly Missing<string>[];
  readonly entries: readonly { readonly source: string; readonly at: string | null }[];
}

/** What is known of one holder. */
export interface Holder {
  readonly source: HeldSource;
  /** How many entries were shown to us; null where not all of it answered, so that no number would be true. */
  readonly count: number | null;
  /** Date of the newest entry (ISO), as far as one has a date. */
  readonly newest: string | null;
  /** When it last answered (ISO instant, health time); null where it did not. */
  readonly answeredAt: string | null;
  /** Why something of it did not come, or null where all of it did. */
  readonly silent: FailureKind | null;
}

const latest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((newest, date) => (date !== null && (newest === null || date > newest) ? date : newest), null);

/** What each holder told, out of every kind of data for which it was asked. */
export function holdersOf(told: readonly Told[]): readonly Holder[] {
  return heldSources.flatMap((source) => {
    const answers = told.flatMap(({ answered }) => answered.filter((one) => one.source === source));
    const silences = told.flatMap(({ missing }) => missing.filter((one) => one.source === source));
    const entries = told.flatMap((one) => one.entries.filter((entry) => entry.source === source));
    if (answers.length === 0 && silences.length === 0) return [];
    return [
      {
        source,
        count: silences.length === 0 ? entries.length : null,
        newest: latest(entries.map(({ at }) => at)),
        answeredAt: latest(answers.map(({ answeredAt }) => answeredAt)),
        silent: silences[0]?.failure.kind ?? null,
      },
    ];
  });
}

import type { Answered, Missing } from "#lib/gathered.ts";
import type { Panel } from "#lib/record-panel.ts";
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
  /** Several moments of one thing have one id. */
  readonly entries: readonly { readonly id: string; readonly source: string; readonly at: string | null }[];
  readonly incomplete: readonly string[];
  /** What the surgery keeps back, and how far back it shows this. */
  readonly heldBack: Panel<unknown>["heldBack"];
  readonly howFarBack: Panel<unknown>["howFarBack"];
}

/** What is known of one holder. */
export interface Holder {
  readonly source: HeldSource;
  /** How many entries were shown to us; null where not all of it came, so that no number would be true. */
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

/** Whether a holder gave all of one kind of data; limits are the surgery's alone. */
const gaveAll =
  (source: HeldSource) =>
  ({ missing, incomplete, heldBack, howFarBack }: Told): boolean =>
    !missing.some((one) => one.source === source) &&
    !incomplete.includes(source) &&
    (source !== "gp" || (heldBack.length === 0 && (howFarBack === null || howFarBack.kind === "everything")));

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
        count: told.every(gaveAll(source)) ? new Set(entries.map(({ id }) => id)).size : null,
        newest: latest(entries.map(({ at }) => at)),
        answeredAt: latest(answers.map(({ answeredAt }) => answeredAt)),
        silent: silences[0]?.failure.kind ?? null,
      },
    ];
  });
}

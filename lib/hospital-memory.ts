/** When a hospital appointment is (ISO instant; null without a time), and whether it is called off. */
export interface HospitalWord {
  readonly start: string | null;
  readonly called: "on" | "off";
}

/** What is remembered of one hospital appointment, from one look at which hospitals answered to the next. */
export interface Remembered extends HospitalWord {
  /** When the person last looked (ISO instant, health time). */
  readonly lookedAt: string;
  /** What the national answer still said then; null where the hospital said the same, or nothing itself. */
  readonly older: HospitalWord | null;
  readonly before: { readonly start: string; readonly lookedAt: string } | null;
  /** The person has not opened it since it was made, moved or called off. */
  readonly news: "new" | "changed" | null;
}

/** By the id of addresses. */
export type Memory = Readonly<Record<string, Remembered>>;

/**
 * What its hospital said itself at the last look, where that is newer than the national answer now: that still says what
 * it said then. Null where the national answer has heard of something since, or nothing is remembered.
 */
export function newerWord(listed: HospitalWord, kept: Remembered | undefined): HospitalWord | null {
  const older = kept?.older ?? null;
  if (kept === undefined || older === null) return null;
  return older.start === listed.start && older.called === listed.called ? kept : null;
}

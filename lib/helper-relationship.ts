/** What the one who helps is to the one who is helped: the codes of the published application form. */
export const relationshipCodes = ["CHILD", "PRN", "SPS", "FAMMEMB", "FRND", "CAREGIVER", "SIGOTHR"] as const;

export type RelationshipCode = (typeof relationshipCodes)[number];

/** Below this age nobody acts for another (a convention of ours). */
export const youngestHelper = 16;

/** "ABC-DEF-GHJ": short enough to say on the telephone. `id` has letters and digits that nobody takes for others. */
export const referenceOf = (id: string): string =>
  (id.slice(0, 9).toUpperCase().match(/.{3}/g) ?? []).join("-");

/**
 * So long, in days, somebody who was typed and could not be found is waited for: from then on it reads as any other
 * refusal, and they can be asked again as anybody who refused can.
 */
const waitedDays = 28;

/** Whether who was asked on one day is still waited for on another (ISO dates). */
export const isWaitedFor = (askedOn: string, today: string): boolean =>
  Date.parse(today) - Date.parse(askedOn) < waitedDays * 24 * 60 * 60 * 1_000;

/** What the one who helps is to the one who is helped: the codes of the published application form. */
export const relationshipCodes = ["CHILD", "PRN", "SPS", "FAMMEMB", "FRND", "CAREGIVER", "SIGOTHR"] as const;

export type RelationshipCode = (typeof relationshipCodes)[number];

/** Below this age nobody acts for another (a convention of ours). */
export const youngestHelper = 16;

/** "ABC-DEF-GHJ": short enough to say on the telephone. `id` has letters and digits that nobody takes for others. */
export const referenceOf = (id: string): string =>
  (id.slice(0, 9).toUpperCase().match(/.{3}/g) ?? []).join("-");

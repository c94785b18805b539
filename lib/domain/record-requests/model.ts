/** What is asked of a surgery about the record, and letters, which go the same way. */
export const requestKinds = ["older-records", "correction", "letter"] as const;

export type RequestKind = (typeof requestKinds)[number];

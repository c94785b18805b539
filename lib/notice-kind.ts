/** What somebody can be told: what happened in the care of a person, or to who may act for whom. */
export const noticeKinds = [
  "care-update",
  "helping-began",
  "helping-paused",
  "helping-ended",
  "helping-will-change",
  "access-will-change",
  "may-invite",
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

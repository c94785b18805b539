import type { NoticeKind } from "#lib/notice-kind.ts";

/**
 * Where a notice leads. `update`: to what happened in the care of somebody whom its reader helps now, by their name where
 * it is known; `family`: to who helps whom; `shut`: nowhere, because it is not shared with its reader now; `not-known`:
 * nobody could tell whether it is.
 */
export type NoticeLead =
  | { readonly kind: "update"; readonly href: string; readonly name: string | null }
  | { readonly kind: "growing-up"; readonly birthday: string | null }
  | { readonly kind: "family" | "shut" | "not-known" };

/** One thing that somebody is told. It says no more than that it is there; the rest is read where it leads. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  /** ISO instant. */
  readonly at: string;
  readonly isRead: boolean;
  readonly lead: NoticeLead;
}

/** How many notices somebody has not read: about the care of others, and about who helps whom. */
export interface Unread {
  readonly care: number;
  readonly family: number;
}

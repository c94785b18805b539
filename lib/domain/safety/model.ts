import type { SafeContact } from "#lib/safe-contact.ts";

/** What a person chose so that they are safe. */
export interface Safety {
  readonly mode: boolean;
  /** They logged in just now: only then can the mode be turned off. */
  readonly justLoggedIn: boolean;
  /** Null where they have not said how they can be reached. */
  readonly contact: SafeContact | null;
}

/** So long ago may somebody have proved who they are, to turn safety mode off. */
const freshForMs = 5 * 60_000;

/** Whether somebody who proved at a moment who they are has just logged in; both in milliseconds of real time. */
export const isJustNow = (provedAt: number, now: number): boolean => now - provedAt <= freshForMs;

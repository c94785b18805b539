import { Temporal } from "temporal-polyfill";
import type { Permission } from "#lib/permit.ts";

/** What was looked at, in a citizen's words (a key of the words). */
export type WhatWasSeen =
  | "test-results"
  | "profile"
  | "access-history"
  | "profile-change"
  | "medicines"
  | "allergies"
  | "conditions"
  | "consultations"
  | "measurements"
  | "implants"
  | "care-plan"
  | "care-plan-change"
  | "care-updates"
  | "falls"
  | "care-team"
  | "own-entries"
  | "own-entries-change"
  | "documents"
  | "appointments"
  | "appointments-book"
  | "appointments-cancel"
  | "prescriptions"
  | "prescriptions-order"
  | "hospital-care"
  | "hospital-care-change"
  | "referrals-change"
  | "waiting-lists-change"
  | "questionnaires"
  | "questionnaires-answer"
  | "video-calls-join"
  | "reminders"
  | "reminders-change"
  | "relationships"
  | "relationships-change"
  | "vaccinations"
  | "vaccinations-book"
  | "messages"
  | "messages-change"
  | "messages-send"
  | "requests"
  | "requests-send"
  | "organ-donation"
  | "organ-donation-change"
  | "data-sharing"
  | "data-sharing-change";

/** One look or act, as the two whom it concerns may read it. */
export interface RecordLook {
  readonly id: string;
  /** ISO instant, health time. */
  readonly at: string;
  readonly what: WhatWasSeen;
  /** Somebody with the link of a text message is anybody who has that message. */
  readonly by: "oneself" | "link" | "acting";
  /** Who acted for the person, or for whom the reader acted; null where nobody could tell their name. */
  readonly name: string | null;
  /** Reading changes nothing; an act may also have been no more than opened. */
  readonly outcome: "read" | "opened" | "done" | "refused" | "unknown";
}

/** Which looks are shown: everybody's, those of others, and what the reader did for others. */
export const lookFilters = ["everyone", "others", "helped"] as const;

export type LookFilter = (typeof lookFilters)[number];

/** The looks of one civil day in England, newest first. */
export interface DayOfLooks {
  /** ISO date. */
  readonly date: string;
  readonly looks: readonly RecordLook[];
}

const seen: Readonly<Record<Permission, WhatWasSeen>> = {
  "test-results:read": "test-results",
  "profile:read": "profile",
  "profile:change": "profile-change",
  "access-history:read": "access-history",
  "medicines:read": "medicines",
  "allergies:read": "allergies",
  "conditions:read": "conditions",
  "consultations:read": "consultations",
  "measurements:read": "measurements",
  "implants:read": "implants",
  "care-plan:read": "care-plan",
  "care-plan:change": "care-plan-change",
  "care-updates:read": "care-updates",
  "falls:read": "falls",
  "care-team:read": "care-team",
  "own-entries:read": "own-entries",
  "own-entries:change": "own-entries-change",
  "documents:read": "documents",
  "appointments:read": "appointments",
  "appointments:book": "appointments-book",
  "appointments:cancel": "appointments-cancel",
  "prescriptions:read": "prescriptions",
  "prescriptions:order": "prescriptions-order",
  "hospital-care:read": "hospital-care",
  "hospital-care:change": "hospital-care-change",
  "referrals:change": "referrals-change",
  "waiting-lists:change": "waiting-lists-change",
  "questionnaires:read": "questionnaires",
  "questionnaires:answer": "questionnaires-answer",
  "video-calls:join": "video-calls-join",
  "reminders:read": "reminders",
  "reminders:change": "reminders-change",
  "relationships:read": "relationships",
  "relationships:change": "relationships-change",
  "vaccinations:read": "vaccinations",
  "vaccinations:book": "vaccinations-book",
  "messages:read": "messages",
  "messages:change": "messages-change",
  "messages:send": "messages-send",
  "requests:read": "requests",
  "requests:send": "requests-send",
  "organ-donation:read": "organ-donation",
  "organ-donation:change": "organ-donation-change",
  "data-sharing:read": "data-sharing",
  "data-sharing:change": "data-sharing-change",
};

/** What a permission lets one see. */
export const whatWasSeen = (permission: Permission): WhatWasSeen => seen[permission];

/** The civil day of a moment (ISO date) in the given time zone. */
export const dayOf = (at: string, timeZone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** Groups looks (newest first) by civil day in the given time zone. */
export function byDay(looks: readonly RecordLook[], timeZone: string): readonly DayOfLooks[] {
  const days = new Map<string, RecordLook[]>();
  for (const look of looks) {
    const date = dayOf(look.at, timeZone);
    days.set(date, [...(days.get(date) ?? []), look]);
  }
  return [...days].map(([date, ofDay]) => ({ date, looks: ofDay }));
}

import "server-only";
import type { AccessCode } from "#lib/access-code.ts";
import type { Permission } from "#lib/permit.ts";

/**
 * Which grant opens what, one of them being enough; none: only the person themselves. What a person keeps for
 * themselves whatever they granted: how to reach them, who else acts for them, who looked, and their choices about
 * their data (rule R4 of the security baseline).
 */
const opening: Readonly<Record<Permission, readonly AccessCode[]>> = {
  "test-results:read": ["TEST"],
  "profile:read": [],
  "profile:change": [],
  "access-history:read": [],
  "medicines:read": ["PRESCR", "RECRD"],
  "allergies:read": ["RECRD"],
  "conditions:read": ["COND"],
  "consultations:read": ["CONSULT"],
  "measurements:read": ["RECRD"],
  "implants:read": ["RECRD"],
  "care-plan:read": ["RECRD"],
  "care-plan:change": ["RECRD"],
  "care-updates:read": ["RECRD"],
  "falls:read": ["RECRD"],
  "care-team:read": ["RECRD"],
  "own-entries:read": ["RECRD"],
  "own-entries:change": ["RECRD"],
  "documents:read": ["DOCS"],
  "appointments:read": ["APPT"],
  "appointments:book": ["APPT"],
  "appointments:cancel": ["APPT"],
  "prescriptions:read": ["PRESCR"],
  "prescriptions:order": ["PRESCR"],
  "hospital-care:read": ["APPT"],
  "hospital-care:change": ["APPT"],
  "referrals:change": ["APPT"],
  "waiting-lists:change": ["APPT"],
  "questionnaires:read": ["APPT"],
  "questionnaires:answer": ["APPT"],
  "video-calls:join": ["APPT"],
  "reminders:read": ["APPT"],
  "reminders:change": ["APPT"],
  "relationships:read": [],
  "relationships:change": [],
  "vaccinations:read": ["VACC"],
  "vaccinations:book": ["VACC"],
  // The national service publishes no code that would grant somebody's messages.
  "messages:read": [],
  "messages:change": [],
  "messages:send": [],
  "requests:read": [],
  "requests:send": [],
  "organ-donation:read": [],
  "organ-donation:change": [],
  "data-sharing:read": [],
  "data-sharing:change": [],
};

/** The grants of which one is needed for a permission; empty where nobody may do it for another. */
function openedBy(permission: Permission): readonly AccessCode[] {
  return Object.hasOwn(opening, permission) ? opening[permission] : [];
}

/** Whether somebody who was granted these may do this for another. */
export function isGranted(permission: Permission, granted: readonly AccessCode[]): boolean {
  return openedBy(permission).some((code) => granted.includes(code));
}

/** Acts are checked with the national service each time, reads at least every five minutes (rule R1). */
export const isRead = (permission: Permission): boolean => permission.endsWith(":read");

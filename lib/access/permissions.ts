import "server-only";
import type { Permission } from "#lib/permit.ts";

/** NHS login's identity proofing levels: contact details only, matched to PDS, identity proven. */
export type IdentityLevel = "P0" | "P5" | "P9";

/** The kinds of thing a person may come for; the names are those of the published access vectors. */
export type AccessFeature =
  | "browse-health-a-z"
  | "find-services"
  | "messages"
  | "repeat-prescriptions"
  | "gp-appointments"
  | "health-record"
  | "test-results"
  | "organ-donation"
  | "data-opt-out"
  | "proxy-request";

export interface AccessLevel {
  readonly allowed: boolean;
  readonly reason: "ok" | "too-young" | "needs-p5" | "needs-p9";
}

/** Below this age NHS login and this service have nothing personal to show. */
export const youngestOwnAccount = 13;

/** The lowest proven level for each feature. Records, prescriptions and results are P9 by national rule. */
const neededLevel: Readonly<Record<AccessFeature, IdentityLevel>> = {
  "browse-health-a-z": "P0",
  "find-services": "P0",
  messages: "P5",
  "repeat-prescriptions": "P9",
  "gp-appointments": "P9",
  "health-record": "P9",
  "test-results": "P9",
  "organ-donation": "P9",
  "data-opt-out": "P9",
  "proxy-request": "P9",
};

const rank: Readonly<Record<IdentityLevel, number>> = { P0: 0, P5: 5, P9: 9 };

/** Open to everybody, without signing in and at any age. */
const isPublic = (feature: AccessFeature): boolean => neededLevel[feature] === "P0";

/**
 * What a person may see by identity level and age in completed years (vectors `app-access-level`). A feature that
 * the table does not hold is refused.
 */
export function appAccessLevel(asked: {
  readonly level: IdentityLevel;
  readonly age: number | null;
  readonly feature: AccessFeature;
}): AccessLevel {
  const { level, age, feature } = asked;
  if (!Object.hasOwn(neededLevel, feature)) return { allowed: false, reason: "needs-p9" };
  if (isPublic(feature)) return { allowed: true, reason: "ok" };
  if (age === null || age < youngestOwnAccount) return { allowed: false, reason: "too-young" };
  const needed = neededLevel[feature];
  if (rank[level] >= rank[needed]) return { allowed: true, reason: "ok" };
  return { allowed: false, reason: needed === "P5" ? "needs-p5" : "needs-p9" };
}

/** Which feature a permission opens for oneself. What is not in this table is refused. */
const ownPermissions: Readonly<Record<Permission, AccessFeature>> = {
  "test-results:read": "test-results",
  "profile:read": "health-record",
  "profile:change": "health-record",
  "access-history:read": "health-record",
  "medicines:read": "health-record",
  "allergies:read": "health-record",
  "conditions:read": "health-record",
  "consultations:read": "health-record",
  "measurements:read": "health-record",
  "implants:read": "health-record",
  "care-plan:read": "health-record",
  "care-plan:change": "health-record",
  "care-updates:read": "health-record",
  "falls:read": "health-record",
  "care-team:read": "health-record",
  "own-entries:read": "health-record",
  "own-entries:change": "health-record",
  "documents:read": "health-record",
  "appointments:read": "gp-appointments",
  "appointments:book": "gp-appointments",
  "appointments:cancel": "gp-appointments",
  "prescriptions:read": "repeat-prescriptions",
  "prescriptions:order": "repeat-prescriptions",
  "hospital-care:read": "health-record",
  "hospital-care:change": "health-record",
  "referrals:change": "health-record",
  "waiting-lists:change": "health-record",
  "questionnaires:read": "health-record",
  "questionnaires:answer": "health-record",
  "video-calls:join": "gp-appointments",
  "reminders:read": "gp-appointments",
  "reminders:change": "gp-appointments",
  "relationships:read": "proxy-request",
  "relationships:change": "proxy-request",
  "vaccinations:read": "health-record",
  "vaccinations:book": "health-record",
  // Only who has proven who they are gets messages: at P5 the NHS number is no more than claimed.
  "messages:read": "health-record",
  "messages:change": "health-record",
  "messages:send": "health-record",
  "requests:read": "health-record",
  "requests:send": "health-record",
  "organ-donation:read": "organ-donation",
  "organ-donation:change": "organ-donation",
  "data-sharing:read": "data-opt-out",
  "data-sharing:change": "data-opt-out",
};

/** The feature behind a permission on one's own record, or null when no row of the table grants it. */
export function featureOf(permission: Permission): AccessFeature | null {
  return Object.hasOwn(ownPermissions, permission) ? ownPermissions[permission] : null;
}

import "server-only";
import type { Permission } from "#lib/permit.ts";
import type { AccessCode } from "#lib/access-code.ts";

// The authorisation matrix: who may do what about whom, written down from the rules and not from the gate, which its test
// holds against every cell. The rules: NHS login's identity levels and its age of 13; the proxy access standard DAPB3051;
// rules R1 to R4 of the security baseline; the statuses and legal bases of the Validated Relationships Service.

/** What the door answers. */
export type Decision =
  | "allowed"
  | "signed-out"
  | "session-ended"
  | "needs-p9"
  | "too-young"
  | "not-found"
  | "not-shared"
  | "acting-paused"
  | "acting-over"
  | "unreadable";

/** Whoever asks about themselves, and what they may do: at one level and age it is all or nothing. */
export const aboutOneself = {
  "adult at P9": "allowed",
  "16 to 17 at P9": "allowed",
  "13 to 15 at P9": "allowed",
  "under 13 at P9": "too-young",
  "adult at P5": "needs-p9",
  "13 to 15 at P5": "needs-p9",
  "under 13 at P5": "too-young",
  "nobody signed in": "signed-out",
  "session over": "session-ended",
} as const satisfies Readonly<Record<string, Decision>>;

/**
 * Whoever asks about somebody else, and what they hear whatever the relationship; null: that the relationship decides.
 * `stranger`: who has none; `other's helper`: who has one, with somebody else; `other's handle`: who has one, and an
 * address that was made for another helper.
 */
export const aboutAnother = {
  "adult at P9": null,
  "16 at P9": null,
  "15 at P9": null,
  "12 at P9": "too-young",
  "adult at P5": "needs-p9",
  stranger: "not-found",
  "other's helper": "not-found",
  "other's handle": "not-found",
  "nobody signed in": "signed-out",
  "session over": "session-ended",
} as const satisfies Readonly<Record<string, Decision | null>>;

/** The subject's age, in the steps at which the right of a parent changes; the review is at 11 in the second. */
export const subjects = ["under review age", "11 to 12", "13 to 15", "16 to 17", "adult"] as const;
export type Subject = (typeof subjects)[number];

/** The legal bases that the national service publishes. */
export const bases = [
  "consent",
  "parental-responsibility",
  "best-interest",
  "health-and-welfare-lasting-power-of-attorney",
  "court-appointed-personal-welfare-deputy",
  "unknown",
] as const;
export type Basis = (typeof bases)[number];

/** How the surgery's last look stands to the last of the ages 11, 13 and 16 that had been reached. */
export type Look = "since" | "decided beforehand" | "before";

/**
 * What the national service says of the relationship, and what that opens; where it says active: when the surgery last
 * looked, which decides with basis and age.
 */
export const standings = {
  asked: "not-found",
  "active, looked at since": { look: "since" },
  "active, decided beforehand": { look: "decided beforehand" },
  "active, looked at before": { look: "before" },
  "active, last day": { look: "since" },
  "active, past its end": "acting-over",
  "active, not begun": "not-found",
  "active with a reason to have ended": "unreadable",
  "suspended for review": "acting-paused",
  "ended by the patient": "acting-over",
  "ended for safeguarding": "acting-over",
  "ended for safeguarding, an older one active": "acting-over",
  refused: "acting-over",
  "refused just now": "not-found",
  "entered in error": "not-found",
} as const satisfies Readonly<Record<string, Decision | { readonly look: Look }>>;
export type StandingName = keyof typeof standings;

const [yes, paused, over, unclear] = ["allowed", "acting-paused", "acting-over", "unreadable"] as const;
type Stands = typeof yes | typeof paused | typeof over | typeof unclear;
type ByLook = Readonly<Record<Look, Stands>>;

const always = (stands: Stands): ByLook => ({
  since: stands,
  "decided beforehand": stands,
  before: stands,
});
/** Until a surgery has looked, or has decided beforehand, it waits. */
const reviewed: ByLook = { since: yes, "decided beforehand": yes, before: paused };
/** From 16 on it must have been agreed to anew. */
const agreedAnew: ByLook = { since: yes, "decided beforehand": over, before: over };

const ofChild = { "under review age": always(yes), "11 to 12": reviewed, "13 to 15": reviewed } as const;
const ofAdultOnly: Readonly<Record<Subject, ByLook>> = {
  "under review age": always(over),
  "11 to 12": always(over),
  "13 to 15": always(over),
  "16 to 17": always(yes),
  adult: always(yes),
};

/** What an active relationship is worth, by basis, age of the subject and the surgery's last look. */
export const byBasisAndAge: Readonly<Record<Basis, Readonly<Record<Subject, ByLook>>>> = {
  consent: { ...ofChild, "16 to 17": agreedAnew, adult: agreedAnew },
  "parental-responsibility": { ...ofChild, "16 to 17": always(over), adult: always(over) },
  "best-interest": { ...ofChild, "16 to 17": agreedAnew, adult: agreedAnew },
  "health-and-welfare-lasting-power-of-attorney": ofAdultOnly,
  "court-appointed-personal-welfare-deputy": ofAdultOnly,
  unknown: {
    "under review age": always(unclear),
    "11 to 12": always(unclear),
    "13 to 15": always(unclear),
    "16 to 17": always(unclear),
    adult: always(unclear),
  },
};

/** Nobody under 16 acts for another, whatever the nation says. */
export const tooYoungToAct: readonly (keyof typeof aboutAnother)[] = ["15 at P9"];

/** What each code of a grant opens. */
export const openedByCode: Readonly<Record<AccessCode, readonly Permission[]>> = {
  PRESCR: ["medicines:read", "prescriptions:read", "prescriptions:order"],
  APPT: [
    ...(["appointments:read", "appointments:book", "appointments:cancel", "video-calls:join"] as const),
    ...(["hospital-care:read", "hospital-care:change", "referrals:change", "waiting-lists:change"] as const),
    ...(["questionnaires:read", "questionnaires:answer", "reminders:read", "reminders:change"] as const),
  ],
  RECRD: [
    ...(["medicines:read", "allergies:read", "measurements:read", "implants:read"] as const),
    ...(["care-plan:read", "care-plan:change", "own-entries:read", "own-entries:change"] as const),
    ...(["care-updates:read", "falls:read", "care-team:read"] as const),
  ],
  TEST: ["test-results:read"],
  VACC: ["vaccinations:read", "vaccinations:book"],
  COND: ["conditions:read"],
  CONSULT: ["consultations:read"],
  DOCS: ["documents:read"],
};

/** What no grant opens: everybody keeps it for themselves, whoever acts for them. */
export const keptForOneself: readonly Permission[] = [
  ...(["profile:read", "profile:change", "access-history:read"] as const),
  ...(["relationships:read", "relationships:change", "requests:read", "requests:send"] as const),
  ...(["messages:read", "messages:change", "messages:send"] as const),
  ...(["organ-donation:read", "organ-donation:change", "data-sharing:read", "data-sharing:change"] as const),
];

/**
 * Fields that somebody who acts never sees, and what keeps them: a permission that no grant opens; that the question has
 * no place for another person (`own session`); or that they are taken out of what is shared (`taken out`).
 */
export const neverSeen = {
  "how to reach the person": "profile:read",
  "where the person lives": "profile:read",
  "how to reach them safely": "profile:read",
  "who else acts for them": "relationships:read",
  "who looked": "access-history:read",
  "what they asked the surgery": "requests:read",
  "what is written to them": "messages:read",
  "what they chose about organ donation": "organ-donation:read",
  "what they chose about their data": "data-sharing:read",
  "where they are logged in": "own session",
  "own entries that they keep private": "taken out",
  "appointments that they keep private": "taken out",
} as const satisfies Readonly<Record<string, Permission | "own session" | "taken out">>;

/** What is granted in a cell: all there is; only what opens the permission; all but that. */
export const grants = ["everything", "just enough", "everything else"] as const;
export type Grant = (typeof grants)[number];

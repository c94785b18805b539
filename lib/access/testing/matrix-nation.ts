import type { ProxyRole } from "#lib/gateways/validated-relationships/schema.ts";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import type { StandingName, Subject } from "../matrix.ts";
import { actorOf, type Session } from "../session.ts";
import { aPatient, aRole, performer, type ActingNation } from "./acting-nation.ts";
import { grantedIn, type ActingCell, type Helper, type Oneself } from "./matrix-cells.ts";

/** About whom the cells are. */
export const rosa = parseNhsNumber("9990000026") as NhsNumber;
const theo = parseNhsNumber("9990000034") as NhsNumber;

/** Birthdays on 16 May 2028 or near it, so that each is at the edge of its step. */
const born: Readonly<Record<Subject, string>> = {
  "under review age": "2017-05-17",
  "11 to 12": "2017-05-16",
  "13 to 15": "2015-05-16",
  "16 to 17": "2012-05-16",
  adult: "2004-05-16",
};

const early = "2020-01-01T00:00:00Z";
const ended = (reason: string): Partial<ProxyRole> => ({ status: "inactive", reason });

/** The relationships that a standing means, the newest first; `verified` is the surgery's last look. */
const rolesOf: Readonly<Record<StandingName, readonly Partial<ProxyRole>[]>> = {
  asked: [{ status: "proposed" }],
  "active, looked at since": [{}],
  "active, decided beforehand": [{ verified: early }],
  "active, looked at before": [{ verified: early }],
  "active, last day": [{ end: "2028-05-16" }],
  "active, past its end": [{ end: "2028-05-15" }],
  "active, not begun": [{ start: "2028-05-17" }],
  "active with a reason to have ended": [{ reason: "ROLE_DEACTIVATED_PATIENT_REQUEST" }],
  "suspended for review": [ended("ROLE_SUSPENDED_PENDING_REVIEW")],
  "ended by the patient": [ended("ROLE_DEACTIVATED_PATIENT_REQUEST")],
  "ended for safeguarding": [ended("ROLE_DEACTIVATED_SAFEGUARDING")],
  "ended for safeguarding, an older one active": [
    ended("ROLE_DEACTIVATED_SAFEGUARDING"),
    { id: "older", updated: early },
  ],
  refused: [{ status: "rejected", reason: "APPLICATION_REJECTED_BY_GP", updated: early }],
  // It is not told yet (decision 11), and answers as one that waits.
  "refused just now": [{ status: "rejected", reason: "APPLICATION_REJECTED_BY_GP" }],
  "entered in error": [{ status: "entered-in-error" }],
};

const today = "2028-05-16T08:00:00Z";

/** The nation as a cell has it. */
export function tell(nation: ActingNation, { helper, subject, basis, standing, ...cell }: ActingCell): void {
  const about = helper === "other's helper" ? theo : rosa;
  const none = helper === "stranger";
  const roles = rolesOf[standing].map((changes) =>
    aRole(about, { legalBasis: basis, verified: today, updated: today, start: early, ...changes }),
  );
  nation.roles = none ? [] : roles;
  nation.people = none ? [] : [aPatient(about, "Rosa", born[subject])];
  nation.granted = grantedIn(cell);
  nation.reviewAge = subject === "11 to 12" ? 11 : 13;
  nation.reviewedFor = standing === "active, decided beforehand" ? [11, 13] : [];
}

export type Asks = Pick<Session, "identityLevel"> & { readonly birthdate: string };
const levels = (identityLevel: "P5" | "P9", birthdate: string): Asks => ({ identityLevel, birthdate });

/** Whoever has a session. */
export const who: Readonly<Record<Exclude<Helper | Oneself, "nobody signed in" | "session over">, Asks>> = {
  "adult at P9": levels("P9", "1984-04-02"),
  "16 at P9": levels("P9", "2012-05-16"),
  "16 to 17 at P9": levels("P9", "2012-05-16"),
  "15 at P9": levels("P9", "2012-05-17"),
  "13 to 15 at P9": levels("P9", "2015-05-16"),
  "12 at P9": levels("P9", "2015-05-17"),
  "under 13 at P9": levels("P9", "2015-05-17"),
  "adult at P5": levels("P5", "1984-04-02"),
  "13 to 15 at P5": levels("P5", "2015-05-16"),
  "under 13 at P5": levels("P5", "2015-05-17"),
  stranger: levels("P9", "1984-04-02"),
  "other's helper": levels("P9", "1984-04-02"),
  "other's handle": levels("P9", "1984-04-02"),
};

/** Their session. */
export function sessionOf({ identityLevel, birthdate }: Asks): Session {
  const nhsNumber = identityLevel === "P9" ? performer : null;
  const ends = new Date(Date.now() + 600_000);
  return {
    idHash: "session",
    actor: actorOf("kris"),
    claims: { sub: "kris", nhsNumber, birthdate, familyName: "Hale" },
    identityLevel,
    sharedDevice: false,
    ...{ device: null, plain: false, authTime: new Date(), idleEndsAt: ends, endsAt: ends },
  };
}

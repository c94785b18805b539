import "server-only";
import { ageOn } from "#lib/age.ts";
import { dateAt, now } from "#lib/clock.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { parsePersonHandle } from "#lib/paths.ts";
import type { Permission, PersonHandle, Relation } from "#lib/permit.ts";
import type { Failure, Refusal } from "#lib/result.ts";
import { actingFor, type ActingAsker } from "./acting.ts";
import type { ActingFacts } from "./acting-facts.ts";
import { isGranted, isRead } from "./acting-permissions.ts";
import type { ActingStanding } from "./acting-verdict.ts";
import { namesOneself } from "./handles.ts";
import { appAccessLevel, featureOf } from "./permissions.ts";
import type { Session } from "./session.ts";

/** What the gate says, and about whom; the failure of a refusal is the asker's to hear. */
export type Verdict =
  | { readonly decision: "allowed"; readonly subject: NhsNumber; readonly relation: Relation }
  | {
      readonly decision: "refused";
      readonly failure: Failure;
      readonly reason: string;
      readonly about: string;
      readonly relation: Relation;
    };

export type Refused = Extract<Verdict, { decision: "refused" }>;

/** Somebody may not do something, and why. */
export const notAllowed = (because: Refusal): Failure => ({ kind: "not-allowed", because });

/** Nobody whom the asker could mean. */
const nobody = (person: PersonHandle): Refused => ({
  decision: "refused",
  failure: { kind: "not-found" },
  reason: "not-found",
  about: `handle ${person}`,
  relation: "self",
});

/** The table's answer for oneself, by identity level and by age on today's date in England. */
function refusalFor(session: Session, permission: Permission): Refusal | null {
  const feature = featureOf(permission);
  if (feature === null) return "not-granted";
  const age = ageOn(session.claims.birthdate, dateAt(now()).toString()).years;
  const { allowed, reason } = appAccessLevel({ level: session.identityLevel, age, feature });
  if (allowed) return null;
  return reason === "too-young" ? "too-young" : "needs-p9";
}

function decideForOneself(session: Session, permission: Permission): Verdict {
  const { nhsNumber } = session.claims;
  const because = refusalFor(session, permission) ?? (nhsNumber === null ? "needs-p9" : null);
  if (because === null && nhsNumber !== null)
    return { decision: "allowed", subject: nhsNumber, relation: "self" };
  const reason = because ?? "needs-p9";
  const about = nhsNumber ?? session.actor;
  return { decision: "refused", failure: notAllowed(reason), reason, about, relation: "self" };
}

/** What each standing refuses; an active relationship refuses nothing by itself. */
const refusalsOfStanding: Readonly<Record<Exclude<ActingStanding, "active">, Failure>> = {
  asked: { kind: "not-found" },
  none: { kind: "not-found" },
  paused: notAllowed("acting-paused"),
  over: notAllowed("acting-over"),
  unclear: { kind: "unreadable" },
};

const reasonOf = (failure: Failure): string =>
  failure.kind === "not-allowed" ? failure.because : failure.kind;

/**
 * Whether the asker acts for the person now; `live` asks the national service whatever is known. Rejects when the store
 * does not answer.
 */
export async function decideActing(
  acting: ActingAsker,
  person: PersonHandle,
  live: boolean,
): Promise<{ readonly facts: ActingFacts } | Refused> {
  const { session } = acting;
  const refuse = (failure: Failure, about: string): Refused => ({
    decision: "refused",
    ...{ failure, about },
    reason: reasonOf(failure),
    relation: "acting",
  });
  // To act for others is a right of one's own, and wants what one's own record wants.
  const because = refusalFor(session, "relationships:read");
  if (because !== null || session.claims.nhsNumber === null)
    return refuse(notAllowed(because ?? "needs-p9"), session.actor);
  const found = await actingFor(acting, person, { live });
  if (!found.ok) return refuse(found.failure, `handle ${person}`);
  if (found.value === null) return nobody(person);
  const { facts, standing } = found.value;
  return standing === "active" ? { facts } : refuse(refusalsOfStanding[standing], facts.patient);
}

async function decideForAnother(
  acting: ActingAsker,
  permission: Permission,
  person: PersonHandle,
): Promise<Verdict> {
  const active = await decideActing(acting, person, !isRead(permission));
  if ("decision" in active) return active;
  const { patient, access } = active.facts;
  if (isGranted(permission, access)) return { decision: "allowed", subject: patient, relation: "acting" };
  const failure: Failure = { kind: "not-shared" };
  return { decision: "refused", failure, reason: failure.kind, about: patient, relation: "acting" };
}

/**
 * The decision itself, before it is written down: who asks, about whom, may they. What no table grants is refused.
 * Rejects when the store does not answer.
 */
export async function decide(
  acting: ActingAsker,
  permission: Permission,
  person: PersonHandle,
): Promise<Verdict> {
  if (parsePersonHandle(person) === null) return nobody(person);
  return namesOneself(person)
    ? decideForOneself(acting.session, permission)
    : decideForAnother(acting, permission, person);
}

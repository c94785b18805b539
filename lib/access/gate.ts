import "server-only";
import { randomUUID } from "node:crypto";
import { ageOn } from "#lib/age.ts";
import { dateAt, now } from "#lib/clock.ts";
import { log } from "#lib/log.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { parsePersonHandle } from "#lib/paths.ts";
import type {
  CorrelationId,
  LinkPermission,
  LinkPermit,
  Permission,
  Permit,
  PersonHandle,
  PublicPermit,
  SenderPermit,
  SignInPermit,
  SystemJob,
  SystemPermit,
} from "#lib/permit.ts";
import { failed, ok, type Failure, type Refusal, type Result } from "#lib/result.ts";
import type { Asker } from "./asker.ts";
import { linkActor, subjectOf, writeAuditLine, type AuditDecision } from "./audit.ts";
import { namesOneself } from "./handles.ts";
import { appAccessLevel, featureOf } from "./permissions.ts";
import type { Session } from "./session.ts";
import { applicationTokens, personTokens } from "./token-sources.ts";
import { idTokenFor } from "./tokens.ts";

type Verdict =
  | { readonly decision: "allowed"; readonly subject: NhsNumber }
  | {
      readonly decision: "refused";
      readonly failure: Failure;
      readonly reason: string;
      readonly about: string;
    };

const notAllowed = (because: Refusal): Failure => ({ kind: "not-allowed", because });

const nobody = (person: PersonHandle): Verdict => ({
  decision: "refused",
  failure: { kind: "not-found" },
  reason: "not-found",
  about: `handle ${person}`,
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

function decide(session: Session, permission: Permission, person: PersonHandle): Verdict {
  const { nhsNumber } = session.claims;
  if (parsePersonHandle(person) === null || !namesOneself(person)) return nobody(person);
  const because = refusalFor(session, permission) ?? (nhsNumber === null ? "needs-p9" : null);
  if (because === null && nhsNumber !== null) return { decision: "allowed", subject: nhsNumber };
  const reason = because ?? "needs-p9";
  return { decision: "refused", failure: notAllowed(reason), reason, about: nhsNumber ?? session.actor };
}

/** The act of finding out who it is: the permit of NHS login's and the platform's token endpoints. */
export function requireSignInPermit(correlationId: CorrelationId): SignInPermit {
  return { kind: "sign-in", correlationId } as SignInPermit;
}

/** A permit for what is public: nobody need be known, and nothing is written down about anybody. */
export function requirePublicPermit(correlationId: CorrelationId): PublicPermit {
  const applicationToken = applicationTokens(requireSignInPermit(correlationId));
  return { kind: "public", correlationId, applicationToken } as PublicPermit;
}

/** A permit for a job of the worker, which asks the nation as the application and follows a thread of its own. */
export function requireSystemPermit<J extends SystemJob>(job: J): SystemPermit<J> {
  const correlationId = randomUUID() as CorrelationId;
  const applicationToken = applicationTokens(requireSignInPermit(correlationId));
  return { kind: "system", job, correlationId, applicationToken } as SystemPermit<J>;
}

type Action = AuditDecision["action"];

async function writeDown(asker: Asker, session: Session, action: Action, verdict: Verdict) {
  const allowed = verdict.decision === "allowed";
  await writeAuditLine({
    actor: session.actor,
    subject: subjectOf(allowed ? verdict.subject : verdict.about),
    relation: "self",
    action,
    decision: verdict.decision,
    reason: allowed ? null : verdict.reason,
    look: !asker.background,
    correlationId: asker.correlationId,
    sessionIdHash: session.idHash,
  });
}

async function decideAndWriteDown<P extends Permission>(
  asker: Asker,
  session: Session,
  permission: P,
  person: PersonHandle,
): Promise<Result<Permit<P>>> {
  const { correlationId } = asker;
  const verdict = decide(session, permission, person);
  await writeDown(asker, session, permission, verdict);
  if (verdict.decision === "refused") {
    log("warn", "permit-refused", { correlationId, permission, reason: verdict.reason });
    return failed(verdict.failure);
  }
  const signIn = requireSignInPermit(correlationId);
  return ok({
    kind: "person",
    permission,
    person,
    subject: verdict.subject,
    correlationId,
    accessToken: personTokens(session, signIn),
    idToken: () => idTokenFor(session, signIn),
    applicationToken: applicationTokens(signIn),
    once: asker.once,
  } as Permit<P>);
}

/**
 * The one door: who asks, about whom, may they, is it written down. The audit line stands before the answer; when
 * it cannot be written, or the session cannot be read, the answer is `unavailable` and nothing may be read. What
 * the permission table does not grant is refused. Never rejects.
 */
export async function requirePermit<P extends Permission>(
  asker: Asker,
  permission: P,
  person: PersonHandle,
): Promise<Result<Permit<P>>> {
  const { correlationId } = asker;
  try {
    const found = await asker.session();
    if (found.state === "none") return failed(notAllowed("signed-out"));
    if (found.state === "ended") return failed(notAllowed("session-ended"));
    return await decideAndWriteDown(asker, found.session, permission, person);
  } catch (error) {
    return failed(closed(correlationId, permission, error));
  }
}

function closed(correlationId: CorrelationId, permission: Permission, error: unknown): Failure {
  const reason = error instanceof Error ? error.name : "unknown";
  log("error", "gate-closed", { correlationId, permission, reason });
  return { kind: "unavailable" };
}

/**
 * The person whom an address names, asked before anything of their page is drawn: `not-found`, and written down, where
 * the asker can mean nobody by it. It opens nothing: every read and every act still needs a permit of its own. Rejects
 * when the store does not answer.
 */
export async function requireNamedPerson(asker: Asker, segment: string): Promise<Result<PersonHandle>> {
  const person = parsePersonHandle(segment);
  if (person === null) return failed({ kind: "not-found" });
  const found = await asker.session();
  if (found.state === "none") return failed(notAllowed("signed-out"));
  if (found.state === "ended") return failed(notAllowed("session-ended"));
  if (namesOneself(person)) return ok(person);
  await writeDown(asker, found.session, "page:open", nobody(person));
  log("warn", "page-refused", { correlationId: asker.correlationId, reason: "not-found" });
  return failed({ kind: "not-found" });
}

/** What a good code leads to. `over`: it was one, and is used up or too old. */
export interface ProvenLink {
  readonly subject: NhsNumber;
  readonly link: string;
  readonly codeHash: string;
  readonly over: boolean;
}

/**
 * The permit of whoever holds a link of a text message. `prove` says which link it is; without a proof there is no permit,
 * and one that is over gets the same answer: `not-found`. Written down as every other decision is. Never rejects.
 */
export async function requireLinkPermit<P extends LinkPermission>(
  correlationId: CorrelationId,
  permission: P,
  prove: () => Promise<Result<ProvenLink>>,
): Promise<Result<LinkPermit<P>>> {
  try {
    const proven = await prove();
    if (!proven.ok) return proven;
    const { subject, link, codeHash, over } = proven.value;
    const { actor, idHash } = linkActor(codeHash);
    await writeAuditLine({
      ...{ actor, subject: subjectOf(subject), relation: "link", action: permission, correlationId },
      decision: over ? "refused" : "allowed",
      reason: over ? "link-over" : null,
      look: true,
      sessionIdHash: idHash,
    });
    if (over) return failed({ kind: "not-found" });
    const applicationToken = applicationTokens(requireSignInPermit(correlationId));
    return ok({
      kind: "link",
      permission,
      subject,
      link,
      codeHash,
      correlationId,
      applicationToken,
    } as LinkPermit<P>);
  } catch (error) {
    return failed(closed(correlationId, permission, error));
  }
}

/**
 * The permit of somebody who sends to us through an inbound API. `prove` says who it is, by what that API publishes;
 * without a proof there is no permit.
 */
export async function requireSenderPermit(
  api: string,
  correlationId: CorrelationId,
  prove: () => Promise<Result<string>>,
): Promise<Result<SenderPermit>> {
  const sender = await prove();
  if (sender.ok) return ok({ kind: "sender", api, sender: sender.value, correlationId } as SenderPermit);
  log("warn", "sender-refused", { api, correlationId, failure: sender.failure.kind });
  return sender;
}

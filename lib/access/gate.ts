import "server-only";
import { randomUUID } from "node:crypto";
import { log } from "#lib/log.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import type {
  CorrelationId,
  LinkPermission,
  LinkPermit,
  Permission,
  Permit,
  PersonHandle,
  PublicPermit,
  Relation,
  SenderPermit,
  SignInPermit,
  SystemJob,
  SystemPermit,
} from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import type { ActingAsker } from "./acting.ts";
import { inBackground, type Asker } from "./asker.ts";
import { linkActor, subjectOf, writeAuditLine, type AuditDecision } from "./audit.ts";
import { decide, notAllowed, type Verdict } from "./decide.ts";
import type { Session } from "./session.ts";
import { applicationTokens, personTokens } from "./token-sources.ts";
import { delegatedIdTokenFor, idTokenFor } from "./tokens.ts";

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

/** Writes down what was decided. Rejects when it cannot be written: then nothing may be read. */
export async function writeDown(asker: Asker, session: Session, action: Action, verdict: Verdict) {
  const allowed = verdict.decision === "allowed";
  const { nhsNumber } = session.claims;
  await writeAuditLine({
    actor: session.actor,
    subject: subjectOf(allowed ? verdict.subject : verdict.about),
    relation: verdict.relation,
    actedBy: verdict.relation === "acting" && nhsNumber !== null ? subjectOf(nhsNumber) : null,
    action,
    decision: verdict.decision,
    reason: allowed ? null : verdict.reason,
    look: !asker.background,
    correlationId: asker.correlationId,
    sessionIdHash: session.idHash,
  });
}

interface Issued<P extends Permission> {
  readonly permission: P;
  readonly person: PersonHandle;
  readonly subject: NhsNumber;
  readonly relation: Relation;
}

/** The permit itself. For another person every token is about them, and names who acts. */
function issue<P extends Permission>(asker: Asker, session: Session, about: Issued<P>): Permit<P> {
  const { correlationId, once } = asker;
  const signIn = requireSignInPermit(correlationId);
  const patient = about.relation === "acting" ? about.subject : null;
  return {
    kind: "person",
    ...about,
    correlationId,
    accessToken: personTokens(session, signIn, patient),
    idToken: () =>
      patient === null
        ? idTokenFor(session, signIn)
        : once(`id token ${about.person}`, () => delegatedIdTokenFor(session, signIn, patient)),
    applicationToken: applicationTokens(signIn),
    once,
  } as Permit<P>;
}

/** Who asks, as somebody who may act for others. The question about their own relationships is the house's own. */
export function actingAsker(asker: Asker, session: Session): ActingAsker {
  const own = (): Permit<"relationships:read"> => {
    const { nhsNumber } = session.claims;
    if (nhsNumber === null) throw new Error("nobody below P9 acts for another");
    const about = {
      permission: "relationships:read",
      person: me,
      subject: nhsNumber,
      relation: "self",
    } as const;
    return issue(inBackground(asker), session, about);
  };
  return { asker, session, permit: own };
}

async function decideAndWriteDown<P extends Permission>(
  asker: Asker,
  session: Session,
  permission: P,
  person: PersonHandle,
): Promise<Result<Permit<P>>> {
  const { correlationId } = asker;
  const verdict = await decide(actingAsker(asker, session), permission, person);
  await writeDown(asker, session, permission, verdict);
  if (verdict.decision === "refused") {
    log("warn", "permit-refused", { correlationId, permission, reason: verdict.reason });
    return failed(verdict.failure);
  }
  const { subject, relation } = verdict;
  return ok(issue(asker, session, { permission, person, subject, relation }));
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

/** The answer when the door cannot be asked. */
export function closed(correlationId: CorrelationId, permission: Permission, error: unknown): Failure {
  const reason = error instanceof Error ? error.name : "unknown";
  log("error", "gate-closed", { correlationId, permission, reason });
  return { kind: "unavailable" };
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
      actedBy: null,
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

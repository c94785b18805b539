import "server-only";
import { log } from "#lib/log.ts";
import { me, parsePersonHandle } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { everyoneActedFor, type ActedForListed } from "./acting.ts";
import type { ActingFacts } from "./acting-facts.ts";
import type { Asker } from "./asker.ts";
import { decideActing, notAllowed } from "./decide.ts";
import { actingAsker, closed, requirePermit, writeDown } from "./gate.ts";
import { namesOneself } from "./handles.ts";
import type { Session } from "./session.ts";

/** Whoever an address names besides oneself, as they are called on the pages about them. */
export interface ActedFor {
  readonly given: string | null;
  readonly family: string | null;
  /** ISO date. */
  readonly birthDate: string | null;
  /** What is granted, by the codes of the published application form. */
  readonly access: ActingFacts["access"];
  /** Published code of the legal basis. */
  readonly basis: string | null;
}

export interface NamedPerson {
  readonly person: PersonHandle;
  /** Null for oneself. */
  readonly actedFor: ActedFor | null;
}

async function nameAnother(
  asker: Asker,
  session: Session,
  person: PersonHandle,
): Promise<Result<NamedPerson>> {
  const active = await decideActing(actingAsker(asker, session), person, false);
  if ("decision" in active) {
    await writeDown(asker, session, "page:open", active);
    log("warn", "page-refused", { correlationId: asker.correlationId, reason: active.reason });
    return failed(active.failure);
  }
  const { given, family, birthDate, access, basis } = active.facts;
  return ok({ person, actedFor: { given, family, birthDate, access, basis } });
}

/**
 * The person whom an address names, asked before anything of their page is drawn. For another person: that the asker
 * acts for them now, `acting-paused` and `acting-over` where they did, and `not-found` (all written down) where they can
 * mean nobody by it. It opens nothing: every read and every act still needs a permit of its own. Asked once in a
 * request. Rejects when the store does not answer.
 */
export async function describeNamedPerson(asker: Asker, segment: string): Promise<Result<NamedPerson>> {
  const person = parsePersonHandle(segment);
  if (person === null) return failed({ kind: "not-found" });
  const found = await asker.session();
  if (found.state === "none") return failed(notAllowed("signed-out"));
  if (found.state === "ended") return failed(notAllowed("session-ended"));
  if (namesOneself(person)) return ok({ person, actedFor: null });
  return asker.once(`named person ${person}`, () => nameAnother(asker, found.session, person));
}

/** The same, for those who need no more than the handle. */
export async function requireNamedPerson(asker: Asker, segment: string): Promise<Result<PersonHandle>> {
  const named = await describeNamedPerson(asker, segment);
  return named.ok ? ok(named.value.person) : named;
}

/**
 * Everyone for whom the asker acts, asked to act or acted, with their handle: for the pages that list them. Asks the
 * national service now. `relationships:read` of one's own is needed, and written down.
 */
export async function listActedFor(asker: Asker): Promise<Result<readonly ActedForListed[]>> {
  const permit = await requirePermit(asker, "relationships:read", me);
  if (!permit.ok) return permit;
  try {
    const found = await asker.session();
    if (found.state !== "live") return failed(notAllowed("session-ended"));
    return await everyoneActedFor(actingAsker(asker, found.session));
  } catch (error) {
    return failed(closed(asker.correlationId, "relationships:read", error));
  }
}

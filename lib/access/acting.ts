import "server-only";
import { now, realNow } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { listTerms } from "#lib/gateways/relationship-terms/client.ts";
import { listRoles } from "#lib/gateways/validated-relationships/client.ts";
import { log } from "#lib/log.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { heardSoFar, keepChecks, keptChecks, type KeptCheck } from "#lib/store/acting.ts";
import { rememberTold } from "#lib/store/known-roles.ts";
import { actingFacts, type ActingFacts } from "./acting-facts.ts";
import { decisive, toldToApplicant, type Standing } from "./acting-verdict.ts";
import type { Asker } from "./asker.ts";
import { toActingFacts } from "./from-validated-relationships.ts";
import { handleFor } from "./handles.ts";
import { toKnownRole } from "./known-roles.ts";
import type { Session } from "./session.ts";

/** A read goes by what the national service said within five minutes (rule R1). */
const freshMs = 5 * 60_000;

/** When the service is silent, what it said counts for reads for an hour, and for nothing else (rule R1). */
const longestMs = 60 * 60_000;

type OwnPermit = Permit<"relationships:read">;

/** Whoever asks to act for others: their request, their session, and the right to ask about themselves. */
export interface ActingAsker {
  readonly asker: Asker;
  readonly session: Session;
  readonly permit: () => OwnPermit;
}

interface Told {
  readonly facts: ActingFacts;
  readonly ageMs: number;
}

const late = () => failed({ kind: "unavailable" });

/** Both answers, or neither: a relationship without its terms would open nothing and say so as if it were true. */
async function askNation(permit: OwnPermit): Promise<Result<readonly ActingFacts[]>> {
  const [roles, terms] = await Promise.all([
    within(sourceDeadlineMs, listRoles(permit, "performer"), late),
    within(sourceDeadlineMs, listTerms(permit, "performer"), late),
  ]);
  if (!roles.ok) return roles;
  if (!terms.ok) return terms;
  // What is missing may be the end of what is there.
  if (!roles.value.complete) return failed({ kind: "unreadable" });
  const mine = roles.value.roles.filter(({ performer }) => performer === permit.subject);
  return ok(toActingFacts({ ...roles.value, roles: mine }, terms.value, "patient"));
}

/**
 * Asks the nation now, and remembers for the worker how it stands. What it says is kept with the session of those alone
 * whom the session opened before or opens now: to be in a list is not to be opened, and the first page about somebody
 * asks again (rule R1).
 */
async function verify(
  acting: ActingAsker,
  opens: PersonHandle | null,
): Promise<Result<readonly ActingFacts[]>> {
  const { asker, session, permit } = acting;
  const heard = await heardSoFar();
  const at = now();
  const told = await askNation(permit());
  if (told.ok) {
    const before = new Set((await kept(acting)).map(({ facts }) => facts.patient));
    const isOpened = (facts: ActingFacts) =>
      before.has(facts.patient) || (opens !== null && about(acting, opens)(facts));
    await keepChecks(
      session.idHash,
      told.value.filter(isOpened).map((facts) => ({ role: facts.role, facts })),
      heard,
    );
    await rememberTold(told.value.map((facts) => toKnownRole(facts, session.claims.birthdate, at)));
  } else
    log("warn", "relationships-not-verified", {
      correlationId: asker.correlationId,
      failure: told.failure.kind,
    });
  return told;
}

const verifiedNow = (
  acting: ActingAsker,
  opens: PersonHandle | null,
): Promise<Result<readonly ActingFacts[]>> =>
  acting.asker.once(`relationships of ${acting.session.idHash}`, () => verify(acting, opens));

function toTold({ facts, verifiedAt }: KeptCheck): readonly Told[] {
  const read = actingFacts.safeParse(facts);
  const ageMs = realNow().epochMilliseconds - verifiedAt.getTime();
  return read.success ? [{ facts: read.data, ageMs }] : [];
}

const kept = ({ asker, session }: ActingAsker): Promise<readonly Told[]> =>
  asker.once(`kept relationships of ${session.idHash}`, async () =>
    (await keptChecks(session.idHash)).flatMap(toTold),
  );

const about =
  ({ session }: ActingAsker, person: PersonHandle) =>
  ({ performer, patient }: ActingFacts): boolean =>
    performer === session.claims.nhsNumber && handleFor(session.actor, patient) === person;

function decided({ session }: ActingAsker, all: readonly ActingFacts[]): Standing | null {
  const at = now();
  return decisive(
    all.map((facts) => toldToApplicant(facts, at)),
    session.claims.birthdate,
    at,
  );
}

/**
 * The relationship by which the asker acts for the person of a handle; null where they have none. With `live` the
 * national service is asked in this request, whatever is known: so for every act, and for the first page about a person
 * in a session. Without it, what it said counts for five minutes, and for an hour while it is silent. `unavailable` (or
 * what else the service answered) where nothing may be relied on. Rejects when the store does not answer.
 */
export async function actingFor(
  acting: ActingAsker,
  person: PersonHandle,
  { live }: { readonly live: boolean },
): Promise<Result<Standing | null>> {
  const isAbout = about(acting, person);
  const before = (await kept(acting)).filter(({ facts }) => isAbout(facts));
  const ageMs = Math.max(...before.map((one) => one.ageMs));
  const known = before.length > 0;
  const facts = before.map((one) => one.facts);
  if (known && !live && ageMs <= freshMs) return ok(decided(acting, facts));
  const told = await verifiedNow(acting, person);
  if (told.ok) return ok(decided(acting, told.value.filter(isAbout)));
  if (known && !live && ageMs <= longestMs && told.failure.kind === "unavailable")
    return ok(decided(acting, facts));
  return told;
}

/** Somebody for whom the asker acts, asked to act or acted. */
export type ActedForListed = Standing & { readonly person: PersonHandle };

/** Everyone for whom the asker acts, asked to act or acted, each once, with their handle; asked of the nation now. */
export async function everyoneActedFor(acting: ActingAsker): Promise<Result<readonly ActedForListed[]>> {
  const told = await verifiedNow(acting, null);
  if (!told.ok) return told;
  const patients = [...new Set(told.value.map(({ patient }) => patient))];
  return ok(
    patients.flatMap((patient) => {
      const found = decided(
        acting,
        told.value.filter((facts) => facts.patient === patient),
      );
      return found === null ? [] : [{ ...found, person: handleFor(acting.session.actor, patient) }];
    }),
  );
}

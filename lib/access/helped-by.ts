import "server-only";
import { now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { listTerms } from "#lib/gateways/relationship-terms/client.ts";
import { listRoles } from "#lib/gateways/validated-relationships/client.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { ActedForListed } from "./acting.ts";
import type { ActingFacts } from "./acting-facts.ts";
import { decisive, standingOf, type ActingStanding } from "./acting-verdict.ts";
import type { Asker } from "./asker.ts";
import { toActingFacts } from "./from-validated-relationships.ts";
import { requirePermit } from "./gate.ts";
import { handleFor } from "./handles.ts";

/** Who asks, as far as it decides whom of others their own pages name, and by which handles. */
export interface OneselfAmongOthers {
  readonly read: Permit<"relationships:read">;
  readonly nhsNumber: NhsNumber;
  /** ISO date. */
  readonly birthDate: string;
  readonly familyName: string;
  /** The name of another in this person's addresses. */
  readonly handleOf: (nhsNumber: NhsNumber) => PersonHandle;
}

/** Who asks, for the pages about who helps whom; they need the right to read their own relationships. */
export async function oneselfAmongOthers(asker: Asker): Promise<Result<OneselfAmongOthers>> {
  const read = await requirePermit(asker, "relationships:read", me);
  if (!read.ok) return read;
  const found = await asker.session();
  if (found.state !== "live") return failed({ kind: "not-allowed", because: "session-ended" });
  const { actor, claims } = found.session;
  return ok({
    read: read.value,
    nhsNumber: read.value.subject,
    birthDate: claims.birthdate,
    familyName: claims.familyName,
    handleOf: (nhsNumber) => handleFor(actor, nhsNumber),
  });
}

const late = () => failed({ kind: "unavailable" });

/** Somebody who helps the asker, asked to or did. */
export type HelperListed = ActedForListed & {
  /** Every relationship of the two people by which something is open, or may be again: active, paused or unclear. */
  readonly stands: readonly string[];
};

const standing: readonly ActingStanding[] = ["active", "paused", "unclear"];

/** The one relationship that counts between the asker and somebody who helps them, seen as the gate sees it. */
function standingWith(
  { birthDate, handleOf }: OneselfAmongOthers,
  performer: NhsNumber,
  theirs: readonly ActingFacts[],
): readonly HelperListed[] {
  const [first] = theirs;
  if (first === undefined) return [];
  // The rule reckons with the patient's birthday, where the service tells here that of who acts.
  const asGateSees = theirs.map((facts) => ({ ...facts, birthDate }));
  const [born, at] = [first.birthDate ?? birthDate, now()];
  const found = decisive(asGateSees, born, at);
  if (found === null) return [];
  const stands = asGateSees.filter((facts) => standing.includes(standingOf(facts, born, at)));
  const { given, family } = first;
  return [
    {
      ...found,
      facts: { ...found.facts, given, family },
      person: handleOf(performer),
      stands: stands.map(({ role }) => role),
    },
  ];
}

/**
 * Everyone who acts for the asker, asked to or did, each once, with their name and handle; asked of the nation now.
 * `facts.birthDate` is the asker's own. What either service does not say is a failure: silence is not "nobody".
 */
export async function listHelpers(
  asker: Asker,
  oneself: OneselfAmongOthers,
): Promise<Result<readonly HelperListed[]>> {
  return asker.once(`helpers of ${oneself.nhsNumber}`, async () => {
    const [roles, terms] = await Promise.all([
      within(sourceDeadlineMs, listRoles(oneself.read, "patient"), late),
      within(sourceDeadlineMs, listTerms(oneself.read, "patient"), late),
    ]);
    if (!roles.ok) return roles;
    if (!terms.ok) return terms;
    if (!roles.value.complete) return failed({ kind: "unreadable" });
    const mine = roles.value.roles.filter(({ patient }) => patient === oneself.nhsNumber);
    const facts = toActingFacts({ ...roles.value, roles: mine }, terms.value, "performer");
    const performers = [...new Set(facts.map(({ performer }) => performer))];
    return ok(
      performers.flatMap((performer) =>
        standingWith(
          oneself,
          performer,
          facts.filter((one) => one.performer === performer),
        ),
      ),
    );
  });
}

import "server-only";
import { endOfDay } from "#lib/access-end.ts";
import type { AccessCode } from "#lib/access-code.ts";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { begunOrUnavailable, writeDownAnyhow } from "#lib/access/done-anyhow.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { done, doneBefore, refusedFor } from "#lib/access/noted-command.ts";
import { env } from "#lib/env.ts";
import { changeAccess } from "#lib/gateways/relationship-terms/client.ts";
import { changeRole, listRoles } from "#lib/gateways/validated-relationships/client.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import { me } from "#lib/paths.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { forgetChecks } from "#lib/store/acting.ts";
import { agreeTo, moveAsked, takeBackAsked } from "#lib/store/asked-people.ts";
import { database, type Transaction } from "#lib/store/database.ts";
import { canStop, type Relationship, type Side } from "./model.ts";
import { findRelationship, type Found } from "./queries.ts";

/** What became of an act: `unknown` where the service did not say whether it was taken. */
export type ActDone = "done" | "unknown";

type Change = Permit<"relationships:change">;

type Asking = Promise<Result<{ readonly kind: "changed" | "refused" }>>;

const isOver = ({ standing }: Relationship): boolean => standing === "over";

interface Act {
  readonly side: Side;
  /** It stands already as it is wanted: the form was sent again. */
  readonly alreadySo: (now: Relationship, found: Found) => boolean;
  readonly allowed: (now: Relationship, found: Found) => boolean;
  /** Asks the service; null where nobody outside is asked, so that what is kept here is the act. */
  readonly ask: ((permit: Change, role: string, found: Found) => Asking) | null;
  /** What is kept with its outcome, besides that nobody may go on with what they were told. */
  readonly keep?: (permit: Change, found: Found, tx: Transaction) => Promise<void>;
}

/** Writes down what became of it; whatever the service said, nobody goes on with what they were told before. */
async function writeDown(
  asker: Asker,
  permit: Change,
  { found, outcome, keep }: { found: Found; outcome: CommandOutcome; keep?: Act["keep"] },
): Promise<void> {
  await writeDownAnyhow(asker, permit, outcome, async (tx) => {
    await forgetChecks(tx, rolesOf(found));
    await keep?.(permit, found, tx);
  });
}

const rolesOf = ({ role, stands }: Found): readonly string[] => [...(role === null ? [] : [role]), ...stands];

/** Does what is kept here alone: where it cannot be kept it is not done, and `unavailable`. */
const keepHere = (
  asker: Asker,
  permit: Change,
  { found, keep }: { found: Found; keep: Act["keep"] },
): Promise<Result<ActDone>> =>
  begunOrUnavailable<ActDone>(asker, async () => {
    await database().transaction(async (tx) => {
      await forgetChecks(tx, rolesOf(found));
      await keep?.(permit, found, tx);
      await writeCommandOutcome(asker, permit, done, tx);
    });
    return "done";
  });

/**
 * Reads the relationship again, checks that the act is still possible, asks the service, and writes down what became of
 * it. Safe to repeat: what stands already as it is wanted is done. `changed-meanwhile` where it can no longer be done.
 */
async function actOn(asker: Asker, person: PersonHandle, act: Act): Promise<Result<ActDone>> {
  const permit = await requirePermit(asker, "relationships:change", me);
  if (!permit.ok) return permit;
  const begun = await begunOrUnavailable(asker, () => findRelationship(asker, act.side, person));
  const found = begun.ok ? begun.value : begun;
  if (!found.ok) {
    await writeDownAnyhow(asker, permit.value, refusedFor(found.failure.kind));
    return found;
  }
  const { relationship, role } = found.value;
  const write = (outcome: CommandOutcome, keep?: Act["keep"]) =>
    writeDown(asker, permit.value, { found: found.value, outcome, ...(keep !== undefined && { keep }) });
  if (act.alreadySo(relationship, found.value)) {
    await write(doneBefore);
    return ok("done");
  }
  if (role === null || !act.allowed(relationship, found.value)) {
    await write(refusedFor("not-possible"));
    return failed({ kind: "changed-meanwhile" });
  }
  if (act.ask === null) return keepHere(asker, permit.value, { found: found.value, keep: act.keep });
  const changed = await act.ask(permit.value, role, found.value);
  if (!changed.ok) {
    const outcome = outcomeOfFailure(changed.failure);
    await write(outcome);
    return outcome.decision === "unknown" ? ok("unknown") : changed;
  }
  if (changed.value.kind === "refused") {
    await write(refusedFor("refused-by-service"));
    return failed({ kind: "changed-meanwhile" });
  }
  await write(done, act.keep);
  return ok("done");
}

/** Gives up helping somebody. They are told that it ended. */
export const stopHelping = (asker: Asker, person: PersonHandle) =>
  actOn(asker, person, {
    side: "helping",
    alreadySo: isOver,
    allowed: canStop,
    ask: (permit, role) =>
      changeRole(permit, role, { kind: "end", reason: "ROLE_DEACTIVATED_INACTIVE_ROLE" }),
  });

/** What was refused, and is not told yet, is taken back like anything that waits. */
async function withdraw(permit: Change, role: string, { oneself }: Found): Asking {
  const changed = await changeRole(permit, role, { kind: "withdraw" });
  if (!changed.ok || changed.value.kind === "changed") return changed;
  const refused = await listRoles(oneself.read, "performer", ["rejected"]);
  if (!refused.ok) return refused;
  return ok({
    kind: refused.value.roles.some(({ id, status }) => id === role && status === "rejected")
      ? "changed"
      : "refused",
  });
}

/** Takes back that one asked to help, also where nobody was found by what was typed. */
export async function withdrawApplication(asker: Asker, person: PersonHandle): Promise<Result<ActDone>> {
  const permit = await requirePermit(asker, "relationships:change", me);
  if (!permit.ok) return permit;
  const found = await findRelationship(asker, "helping", person);
  if (!found.ok) return found;
  const { role, asked, relationship } = found.value;
  if (role === null && asked !== null && !isOver(relationship)) {
    const keep: Act["keep"] = async (change, _, tx) =>
      void (await moveAsked(change, asked.id, { state: "withdrawn" }, tx));
    return keepHere(asker, permit.value, { found: found.value, keep });
  }
  return actOn(asker, person, {
    side: "helping",
    alreadySo: isOver,
    allowed: ({ standing }) => standing === "asked",
    ask: withdraw,
    keep: async (change, { listed, role: id }, tx) => {
      if (listed === null || id === null) return;
      const row = opaqueId(env().HANDLE_KEY, "taken-back", id);
      await takeBackAsked(change, { role: id, asked: listed.facts.patient, id: row }, tx);
    },
  });
}

/** Ends every relationship of the two people that stands; done only where each of them is. */
async function endAll(permit: Change, { stands }: Found): Asking {
  const end = { kind: "end", reason: "ROLE_DEACTIVATED_PATIENT_REQUEST" } as const;
  const ended = await Promise.all(stands.map((role) => changeRole(permit, role, end)));
  return ended.find((one) => !one.ok || one.value.kind === "refused") ?? ok({ kind: "changed" });
}

/** Ends at once all that somebody may do for the asker. They are told no reason. */
export const stopHelper = (asker: Asker, person: PersonHandle) =>
  actOn(asker, person, {
    side: "helped",
    alreadySo: (now, { stands }) => isOver(now) && stands.length === 0,
    allowed: (_, { stands }) => stands.length > 0,
    ask: (permit, _, found) => endAll(permit, found),
  });

/** Answers somebody who asked to help: a yes is kept here, and the surgery still decides; a no is a refusal like any other. */
export const answerApplication = (asker: Asker, person: PersonHandle, yes: boolean) =>
  actOn(asker, person, {
    side: "helped",
    alreadySo: (now) => (yes ? now.agreed : isOver(now)),
    allowed: ({ standing }) => standing === "asked",
    ask: yes ? null : (permit, role) => changeRole(permit, role, { kind: "turn-down" }),
    keep: async (permit, { role, listed }, tx) => {
      if (!yes || role === null || listed === null) return;
      const id = opaqueId(env().HANDLE_KEY, "agreed", role);
      await agreeTo(permit, { role, performer: listed.facts.performer, id }, tx);
    },
  });

const same = (a: readonly AccessCode[], b: readonly AccessCode[]): boolean =>
  a.length === b.length && a.every((code) => b.includes(code));

/** Says what somebody may do for the asker from now on. */
export const changeHelperAccess = (asker: Asker, person: PersonHandle, access: readonly AccessCode[]) =>
  actOn(asker, person, {
    side: "helped",
    alreadySo: ({ standing, granted }) => standing === "active" && same(granted, access),
    allowed: ({ standing }) => standing === "active",
    ask: (permit, role) => changeAccess(permit, role, access),
  });

/** Says until when (ISO date of the last day; null: without an end). */
export const changeHelperEnd = (asker: Asker, person: PersonHandle, lastDay: string | null) =>
  actOn(asker, person, {
    side: "helped",
    alreadySo: (now) => now.lastDay === lastDay,
    allowed: ({ standing }) => standing === "active" || standing === "paused",
    ask: (permit, role) =>
      changeRole(permit, role, { kind: "limit", end: lastDay === null ? null : endOfDay(lastDay) }),
  });

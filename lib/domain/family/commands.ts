import "server-only";
import { endOfDay } from "#lib/access-end.ts";
import type { AccessCode } from "#lib/access-code.ts";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { begunOrUnavailable, writeDownAnyhow } from "#lib/access/done-anyhow.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { done, doneBefore, refusedFor } from "#lib/access/noted-command.ts";
import { env } from "#lib/env.ts";
import { changeAccess } from "#lib/gateways/relationship-terms/client.ts";
import { changeRole } from "#lib/gateways/validated-relationships/client.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import { me } from "#lib/paths.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { forgetChecks } from "#lib/store/acting.ts";
import { agreeTo, moveAsked } from "#lib/store/asked-people.ts";
import type { Transaction } from "#lib/store/database.ts";
import { canStop, type Relationship } from "./model.ts";
import { findRelationship, type Found, type Side } from "./queries.ts";

/** What became of an act: `unknown` where the service did not say whether it was taken. */
export type ActDone = "done" | "unknown";

type Change = Permit<"relationships:change">;

type Asked = Promise<Result<{ readonly kind: "changed" | "refused" }>>;

interface Act {
  readonly side: Side;
  /** It stands already as it is wanted: the form was sent again. */
  readonly alreadySo: (now: Relationship) => boolean;
  readonly allowed: (now: Relationship) => boolean;
  /** Asks the service. */
  readonly ask: (permit: Change, role: string) => Asked;
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
    if (found.role !== null) await forgetChecks(tx, [found.role]);
    await keep?.(permit, found, tx);
  });
}

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
  if (act.alreadySo(relationship)) {
    await write(doneBefore);
    return ok("done");
  }
  if (role === null || !act.allowed(relationship)) {
    await write(refusedFor("not-possible"));
    return failed({ kind: "changed-meanwhile" });
  }
  const changed = await act.ask(permit.value, role);
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

const isOver = ({ standing }: Relationship): boolean => standing === "over";

/** Gives up helping somebody. They are told that it ended. */
export const stopHelping = (asker: Asker, person: PersonHandle) =>
  actOn(asker, person, {
    side: "helping",
    alreadySo: isOver,
    allowed: canStop,
    ask: (permit, role) =>
      changeRole(permit, role, { kind: "end", reason: "ROLE_DEACTIVATED_INACTIVE_ROLE" }),
  });

/** Takes back that one asked to help, also where nobody was found by what was typed. */
export async function withdrawApplication(asker: Asker, person: PersonHandle): Promise<Result<ActDone>> {
  const permit = await requirePermit(asker, "relationships:change", me);
  if (!permit.ok) return permit;
  const found = await findRelationship(asker, "helping", person);
  if (!found.ok) return found;
  const { role, asked } = found.value;
  if (role === null && asked !== null) {
    await writeDownAnyhow(asker, permit.value, done, async (tx) => {
      await moveAsked(permit.value, asked.id, { state: "withdrawn" }, tx);
    });
    return ok("done");
  }
  return actOn(asker, person, {
    side: "helping",
    alreadySo: isOver,
    allowed: ({ standing }) => standing === "asked",
    ask: (change, id) => changeRole(change, id, { kind: "withdraw" }),
  });
}

/** Ends at once what somebody may do for the asker; who only asked is turned down. They are told no reason. */
export const stopHelper = (asker: Asker, person: PersonHandle) =>
  actOn(asker, person, {
    side: "helped",
    alreadySo: isOver,
    allowed: canStop,
    ask: (permit, role) =>
      changeRole(permit, role, { kind: "end", reason: "ROLE_DEACTIVATED_PATIENT_REQUEST" }),
  });

/** Answers somebody who asked to help: a yes is kept here, and the surgery still decides; a no is a refusal like any other. */
export const answerApplication = (asker: Asker, person: PersonHandle, yes: boolean) =>
  actOn(asker, person, {
    side: "helped",
    alreadySo: (now) => (yes ? now.agreed : isOver(now)),
    allowed: ({ standing }) => standing === "asked",
    ask: (permit, role) =>
      yes ? Promise.resolve(ok({ kind: "changed" })) : changeRole(permit, role, { kind: "turn-down" }),
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

import "server-only";
import { z } from "zod";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import {
  askForCall,
  inviteGuest,
  joinRoom,
  type Acted,
  type NotDone,
} from "#lib/gateways/video-rooms/client.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import { log } from "#lib/log.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { contentMark, doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import { toVideoCall } from "./from-video-rooms.ts";
import type { InviteAsked } from "./form.ts";
import { standingOf, whyNoGuest, type CallAsked, type Invited, type VideoCall } from "./model.ts";
import { askRoom } from "./queries.ts";
import { toGuest } from "./to-video-rooms.ts";

type JoinPermit = Permit<"video-calls:join">;

const done: CommandOutcome = { decision: "done", reason: null };
const refusedFor = (reason: string): CommandOutcome => ({ decision: "refused", reason });

/** What is kept under the key of the invitation. */
const invitedOutcome = z.object({ kind: z.literal("invited"), id: z.string().nullable(), mark: z.string() });

/** Asks for the permit and the call as it stands now, and lets `work` act on it. */
async function withCall<T>(
  asker: Asker,
  person: PersonHandle,
  id: string,
  work: (permit: JoinPermit, call: VideoCall) => Promise<Result<T>>,
): Promise<Result<T>> {
  const permit = await requirePermit(asker, "video-calls:join", person);
  if (!permit.ok) return permit;
  const call = await askRoom(permit.value, id);
  if (!call.ok) return call;
  try {
    return await work(permit.value, call.value);
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "video-call-not-kept", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** What the room's refusal of a guest means. */
function guestRefused(refusal: NotDone): Result<Invited> {
  if (refusal.kind === "over") return ok({ kind: "over" });
  if (refusal.kind === "key-used") return failed({ kind: "changed-meanwhile" });
  return ok({ kind: refusal.because === "FULL" ? "full" : "not-allowed" });
}

/** The one who was not there before, where the answer tells who that is. */
function newGuest(before: VideoCall, acted: Extract<Acted, { kind: "done" }>): string | null {
  const known = new Set(before.guests.map(({ id }) => id));
  const fresh = toVideoCall(acted.room, () => before.id).guests.filter(({ id }) => !known.has(id));
  return fresh.length === 1 ? (fresh[0]?.id ?? null) : null;
}

/** Invites somebody once, however often the form is sent; the answer names the guest whose link is to be passed on. */
export const inviteToCall = (
  asker: Asker,
  person: PersonHandle,
  wish: { readonly id: string; readonly key: string },
  asked: InviteAsked,
): Promise<Result<Invited>> =>
  withCall<Invited>(asker, person, wish.id, async (permit, call) => {
    const once: Once = { permit, command: "invite-to-video-call", key: wish.key };
    const mark = contentMark([wish.id, toGuest(asked)]);
    const before = invitedOutcome.safeParse(await outcomeOf(once));
    if (before.success)
      return before.data.mark === mark
        ? ok({ kind: "invited", id: before.data.id })
        : failed({ kind: "changed-meanwhile" });
    const shut = whyNoGuest(call, now().toString());
    if (shut !== null) {
      await writeCommandOutcome(asker, permit, refusedFor(shut));
      return ok({ kind: shut });
    }
    const acted = await inviteGuest(permit, call.own, toGuest(asked), idempotencyKey(wish.key, once.command));
    if (!acted.ok) {
      const outcome = outcomeOfFailure(acted.failure);
      await writeCommandOutcome(asker, permit, outcome);
      return outcome.decision === "unknown" ? ok({ kind: "unknown" }) : acted;
    }
    if (acted.value.kind !== "done") {
      await writeCommandOutcome(asker, permit, refusedFor(acted.value.kind));
      return guestRefused(acted.value);
    }
    const id = newGuest(call, acted.value);
    await doOnce(once, async (tx) => {
      await writeCommandOutcome(asker, permit, done, tx);
      return { kind: "invited", id, mark };
    });
    return ok({ kind: "invited", id });
  });

/** After an answer that was lost: does the room know of the wish? */
async function callStands(permit: JoinPermit, id: string): Promise<boolean> {
  const again = await askRoom(permit, id);
  return again.ok && again.value.callAskedAt !== null;
}

/** Asks the surgery or hospital to phone instead. Once it is asked it stays asked, and the room can still be joined. */
export const callMeInstead = (
  asker: Asker,
  person: PersonHandle,
  { id, key }: { readonly id: string; readonly key: string },
): Promise<Result<CallAsked>> =>
  withCall<CallAsked>(asker, person, id, async (permit, call) => {
    if (call.callAskedAt !== null) return ok({ kind: "asked" });
    const standing = standingOf(call, now().toString());
    if (standing !== "open") {
      await writeCommandOutcome(asker, permit, refusedFor(standing));
      return ok({ kind: standing });
    }
    const acted = await askForCall(permit, call.own, idempotencyKey(key, "call-instead"));
    if (acted.ok && acted.value.kind !== "done") {
      await writeCommandOutcome(asker, permit, refusedFor(acted.value.kind));
      if (acted.value.kind === "key-used") return failed({ kind: "changed-meanwhile" });
      return ok({ kind: acted.value.kind === "over" ? "over" : "early" });
    }
    if (acted.ok || (await callStands(permit, id))) {
      await writeCommandOutcome(asker, permit, done);
      return ok({ kind: "asked" });
    }
    const outcome = outcomeOfFailure(acted.failure);
    await writeCommandOutcome(asker, permit, outcome);
    return outcome.decision === "unknown" ? ok({ kind: "unknown" }) : acted;
  });

/**
 * The address of the room, to be followed at once: good for a minute and for one use. `changed-meanwhile` where the room
 * is not open (any more).
 */
export const wayIntoCall = (asker: Asker, person: PersonHandle, id: string): Promise<Result<URL>> =>
  withCall(asker, person, id, async (permit, call) => {
    const joined = await joinRoom(permit, { id: call.own, supplier: call.supplier });
    if (!joined.ok) {
      await writeCommandOutcome(asker, permit, outcomeOfFailure(joined.failure));
      return joined;
    }
    if (joined.value.kind !== "way") {
      await writeCommandOutcome(asker, permit, refusedFor(joined.value.kind));
      return failed({ kind: "changed-meanwhile" });
    }
    await writeCommandOutcome(asker, permit, done);
    return ok(joined.value.url);
  });

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
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import { contentMark, doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import { toVideoCall } from "./from-video-rooms.ts";
import type { InviteAsked } from "./form.ts";
import { standingOf, whyNoGuest, type CallAsked, type Guest, type Invited, type VideoCall } from "./model.ts";
import { askRoom } from "./queries.ts";
import { toGuest } from "./to-video-rooms.ts";

type JoinPermit = Permit<"video-calls:join">;

const done: CommandOutcome = { decision: "done", reason: null };
const refusedFor = (reason: string): CommandOutcome => ({ decision: "refused", reason });

/** What is kept under the key of the invitation. */
const invitedOutcome = z.object({ kind: z.literal("invited"), id: z.string().nullable(), mark: z.string() });

function complain({ correlationId }: Asker, error: unknown): void {
  const reason = error instanceof Error ? error.name : "unknown";
  log("error", "video-call-not-kept", { correlationId, reason });
}

/** Writes down what the room has done, or nobody knows: that is told also where it cannot be written. */
async function note(asker: Asker, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    complain(asker, error);
  }
}

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
    complain(asker, error);
    return failed({ kind: "unavailable" });
  }
}

/** What a failed call is to the person: whoever was silent may have done it all the same. */
async function tellFailure(
  asker: Asker,
  permit: JoinPermit,
  failure: Failure,
): Promise<Result<{ readonly kind: "unknown" }>> {
  const outcome = outcomeOfFailure(failure);
  await note(asker, () => writeCommandOutcome(asker, permit, outcome));
  return outcome.decision === "unknown" ? ok({ kind: "unknown" }) : failed(failure);
}

/** What the room's refusal of a guest means. */
function guestRefused(refusal: NotDone): Result<Invited> {
  if (refusal.kind === "over") return ok({ kind: "over" });
  if (refusal.kind === "key-used") return failed({ kind: "changed-meanwhile" });
  return ok({ kind: refusal.because === "FULL" ? "full" : "not-allowed" });
}

/** Those who were not there before. */
function newGuests(before: VideoCall, { guests }: VideoCall): readonly Guest[] {
  const known = new Set(before.guests.map(({ id }) => id));
  return guests.filter(({ id }) => !known.has(id));
}

/** The one who was not there before, where the answer tells who that is. */
function newGuest(before: VideoCall, acted: Extract<Acted, { kind: "done" }>): string | null {
  const fresh = newGuests(
    before,
    toVideoCall(acted.room, () => before.id),
  );
  return fresh.length === 1 ? (fresh[0]?.id ?? null) : null;
}

/** After an answer that was lost: the guest whom the room has since, null where it does not say so. */
async function guestStands(
  permit: JoinPermit,
  before: VideoCall,
  asked: InviteAsked,
): Promise<string | null> {
  const again = await askRoom(permit, before.id);
  if (!again.ok) return null;
  const { kind, language } = toGuest(asked);
  const fresh = newGuests(before, again.value);
  return fresh.find((one) => one.kind === kind && one.language === language)?.id ?? null;
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
    const keep = async (id: string | null): Promise<Result<Invited>> => {
      await note(asker, () =>
        doOnce(once, async (tx) => {
          await writeCommandOutcome(asker, permit, done, tx);
          return { kind: "invited", id, mark };
        }),
      );
      return ok({ kind: "invited", id });
    };
    if (acted.ok) {
      if (acted.value.kind === "done") return keep(newGuest(call, acted.value));
      await writeCommandOutcome(asker, permit, refusedFor(acted.value.kind));
      return guestRefused(acted.value);
    }
    const found = await guestStands(permit, call, asked);
    return found === null ? tellFailure(asker, permit, acted.failure) : keep(found);
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
      await note(asker, () => writeCommandOutcome(asker, permit, done));
      return ok({ kind: "asked" });
    }
    return tellFailure(asker, permit, acted.failure);
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
    await note(asker, () => writeCommandOutcome(asker, permit, done));
    return ok(joined.value.url);
  });

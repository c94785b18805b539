import "server-only";
import { z } from "zod";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import {
  became,
  complain,
  done,
  doneBefore,
  noted,
  notDone,
  refusedFor,
  type Became,
} from "#lib/access/noted-command.ts";
import { now } from "#lib/clock.ts";
import {
  askForCall,
  inviteGuest,
  joinRoom,
  type Acted,
  type NotDone,
} from "#lib/gateways/video-rooms/client.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import { contentMark, doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import { toVideoCall } from "./from-video-rooms.ts";
import type { InviteAsked } from "./form.ts";
import { standingOf, whyNoGuest, type CallAsked, type Guest, type Invited, type VideoCall } from "./model.ts";
import { askRoom } from "./queries.ts";
import { toGuest } from "./to-video-rooms.ts";

type JoinPermit = Permit<"video-calls:join">;

/** In the log, where something could not be kept. */
const notKept = "video-call-not-kept";

/** What is kept under the key of the invitation. */
const invitedOutcome = z.object({ kind: z.literal("invited"), id: z.string().nullable(), mark: z.string() });

/** Asks for the permit and the call as it stands now, lets `work` act on it, and writes down what became of it. */
async function withCall<T>(
  asker: Asker,
  person: PersonHandle,
  id: string,
  work: (permit: JoinPermit, call: VideoCall) => Promise<Became<T>>,
): Promise<Result<T>> {
  const permit = await requirePermit(asker, "video-calls:join", person);
  if (!permit.ok) return permit;
  return noted(asker, permit.value, notKept, async () => {
    const call = await askRoom(permit.value, id);
    return call.ok ? work(permit.value, call.value) : notDone(call.failure);
  });
}

/** What a failed call is to the person: whoever was silent may have done it all the same. */
function afterFailure(failure: Failure): Became<{ readonly kind: "unknown" }> {
  const outcome = outcomeOfFailure(failure);
  return { told: outcome.decision === "unknown" ? ok({ kind: "unknown" }) : failed(failure), outcome };
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

/** The guest is told as invited, also where that cannot be kept here: the room knows the form by its key. */
async function keepInvited(
  asker: Asker,
  once: Once,
  id: string | null,
  mark: string,
): Promise<Became<Invited>> {
  let first = false;
  try {
    await doOnce(once, async (tx) => {
      first = true;
      await writeCommandOutcome(asker, once.permit, done, tx);
      return { kind: "invited", id, mark };
    });
    return { told: ok({ kind: "invited", id }), outcome: first ? null : doneBefore };
  } catch (error) {
    complain(asker, notKept, error);
    return became({ kind: "invited", id }, done);
  }
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
        ? became({ kind: "invited", id: before.data.id }, doneBefore)
        : notDone({ kind: "changed-meanwhile" });
    const shut = whyNoGuest(call, now().toString());
    if (shut !== null) return became({ kind: shut }, refusedFor(shut));
    const acted = await inviteGuest(permit, call.own, toGuest(asked), idempotencyKey(wish.key, once.command));
    const keep = (id: string | null) => keepInvited(asker, once, id, mark);
    if (acted.ok)
      return acted.value.kind === "done"
        ? keep(newGuest(call, acted.value))
        : { told: guestRefused(acted.value), outcome: refusedFor(acted.value.kind) };
    const found = await guestStands(permit, call, asked);
    return found === null ? afterFailure(acted.failure) : keep(found);
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
    if (call.callAskedAt !== null) return became({ kind: "asked" }, doneBefore);
    const standing = standingOf(call, now().toString());
    if (standing !== "open") return became({ kind: standing }, refusedFor(standing));
    const acted = await askForCall(permit, call.own, idempotencyKey(key, "call-instead"));
    if (acted.ok && acted.value.kind !== "done") {
      const { kind } = acted.value;
      const outcome = refusedFor(kind);
      return kind === "key-used"
        ? { told: failed({ kind: "changed-meanwhile" }), outcome }
        : became({ kind: kind === "over" ? "over" : "early" }, outcome);
    }
    if (acted.ok || (await callStands(permit, id))) return became({ kind: "asked" }, done);
    return afterFailure(acted.failure);
  });

/**
 * The address of the room, to be followed at once: good for a minute and for one use. `changed-meanwhile` where the room
 * is not open (any more).
 */
export const wayIntoCall = (asker: Asker, person: PersonHandle, id: string): Promise<Result<URL>> =>
  withCall<URL>(asker, person, id, async (permit, call) => {
    const joined = await joinRoom(permit, { id: call.own, supplier: call.supplier });
    if (!joined.ok) return { told: joined, outcome: outcomeOfFailure(joined.failure) };
    return joined.value.kind === "way"
      ? became(joined.value.url, done)
      : { told: failed({ kind: "changed-meanwhile" }), outcome: refusedFor(joined.value.kind) };
  });

import "server-only";
import { z } from "zod";
import { applyWithEnd, takeBackRole, type AppliedWithEnd } from "#lib/access/applied-role.ts";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { oneselfAmongOthers, type OneselfAmongOthers } from "#lib/access/helped-by.ts";
import {
  became,
  done,
  doneBefore,
  noted,
  notDone,
  refusedFor,
  type Became,
} from "#lib/access/noted-command.ts";
import { endOfDay } from "#lib/access-end.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import { me } from "#lib/paths.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { forgetChecks } from "#lib/store/acting.ts";
import { askedLately, askedPeopleOf, keepAsked, moveAsked } from "#lib/store/asked-people.ts";
import { database } from "#lib/store/database.ts";
import { doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import type { InviteAsked } from "./form.ts";
import { toApplication } from "./to-validated-relationships.ts";
import { givenNameOf } from "./model.ts";
import {
  askedBefore,
  findInvitations,
  lastInvitation,
  whoIsMeant,
  type FoundInvitation,
  type KeptInvitation,
  type Meant,
} from "./queries.ts";

/** What became of asking somebody to help: `already`: they help, or were asked before. */
export type Invited =
  | { readonly kind: "sent" | "already"; readonly person: PersonHandle }
  | { readonly kind: "own-number" | "too-many" };

/** More people a day nobody asks who means it. */
const mostADay = 10;

const notKept = "invitation-not-kept";

type Change = Permit<"relationships:change">;

/** Who asks, as the application will name them. */
export interface Inviter {
  readonly name: string;
  readonly surgery: string | null;
}

interface Inviting {
  readonly permit: Change;
  readonly oneself: OneselfAmongOthers;
  readonly once: Once;
  readonly asked: InviteAsked;
  readonly inviter: Inviter;
}

const keptOf = ({ oneself, asked, inviter }: Inviting, { name, born }: Meant): KeptInvitation => ({
  ...{ name, born, surgery: inviter.surgery, lastDay: asked.lastDay },
  relationship: asked.relationship,
  access: [...asked.access],
  patient: {
    given: givenNameOf(inviter.name, oneself.familyName),
    family: oneself.familyName,
    birthDate: oneself.birthDate,
  },
});

async function inviteNow(asker: Asker, inviting: Inviting): Promise<Became<Invited>> {
  const { permit, oneself, once, asked } = inviting;
  const meant = await whoIsMeant(oneself, asked.who);
  if (!meant.ok) return notDone(meant.failure);
  const { nhsNumber } = meant.value;
  if (nhsNumber === oneself.nhsNumber) return became({ kind: "own-number" }, refusedFor("own-number"));
  const before = await askedBefore(asker, oneself, nhsNumber);
  if (!before.ok) return notDone(before.failure);
  const { already, ended } = before.value;
  const person = oneself.handleOf(nhsNumber);
  if (already) return became({ kind: "already", person }, refusedFor("already"));
  const outcome = await doOnce(once, async (tx) => {
    if ((await askedLately(permit, tx)) >= mostADay) return { kind: "too-many" };
    const id = opaqueId(env().HANDLE_KEY, "invitation", permit.subject, once.key);
    const kept = keptOf(inviting, meant.value);
    for (const past of ended) await moveAsked(permit, past, { state: "withdrawn" }, tx);
    await keepAsked(
      permit,
      { id, kind: "invitation", state: "waiting", role: null, asked: nhsNumber, kept },
      tx,
    );
    await writeCommandOutcome(asker, permit, done, tx);
    return { kind: "sent", person };
  });
  const sent = sentShape.safeParse(outcome);
  if (!sent.success) return became({ kind: "too-many" }, refusedFor("too-many"));
  return { told: ok({ kind: "sent", person: sent.data.person as PersonHandle }), outcome: null };
}

const sentShape = z.object({ kind: z.literal("sent"), person: z.string() });

/**
 * Asks somebody to help the asker: kept here until they accept, and at no surgery before. Whether there is such a person
 * is not asked. Safe to repeat under the same key.
 */
export async function invite(
  asker: Asker,
  key: string,
  asked: InviteAsked,
  inviter: Inviter,
): Promise<Result<Invited>> {
  const permit = await requirePermit(asker, "relationships:change", me);
  if (!permit.ok) return permit;
  return noted<Invited>(asker, permit.value, notKept, async () => {
    const once = { permit: permit.value, command: "invite-helper", key };
    const before = sentShape.safeParse(await outcomeOf(once));
    if (before.success)
      return became({ kind: "sent", person: before.data.person as PersonHandle }, doneBefore);
    const oneself = await oneselfAmongOthers(asker);
    if (!oneself.ok) return notDone(oneself.failure);
    return inviteNow(asker, { permit: permit.value, oneself: oneself.value, once, asked, inviter });
  });
}

/** For the doors of this room: the invitation of one person that waits, with the right to answer it. */
async function withInvitation<T>(
  asker: Asker,
  side: "sent" | "received",
  person: PersonHandle,
  work: (found: FoundInvitation, permit: Change, oneself: OneselfAmongOthers) => Promise<Became<T>>,
): Promise<Result<T>> {
  const permit = await requirePermit(asker, "relationships:change", me);
  if (!permit.ok) return permit;
  return noted<T>(asker, permit.value, notKept, async () => {
    const oneself = await oneselfAmongOthers(asker);
    if (!oneself.ok) return notDone(oneself.failure);
    const all = await findInvitations(asker, oneself.value);
    if (!all.ok) return notDone(all.failure);
    const found = all.value[side].find(({ invitation }) => invitation.person === person);
    return found === undefined ? notDone({ kind: "not-found" }) : work(found, permit.value, oneself.value);
  });
}

async function close(
  asker: Asker,
  side: "sent" | "received",
  person: PersonHandle,
  state: "declined" | "withdrawn",
): Promise<Result<null>> {
  const closed = await withInvitation<null>(asker, side, person, async ({ row }, permit) => {
    const moved = await database().transaction(async (tx) => {
      const isMoved = await moveAsked(permit, row.id, { state }, tx);
      if (isMoved) await writeCommandOutcome(asker, permit, done, tx);
      return isMoved;
    });
    return moved ? { told: ok(null), outcome: null } : notDone({ kind: "changed-meanwhile" });
  });
  if (closed.ok || (closed.failure.kind !== "not-found" && closed.failure.kind !== "changed-meanwhile"))
    return closed;
  // What waits no longer is closed already, and the form was sent again; unless somebody said yes in the meantime.
  const last = await lastInvitation(asker, side, person);
  if (!last.ok) return last;
  return last.value === "sent" ? failed({ kind: "changed-meanwhile" }) : ok(null);
}

/** Says no to who asked: they are told what everybody is told who is refused. Safe to repeat. */
export const declineInvitation = (asker: Asker, person: PersonHandle) =>
  close(asker, "received", person, "declined");

/** Takes back that somebody was asked. Safe to repeat. */
export const withdrawInvitation = (asker: Asker, person: PersonHandle) =>
  close(asker, "sent", person, "withdrawn");

/**
 * What became of a yes: `not-offered`: the other's surgery takes no such requests online. `ended`: the last day that they
 * wanted has passed.
 */
export type Accepted = { readonly kind: "sent" | "not-offered" | "ended" };

interface Accepting {
  readonly permit: Change;
  readonly oneself: OneselfAmongOthers;
  readonly found: FoundInvitation;
}

/** Applies to the national service, until the day that the patient wants. */
function apply({ permit, oneself, found }: Accepting): Promise<Result<AppliedWithEnd>> {
  const { row, kept, invitation } = found;
  const accepted = { ...kept, ...kept.patient, ...invitation, patient: row.asker };
  return applyWithEnd(permit, oneself, {
    application: toApplication(accepted, now().toString()),
    patient: row.asker,
    end: kept.lastDay === null ? null : endOfDay(kept.lastDay),
    since: row.createdAt,
  });
}

/** Keeps the yes. Where the patient took the invitation back in the meantime, so is what it made. */
async function keepAccepted(
  asker: Asker,
  { permit, oneself, found: { row } }: Accepting,
  { role, own }: { readonly role: string; readonly own: boolean },
): Promise<Became<Accepted>> {
  const moved = await database().transaction(async (tx) => {
    if (!(await moveAsked(permit, row.id, { state: "sent", role }, tx))) return false;
    await forgetChecks(tx, [role]);
    await writeCommandOutcome(asker, permit, done, tx);
    return true;
  });
  if (moved) return { told: ok({ kind: "sent" }), outcome: null };
  const rows = await askedPeopleOf(oneself.read);
  // The same yes was sent twice.
  if (rows.some(({ id, state }) => id === row.id && state === "sent"))
    return became({ kind: "sent" }, doneBefore);
  const back = own ? await takeBackRole(permit, role) : ok(null);
  if (!back.ok) return { told: back, outcome: outcomeOfFailure(back.failure) };
  return notDone({ kind: "changed-meanwhile" });
}

/**
 * Accepts an invitation: only now is the application sent to the national service, and given the end that the patient
 * wants. Safe to repeat, also after half of it: what was sent is found again, and the invitation waits until both are
 * done. Who helps already by another way goes on as they do: the invitation is closed, and it is `changed-meanwhile`.
 */
export const acceptInvitation = (asker: Asker, person: PersonHandle): Promise<Result<Accepted>> =>
  withInvitation<Accepted>(asker, "received", person, async (found, permit, oneself) => {
    if (found.invitation.ended) return became({ kind: "ended" }, refusedFor("ended"));
    const accepting = { permit, oneself, found };
    const applied = await apply(accepting);
    if (!applied.ok) return { told: applied, outcome: outcomeOfFailure(applied.failure) };
    if (applied.value.kind === "refused") return became({ kind: "not-offered" }, refusedFor("not-offered"));
    if (applied.value.kind === "waits") return keepAccepted(asker, accepting, applied.value);
    await moveAsked(permit, found.row.id, { state: "withdrawn" }, database());
    return notDone({ kind: "changed-meanwhile" });
  });

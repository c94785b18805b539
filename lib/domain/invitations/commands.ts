import "server-only";
import { z } from "zod";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { listHelpers, oneselfAmongOthers, type OneselfAmongOthers } from "#lib/access/helped-by.ts";
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
import { applyForAccess, changeRole, listRoles } from "#lib/gateways/validated-relationships/client.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import { me } from "#lib/paths.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { forgetChecks } from "#lib/store/acting.ts";
import { askedLately, keepAsked, moveAsked } from "#lib/store/asked-people.ts";
import { database } from "#lib/store/database.ts";
import { doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import type { InviteAsked } from "./form.ts";
import { toApplication } from "./to-validated-relationships.ts";
import { givenNameOf } from "./model.ts";
import {
  findInvitations,
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

/** Whether this person helps already, or waits to be looked at or to answer. */
async function isAsked(
  asker: Asker,
  oneself: OneselfAmongOthers,
  other: NhsNumber,
): Promise<Result<boolean>> {
  const [helpers, waiting] = await Promise.all([
    listHelpers(asker, oneself),
    findInvitations(asker, oneself),
  ]);
  if (!helpers.ok) return helpers;
  if (!waiting.ok) return waiting;
  const helps = helpers.value.some(
    ({ facts, standing }) => facts.performer === other && standing !== "over" && standing !== "none",
  );
  return ok(helps || waiting.value.sent.some(({ row }) => row.asked === other));
}

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
  const before = await isAsked(asker, oneself, nhsNumber);
  if (!before.ok) return notDone(before.failure);
  const person = oneself.handleOf(nhsNumber);
  if (before.value) return became({ kind: "already", person }, refusedFor("already"));
  const outcome = await doOnce(once, async (tx) => {
    if ((await askedLately(permit, tx)) >= mostADay) return { kind: "too-many" };
    const id = opaqueId(env().HANDLE_KEY, "invitation", permit.subject, once.key);
    const kept = keptOf(inviting, meant.value);
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
    await database().transaction(async (tx) => {
      await moveAsked(permit, row.id, { state }, tx);
      await writeCommandOutcome(asker, permit, done, tx);
    });
    return { told: ok(null), outcome: null };
  });
  // What waits no longer is closed already: the form was sent again.
  return !closed.ok && closed.failure.kind === "not-found" ? ok(null) : closed;
}

/** Says no to who asked: they are told what everybody is told who is refused. Safe to repeat. */
export const declineInvitation = (asker: Asker, person: PersonHandle) =>
  close(asker, "received", person, "declined");

/** Takes back that somebody was asked. Safe to repeat. */
export const withdrawInvitation = (asker: Asker, person: PersonHandle) =>
  close(asker, "sent", person, "withdrawn");

/** What became of a yes: `not-offered`: the other's surgery takes no such requests online. */
export type Accepted = { readonly kind: "sent" | "not-offered" };

/** The relationship that the application began, with the end that the patient wants. */
async function limited(
  { read, nhsNumber }: OneselfAmongOthers,
  permit: Change,
  { row, kept }: FoundInvitation,
): Promise<Result<string>> {
  const roles = await listRoles(read, "performer", ["proposed", "active"]);
  if (!roles.ok) return roles;
  const role = roles.value.roles.find(
    ({ performer, patient }) => performer === nhsNumber && patient === row.asker,
  );
  if (role === undefined) return failed({ kind: "unreadable" });
  const end = kept.lastDay === null ? null : endOfDay(kept.lastDay);
  const isSo = end === null || (role.end !== null && Date.parse(role.end) <= Date.parse(end));
  if (isSo) return ok(role.id);
  const changed = await changeRole(permit, role.id, { kind: "limit", end });
  if (!changed.ok) return changed;
  return changed.value.kind === "changed" ? ok(role.id) : failed({ kind: "unavailable" });
}

/**
 * Accepts an invitation: only now is the application sent to the national service, and given the end that the patient
 * wants. Safe to repeat, also after half of it: what was sent is found again, and the invitation waits until both are done.
 */
export const acceptInvitation = (asker: Asker, person: PersonHandle): Promise<Result<Accepted>> =>
  withInvitation<Accepted>(asker, "received", person, async (found, permit, oneself) => {
    const { row, kept, invitation } = found;
    const accepted = { ...kept, ...kept.patient, ...invitation, patient: row.asker };
    const applied = await applyForAccess(permit, toApplication(accepted, now().toString()));
    if (!applied.ok) return { told: applied, outcome: outcomeOfFailure(applied.failure) };
    if (applied.value.kind === "refused") return became({ kind: "not-offered" }, refusedFor("not-offered"));
    const role = await limited(oneself, permit, found);
    if (!role.ok) return { told: role, outcome: outcomeOfFailure(role.failure) };
    await database().transaction(async (tx) => {
      await moveAsked(permit, row.id, { state: "sent", role: role.value }, tx);
      await forgetChecks(tx, [role.value]);
      await writeCommandOutcome(asker, permit, done, tx);
    });
    return { told: ok({ kind: "sent" }), outcome: null };
  });

import "server-only";
import { Temporal } from "temporal-polyfill";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { inSafetyMode } from "#lib/access/safety-mode.ts";
import { now } from "#lib/clock.ts";
import { sendPush } from "#lib/gateways/push-service/client.ts";
import { inTurns } from "#lib/in-turns.ts";
import { heldUntil } from "#lib/quiet-hours.ts";
import type { SystemPermit } from "#lib/permit.ts";
import type { Database } from "#lib/store/database.ts";
import type { DueDelivery } from "#lib/store/deliveries.ts";
import { noteNotification } from "#lib/store/message-receipts.ts";
import { tellNoticeAgain } from "#lib/store/person-notices.ts";
import { pushSettingsOf } from "#lib/store/push-settings.ts";
import { forgetTargets, markTaken, targetsOf, type PushTarget } from "#lib/store/push-subscriptions.ts";
import type { Became, Deliverer } from "./deliver.ts";

type Permit = SystemPermit<"notify-people">;

/** What a push carries: an id that says nothing. The words are in the service worker, and the same for everybody. */
export const pushPayload = (id: string): string => JSON.stringify({ id });

/** So many are under way at once, whatever their push service. */
const atOnce = 20;

/** Whether somebody may be pushed to: now, at another time, or not at all. */
type May = "now" | "not" | { readonly from: Date };

async function mayPush({ nhsNumber }: PushTarget, db: Database): Promise<May> {
  const [safetyMode, { quiet }] = await Promise.all([
    inSafetyMode(nhsNumber, db),
    pushSettingsOf(nhsNumber, db),
  ]);
  if (safetyMode) return "not";
  const held = heldUntil(Temporal.Instant.fromEpochMilliseconds(now().epochMilliseconds), quiet);
  return held === null ? "now" : { from: new Date(held.epochMilliseconds) };
}

type Pushed = "taken" | "gone" | "away";

async function pushTo(permit: Permit, { endpoint, keys }: PushTarget, id: string): Promise<Pushed> {
  const sent = await sendPush(permit, { endpoint, keys }, pushPayload(id));
  if (sent.ok) return sent.value.kind === "sent" ? "taken" : "gone";
  // An address that is no push service's never becomes one.
  return sent.failure.kind === "not-allowed" ? "gone" : "away";
}

/** Ends a delivery; the sender of the message that it was about hears whether anything was pushed. */
async function ended(db: Database, { id, about }: DueDelivery, wasPushed: boolean): Promise<Became> {
  // What is about anything else than a message says so before a colon.
  if (!about.includes(":"))
    await db.transaction((within) =>
      noteNotification(within, about, wasPushed ? "NotificationAttempted" : "Unnotified"),
    );
  return { id, as: "done" };
}

/** A notice that reached none of its person's browsers, because they all have gone, may still be texted. */
async function tellOtherwise(db: Database, permit: Permit, { about }: DueDelivery): Promise<void> {
  const [kind, id = ""] = about.split(":");
  if (kind === "notice") await tellNoticeAgain(permit, db, id);
}

async function pushOne(
  db: Database,
  permit: Permit,
  due: DueDelivery,
  targets: readonly PushTarget[],
): Promise<Became> {
  const { id } = due;
  const [first] = targets;
  const may = first === undefined ? "not" : await mayPush(first, db);
  if (may === "not") return ended(db, due, false);
  if (may !== "now") return { id, as: "postponed", dueAt: may.from };
  const pushed: { readonly id: string; readonly as: Pushed }[] = [];
  // One after another: so many people at once are so many calls at once, however many devices they have.
  for (const target of targets) pushed.push({ id: target.id, as: await pushTo(permit, target, id) });
  const those = (as: Pushed) => pushed.filter((one) => one.as === as).map((one) => one.id);
  await forgetTargets(permit, db, those("gone"));
  await markTaken(permit, db, those("taken"));
  if (those("taken").length === 0 && those("away").length > 0)
    return { id, as: "later", fault: "unavailable" };
  if (those("taken").length === 0) await tellOtherwise(db, permit, due);
  return ended(db, due, those("taken").length > 0);
}

/** The browsers that each delivery goes to: those of its person that want its topic. */
async function targetsFor(
  db: Database,
  permit: Permit,
  due: readonly DueDelivery[],
): Promise<(one: DueDelivery) => readonly PushTarget[]> {
  const found = new Map<string, readonly PushTarget[]>();
  for (const topic of new Set(due.map((one) => one.topic ?? ""))) {
    const owners = due.flatMap((one) => (one.topic === topic && one.owner !== null ? [one.owner] : []));
    found.set(topic, await targetsOf(permit, db, [...new Set(owners)], topic));
  }
  return ({ topic, owner }) => (found.get(topic ?? "") ?? []).filter((target) => target.owner === owner);
}

/**
 * Pushes to every browser that somebody subscribed for the topic, if they may be pushed to now: not in safety mode, and
 * not in their quiet hours, which it is held over. A browser that has given up its subscription is forgotten. It is done
 * as soon as one browser's push service took it, or where there is none; twenty are under way at once.
 */
export const deliverPush: Deliverer = async (db, due) => {
  const permit = requireSystemPermit("notify-people");
  const targets = await targetsFor(db, permit, due);
  // What fails for one is not to be tried again for all.
  return inTurns(due, atOnce, (one) =>
    pushOne(db, permit, one, targets(one)).catch((): Became => ({
      id: one.id,
      as: "later",
      fault: "unavailable",
    })),
  );
};

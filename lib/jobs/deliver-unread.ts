import "server-only";
import { Temporal } from "temporal-polyfill";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { dateAt, now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { inTurns } from "#lib/in-turns.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import { me, paths } from "#lib/paths.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { heldUntil } from "#lib/quiet-hours.ts";
import type { Database } from "#lib/store/database.ts";
import type { DueDelivery } from "#lib/store/deliveries.ts";
import { numbersOf } from "#lib/store/known-people.ts";
import { pushSettingsOf } from "#lib/store/push-settings.ts";
import { stillUnread } from "#lib/store/still-unread.ts";
import type { Became, Deliverer } from "./deliver.ts";
import { sendBy, wayTo } from "./send-by-choice.ts";

type Permit = SystemPermit<"notify-people">;

/** Hours in which somebody may not be texted have no end that is known here: it is looked at again. */
const lookAgain = { minutes: 30 };

/** So many are under way at once. */
const atOnce = 20;

const moment = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(now().epochMilliseconds);

/** However many messages somebody has not read, they are told once a day. */
const referenceFor = (subject: NhsNumber): string =>
  opaqueId(env().HANDLE_KEY, "unread-told", subject, dateAt(now()).toString());

async function tellOne(
  db: Database,
  permit: Permit,
  { id }: DueDelivery,
  subject: NhsNumber,
  text: string,
): Promise<Became> {
  const { unread, quiet } = await pushSettingsOf(subject, db);
  if (unread === "nothing") return { id, as: "done" };
  const postponed = (until: Temporal.Instant): Became => ({
    ...{ id, as: "postponed" },
    dueAt: new Date(until.epochMilliseconds),
  });
  const way = await wayTo(db, subject, [unread], false);
  if (way === "later") return postponed(moment().add(lookAgain));
  if (way === null || way === "app") return { id, as: "done" };
  // A phone rings at a text; a letter wakes nobody.
  const held = way === "text" ? heldUntil(moment(), quiet) : null;
  if (held !== null) return postponed(held);
  const words = { message: text, link: env().APP_ORIGIN + paths.messages(me) };
  const sent = await sendBy(permit, way, { recipient: subject, reference: referenceFor(subject), words });
  if (sent === "taken") return { id, as: "done" };
  return { id, as: sent === "tried" ? "later" : "dead", fault: sent };
}

/**
 * Tells whoever has not read a message for three days, by text or letter, where that is what they chose and as they can be
 * reached safely; at most once a day. Whoever has read it since, or chose nothing, hears nothing.
 */
export const deliverUnread =
  (text: string): Deliverer =>
  async (db, due) => {
    const permit = requireSystemPermit("notify-people");
    const unread = await stillUnread(
      permit,
      db,
      due.map(({ about }) => about),
    );
    const waiting = due.filter(({ about }) => unread.has(about));
    const owners = waiting.flatMap(({ owner }) => owner ?? []);
    const numbers = await numbersOf(permit, db, owners);
    return inTurns(due, atOnce, async (one): Promise<Became> => {
      const subject = unread.has(one.about) ? numbers.get(one.owner ?? "") : undefined;
      if (subject === undefined) return { id: one.id, as: "done" };
      // What fails for one is not to be tried again for all.
      return tellOne(db, permit, one, subject, text).catch((): Became => ({
        ...{ id: one.id, as: "later" },
        fault: "unavailable",
      }));
    });
  };

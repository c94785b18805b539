import "server-only";
import { Temporal } from "temporal-polyfill";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { remindedBy } from "#lib/access/reminded-by.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { inTurns } from "#lib/in-turns.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { me, paths } from "#lib/paths.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { heldUntil } from "#lib/quiet-hours.ts";
import { ofOwnSurgery } from "#lib/store/asks-to-book.ts";
import { bookedByMessage } from "#lib/store/booked-by-message.ts";
import type { Database } from "#lib/store/database.ts";
import type { DueDelivery } from "#lib/store/deliveries.ts";
import { numbersOf } from "#lib/store/known-people.ts";
import { pushSettingsOf } from "#lib/store/push-settings.ts";
import type { Became, Deliverer } from "./deliver.ts";
import { sendBy } from "./send-by-choice.ts";

type Permit = SystemPermit<"notify-people">;

/** Hours in which somebody may not be texted have no end that is known here: it is looked at again. */
const lookAgain = { minutes: 30 };

/** So many are under way at once. */
const atOnce = 20;

const moment = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(now().epochMilliseconds);

async function tellOne(
  db: Database,
  permit: Permit,
  { id, about }: DueDelivery,
  subject: NhsNumber,
  text: string,
): Promise<Became> {
  if (Object.hasOwn(await bookedByMessage(subject, db), about)) return { id, as: "done" };
  const postponed = (until: Temporal.Instant): Became => ({
    ...{ id, as: "postponed" },
    dueAt: new Date(until.epochMilliseconds),
  });
  const way = await remindedBy(subject, db);
  if (way === "later") return postponed(moment().add(lookAgain));
  if (way === null) return { id, as: "done" };
  // A phone rings at a text; a letter or an email wakes nobody.
  const held = way === "text" ? heldUntil(moment(), (await pushSettingsOf(subject, db)).quiet) : null;
  if (held !== null) return postponed(held);
  const words = { message: text, link: env().APP_ORIGIN + paths.messages(me) };
  const sent = await sendBy(permit, way, { recipient: subject, reference: `unbooked-${id}`, words });
  if (sent === "taken") return { id, as: "done" };
  return { id, as: sent === "tried" ? "later" : "dead", fault: sent };
}

/**
 * Reminds whoever was asked by their own surgery to book an appointment and has not by the deadline, once for each
 * message, by the way that the message's page says. The text says nothing of what it is about.
 */
export const deliverUnbooked =
  (text: string): Deliverer =>
  async (db, due) => {
    const permit = requireSystemPermit("notify-people");
    const asked = await ofOwnSurgery(
      permit,
      db,
      due.map(({ about }) => about),
    );
    const owners = due.flatMap(({ owner }) => owner ?? []);
    const numbers = await numbersOf(permit, db, owners);
    return inTurns(due, atOnce, async (one): Promise<Became> => {
      const subject = asked.has(one.about) ? numbers.get(one.owner ?? "") : undefined;
      if (subject === undefined) return { id: one.id, as: "done" };
      // What fails for one is not to be tried again for all.
      return tellOne(db, permit, one, subject, text).catch((): Became => ({
        ...{ id: one.id, as: "later" },
        fault: "unavailable",
      }));
    });
  };

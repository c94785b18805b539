import "server-only";
import { Temporal } from "temporal-polyfill";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { topicOf, type ContactChoice, type TellingTopic, type TellingWay } from "#lib/contact-choice.ts";
import { env } from "#lib/env.ts";
import { inTurns } from "#lib/in-turns.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { me, paths } from "#lib/paths.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { contactChoicesOf } from "#lib/store/contact-choices.ts";
import type { Database } from "#lib/store/database.ts";
import type { DueDelivery } from "#lib/store/deliveries.ts";
import { numbersOf } from "#lib/store/known-people.ts";
import { noteNotification } from "#lib/store/message-receipts.ts";
import { targetsOf } from "#lib/store/push-subscriptions.ts";
import type { Became, Deliverer } from "./deliver.ts";
import { quietUntil, sendBy, wayTo } from "./send-by-choice.ts";

type Permit = SystemPermit<"notify-people">;

/** What is sent of each topic in place of a push: no name, and nothing of what it is about but that. */
export type TopicTexts = Readonly<Record<TellingTopic, string>>;

/** Hours in which somebody may not be texted have no end that is known here: it is looked at again. */
const lookAgain = { minutes: 30 };

const moment = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(now().epochMilliseconds);
const dateOf = (at: Temporal.Instant): Date => new Date(at.epochMilliseconds);

/** A way that somebody chose, and nothing to be done by a push. */
interface Elsewhere {
  readonly due: DueDelivery;
  readonly subject: NhsNumber;
  readonly ways: readonly TellingWay[];
  readonly hasApp: boolean;
}

async function sendElsewhere(
  db: Database,
  permit: Permit,
  { due, subject, ways, hasApp }: Elsewhere,
  texts: TopicTexts,
): Promise<Became | "push"> {
  const { id } = due;
  const way = await wayTo(db, subject, ways, hasApp);
  if (way === "app") return "push";
  if (way === null) return { id, as: "done" };
  if (way === "later") return { id, as: "postponed", dueAt: dateOf(moment().add(lookAgain)) };
  const quiet = way === "text" ? await quietUntil(db, subject) : null;
  if (quiet !== null) return { id, as: "postponed", dueAt: dateOf(quiet) };
  const words = { message: texts[topicOf(due.topic)], link: env().APP_ORIGIN + paths.messages(me) };
  const sent = await sendBy(permit, way, { recipient: subject, reference: `told-${id}`, words });
  if (sent === "taken") return { id, as: "done" };
  return { id, as: sent === "tried" ? "later" : "dead", fault: sent };
}

/** What was chosen for it; null for nothing, and for what tries a device out. */
function waysFor(
  choices: ReadonlyMap<string, ContactChoice | null>,
  { owner, topic, about }: DueDelivery,
): readonly TellingWay[] | null {
  if (about.startsWith("test:")) return null;
  const ways = choices.get(owner ?? "")?.ways[topicOf(topic)] ?? null;
  // Which way a notice goes is chosen by a job of its own; here is only the push of one.
  return about.startsWith("notice:") ? (ways?.filter((way) => way === "app") ?? null) : ways;
}

/** Whose browsers are pushed to of a topic. */
async function hasApp(db: Database, permit: Permit, { owner, topic }: DueDelivery): Promise<boolean> {
  return (await targetsOf(permit, db, [owner ?? ""], topic ?? "")).length > 0;
}

/** So many are under way at once. */
const atOnce = 20;

/** The sender of a message hears that nothing was pushed; what is about anything else says so before a colon. */
async function notPushed(db: Database, { id, about }: DueDelivery): Promise<Became> {
  if (!about.includes(":")) await db.transaction((within) => noteNotification(within, about, "Unnotified"));
  return { id, as: "done" };
}

type ByOwner = ReadonlyMap<string, NhsNumber>;

/** What fails for one is not to be tried again for all. */
async function tellOne(
  db: Database,
  permit: Permit,
  { due, ways, numbers }: { due: DueDelivery; ways: readonly TellingWay[]; numbers: ByOwner },
  texts: TopicTexts,
): Promise<Became | "push"> {
  const subject = numbers.get(due.owner ?? "");
  if (subject === undefined) return "push";
  try {
    const elsewhere = { due, subject, ways, hasApp: await hasApp(db, permit, due) };
    const became = await sendElsewhere(db, permit, elsewhere, texts);
    return became !== "push" && became.as === "done" ? await notPushed(db, due) : became;
  } catch {
    return { id: due.id, as: "later", fault: "unavailable" };
  }
}

/**
 * Tells people by the way that they chose for what it is about; whoever chose none, or a device of whom shows it first, is
 * pushed to by `push`.
 */
export const deliverByChoice =
  (push: Deliverer, texts: TopicTexts): Deliverer =>
  async (db, due) => {
    const permit = requireSystemPermit("notify-people");
    const owners = [...new Set(due.flatMap(({ owner }) => owner ?? []))];
    const choices = await contactChoicesOf(owners, db);
    const unreadable = due.filter(({ owner }) => choices.get(owner ?? "") === null);
    const later = unreadable.map(({ id }): Became => ({ id, as: "later", fault: "unreadable" }));
    const chosen = due.flatMap((one) => {
      const ways = waysFor(choices, one);
      return ways === null ? [] : [{ due: one, ways }];
    });
    const numbers = await numbersOf(
      permit,
      db,
      chosen.flatMap((one) => one.due.owner ?? []),
    );
    const told = await inTurns(chosen, atOnce, (one) => tellOne(db, permit, { ...one, numbers }, texts));
    const became = [...later, ...told.filter((one) => one !== "push")];
    const ended = new Set(became.map(({ id }) => id));
    const toPush = due.filter(({ id }) => !ended.has(id));
    return [...became, ...(toPush.length === 0 ? [] : await push(db, toPush))];
  };

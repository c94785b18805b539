import "server-only";
import { z } from "zod";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { knowPrivate } from "#lib/access/kept-private.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { me, paths } from "#lib/paths.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Transaction } from "#lib/store/database.ts";
import { outcomeOf } from "#lib/store/one-time-keys.ts";
import { heldPreference, keptPreference } from "#lib/store/preferences.ts";
import { keptReminders } from "#lib/store/reminders.ts";
import { writtenSince } from "#lib/store/written-lately.ts";
import { writtenMoments } from "#lib/written-moments.ts";
import {
  nothingChosen,
  reminderTimes,
  type AppointmentMessage,
  type Reminder,
  type ReminderChoice,
  type ReminderTime,
} from "./model.ts";

type AnyPermit = Permit<"reminders:read"> | Permit<"reminders:change">;

const times = z.array(z.enum(reminderTimes));
const keptChoice = z.object({ usual: times, own: z.record(z.string(), times) });
const keptReminder = z.object({
  appointment: z.string(),
  startsAt: z.string(),
  time: z.enum(reminderTimes),
});

/** What the permit's person chose. Rejects when the store does not answer, and where what is kept cannot be read. */
export async function choiceOf(permit: AnyPermit): Promise<ReminderChoice> {
  const kept = await keptPreference(permit, "reminder-times");
  return kept === undefined ? nothingChosen : keptChoice.parse(kept);
}

/** The same for who changes it in this transaction: nobody else does before its end. */
export const choiceToChange = async (
  permit: Permit<"reminders:change">,
  tx: Transaction,
): Promise<ReminderChoice> =>
  keptChoice.parse(await heldPreference(permit, "reminder-times", nothingChosen, tx));

/** The key of a form that chooses. */
export const choosing = <P extends AnyPermit>(permit: P, key: string) => ({
  permit,
  command: "choose-reminders",
  key,
});

const chosenOutcome = z.object({ kind: z.literal("chosen"), usual: times });

/** Whether this was chosen under a form's key and still stands; false also where our store does not say. */
export async function isChosenUnder(
  asker: Asker,
  person: PersonHandle,
  { key, usual }: { readonly key: string; readonly usual: readonly ReminderTime[] },
): Promise<boolean> {
  const permit = await requirePermit(inBackground(asker), "reminders:read", person);
  if (!permit.ok) return false;
  try {
    const chosen = chosenOutcome.safeParse(await outcomeOf(choosing(permit.value, key)));
    return chosen.data?.usual.join() === usual.join();
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "reminders-not-read", { correlationId: asker.correlationId, reason });
    return false;
  }
}

/** Every reminder of the permit's person that can be read. Rejects when the store does not answer. */
export async function remindersOf(
  permit: AnyPermit,
  db?: Pick<Transaction, "select">,
): Promise<readonly Reminder[]> {
  const rows = await keptReminders(permit, db);
  return rows.flatMap(({ id, kept, dueAt, cameAt, answer }): Reminder[] => {
    const read = keptReminder.safeParse(kept);
    if (!read.success) return [];
    return [
      { ...read.data, id, dueAt: isoOf(dueAt), cameAt: cameAt === null ? null : isoOf(cameAt), answer },
    ];
  });
}

/** As Temporal writes it, so that moments can be compared as texts. */
const isoOf = (at: Date): string => at.toISOString().replace(/\.000Z$/, "Z");

export interface Reminders {
  readonly choice: ReminderChoice;
  readonly reminders: readonly Reminder[];
}

/** What a person chose, and their reminders, come and to come. What the shell reads of them is no look. */
export async function listReminders(asker: Asker, person: PersonHandle): Promise<Result<Reminders>> {
  const permit = await requirePermit(inBackground(asker), "reminders:read", person);
  if (!permit.ok) return permit;
  try {
    const [choice, reminders, known] = await Promise.all([
      choiceOf(permit.value),
      remindersOf(permit.value),
      knowPrivate(permit.value, "appointment"),
    ]);
    if (!known.ok) return known;
    // Of what is kept private nobody is reminded, for others may see the screen.
    return ok({ choice, reminders: reminders.filter(({ appointment }) => !known.value(appointment)) });
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "reminders-not-read", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** Reminders are kept as long. */
const writtenForMs = 60 * 24 * 60 * 60 * 1_000;

const written = z.object({ text: z.string() });
const signed = z.object({ senderName: z.string() });

/** Whether a text leads to the appointments here: only such a message is known to be about one. */
const isAboutAppointments = (text: string): boolean =>
  [env().APP_ORIGIN, "("].some((before) => text.includes(before + paths.appointments(me)));

/**
 * What organisations wrote about appointments in the last two months to the person themselves: nobody reads the messages
 * of those for whom they act. `unavailable` where our store does not say.
 */
export async function listAppointmentMessages(
  asker: Asker,
  person: PersonHandle,
): Promise<Result<readonly AppointmentMessage[]>> {
  if (person !== me) return ok([]);
  const permit = await requirePermit(inBackground(asker), "messages:read", person);
  if (!permit.ok) return permit;
  try {
    const since = new Date(now().epochMilliseconds - writtenForMs);
    const messages = await writtenSince(permit.value, since);
    return ok(
      messages.flatMap(({ id, receivedAt, head, content }) => {
        const text = written.safeParse(content).data?.text ?? "";
        if (!isAboutAppointments(text)) return [];
        const from = signed.safeParse(head).data?.senderName ?? null;
        return [{ id, from, at: receivedAt.toISOString(), names: writtenMoments(text) }];
      }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "reminders-not-read", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** One reminder that came; `not-found` for somebody else's, and for one that has not come. */
export async function getReminder(asker: Asker, person: PersonHandle, id: string): Promise<Result<Reminder>> {
  const all = await listReminders(asker, person);
  if (!all.ok) return all;
  const found = all.value.reminders.find((one) => one.id === id && one.cameAt !== null);
  return found === undefined ? failed({ kind: "not-found" }) : ok(found);
}

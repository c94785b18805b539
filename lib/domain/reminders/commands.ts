import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { log } from "#lib/log.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { database, type Transaction } from "#lib/store/database.ts";
import { doOnce, type Once } from "#lib/store/one-time-keys.ts";
import { keepPreference } from "#lib/store/preferences.ts";
import { answerReminders, dropReminders, makeReminders } from "#lib/store/reminders.ts";
import {
  openReminders,
  planReminders,
  type Reminder,
  type ReminderChoice,
  type ReminderTime,
  type SeenAppointments,
} from "./model.ts";
import { choiceOf, choiceToChange, choosing, remindersOf } from "./queries.ts";

type Changing = Permit<"reminders:change">;

const done: CommandOutcome = { decision: "done", reason: null };
const doneBefore: CommandOutcome = { decision: "done", reason: "done-before" };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

async function orUnavailable<T>(asker: Asker, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    log("error", "reminder-not-kept", { correlationId: asker.correlationId, reason: reasonOf(error) });
    return failed({ kind: "unavailable" });
  }
}

/** Whoever chose to be reminded is told: also of those for whom they act. */
async function toldOf(asker: Asker, permit: Changing): Promise<NhsNumber | null> {
  if (permit.relation === "self") return permit.subject;
  const own = await requirePermit(inBackground(asker), "reminders:change", me);
  return own.ok ? own.value.subject : null;
}

async function follow(asker: Asker, permit: Changing, seen: SeenAppointments): Promise<void> {
  const [choice, kept] = await Promise.all([choiceOf(permit), remindersOf(permit)]);
  const { make, drop, end } = planReminders(kept, seen, choice, now().toString());
  if (make.length + drop.length + end.length === 0) return;
  const told = await toldOf(asker, permit);
  await database().transaction(async (tx) => {
    await dropReminders(tx, permit, drop);
    await answerReminders(tx, permit, end, "over");
    await makeReminders(
      tx,
      permit,
      make.map(({ appointment, startsAt, time, dueAt }) => ({
        appointment,
        dueAt: new Date(dueAt),
        kept: { appointment, startsAt, time },
      })),
      told,
    );
  });
}

/**
 * Makes, moves and ends reminders so that they are those of appointments that were just read. Safe to repeat; what
 * cannot be kept is made up for at the next look.
 */
export async function followAppointments(
  asker: Asker,
  person: PersonHandle,
  seen: SeenAppointments,
): Promise<void> {
  const permit = await requirePermit(inBackground(asker), "reminders:change", person);
  if (!permit.ok) return;
  try {
    await follow(asker, permit.value, seen);
  } catch (error) {
    log("error", "reminders-not-followed", { correlationId: asker.correlationId, reason: reasonOf(error) });
  }
}

export interface ReminderWish {
  /** The form's one-time key. */
  readonly key: string;
  /** The appointment's id in addresses; null for all of them. */
  readonly appointment: string | null;
  readonly times: readonly ReminderTime[];
}

/** More exceptions than anybody has appointments; the oldest give way. */
const mostOwn = 100;

function chosen(before: ReminderChoice, { appointment, times }: ReminderWish): ReminderChoice {
  if (appointment === null) return { ...before, usual: times };
  const others = Object.entries(before.own).filter(([id]) => id !== appointment);
  return { ...before, own: Object.fromEntries([...others, [appointment, times] as const].slice(-mostOwn)) };
}

/** Does it under its key, with its line of the audit trail; who comes again gets a line of their own. */
async function once(
  asker: Asker,
  under: Once & { readonly permit: Changing },
  work: (tx: Transaction) => Promise<unknown>,
): Promise<void> {
  let first = false;
  await doOnce(under, async (tx) => {
    first = true;
    const outcome = await work(tx);
    await writeCommandOutcome(asker, under.permit, done, tx);
    return outcome;
  });
  if (!first) await writeCommandOutcome(asker, under.permit, doneBefore);
}

/** Keeps when a person wants to be reminded, once under its key: an old form sent again changes nothing. */
export async function chooseReminders(
  asker: Asker,
  person: PersonHandle,
  wish: ReminderWish,
): Promise<Result<null>> {
  const permit = await requirePermit(asker, "reminders:change", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    await once(asker, choosing(permit.value, wish.key), async (tx) => {
      const choice = chosen(await choiceToChange(permit.value, tx), wish);
      await keepPreference(permit.value, "reminder-times", choice, tx);
      return { kind: "chosen", usual: choice.usual };
    });
    return null;
  });
}

/** Whether a reminder can still be answered: it came, and its appointment stands and is ahead. */
const isOpen = (reminders: readonly Reminder[], id: string): boolean =>
  openReminders(reminders, now().toString()).some((one) => one.id === id);

/** Keeps "I'll be there" for a reminder. Safe to repeat. `over` when its appointment moved or was called off. */
export async function sayComing(
  asker: Asker,
  person: PersonHandle,
  id: string,
  key: string,
): Promise<Result<"coming" | "over">> {
  const permit = await requirePermit(asker, "reminders:change", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const reminders = await remindersOf(permit.value);
    if (reminders.some((one) => one.id === id && one.answer === "coming")) {
      await writeCommandOutcome(asker, permit.value, doneBefore);
      return "coming";
    }
    if (!isOpen(reminders, id)) {
      await writeCommandOutcome(asker, permit.value, { decision: "refused", reason: "over" });
      return "over";
    }
    await once(asker, { permit: permit.value, command: "say-coming", key }, async (tx) => {
      await answerReminders(tx, permit.value, [id], "coming");
      return { kind: "coming" };
    });
    return "coming";
  });
}

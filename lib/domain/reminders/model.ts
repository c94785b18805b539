import { Temporal } from "temporal-polyfill";
import { sourceOfAppointmentId, type AppointmentSource } from "#lib/appointment-id.ts";

/** How long before an appointment somebody can be reminded, the earliest first. */
export const reminderTimes = ["week", "three-days", "day", "morning", "two-hours"] as const;

export type ReminderTime = (typeof reminderTimes)[number];

/** What a person chose: for every appointment, and for some of them (by their id in addresses) instead. */
export interface ReminderChoice {
  readonly usual: readonly ReminderTime[];
  readonly own: Readonly<Record<string, readonly ReminderTime[]>>;
}

export const nothingChosen: ReminderChoice = { usual: [], own: {} };

/** An appointment as far as a reminder needs it. */
export interface Remindable {
  /** For addresses. */
  readonly id: string;
  /** ISO instant; null where no time has been given yet. */
  readonly startsAt: string | null;
  /** False when it was called off. */
  readonly expected: boolean;
}

/** What was read of somebody's appointments to come. */
export interface SeenAppointments {
  readonly appointments: readonly Remindable[];
  /** The sources that told everything: what they do not name is not there. */
  readonly complete: readonly AppointmentSource[];
}

export interface PlannedReminder {
  /** The id of its appointment in addresses. */
  readonly appointment: string;
  readonly startsAt: string;
  readonly time: ReminderTime;
  /** ISO instant, health time. */
  readonly dueAt: string;
}

export interface Reminder extends PlannedReminder {
  /** For the address. */
  readonly id: string;
  /** When it came (ISO instant); null while it is still to come. */
  readonly cameAt: string | null;
  /** "over": its appointment moved or was called off. */
  readonly answer: "coming" | "over" | null;
}

/** Where the civil day of this service begins and ends. */
const timeZone = "Europe/London";

/** "The morning of" is before the first appointments of the day. */
const morning = Temporal.PlainTime.from("07:00");

const before: Readonly<Record<ReminderTime, (start: Temporal.ZonedDateTime) => Temporal.ZonedDateTime>> = {
  week: (start) => start.subtract({ days: 7 }),
  "three-days": (start) => start.subtract({ days: 3 }),
  day: (start) => start.subtract({ days: 1 }),
  morning: (start) => start.withPlainTime(morning),
  "two-hours": (start) => start.subtract({ hours: 2 }),
};

const inLondon = (instant: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);

/**
 * When a reminder of an appointment is due (ISO instants): days are days of the calendar, so that a reminder keeps its
 * time of day when the clocks change between it and the appointment.
 */
export const dueAt = (startsAt: string, time: ReminderTime): string =>
  before[time](inLondon(startsAt)).toInstant().toString();

/** What somebody chose for one appointment. */
export const chosenFor = ({ usual, own }: ReminderChoice, id: string): readonly ReminderTime[] =>
  own[id] ?? usual;

const isAfter = (a: string, b: string): boolean => Date.parse(a) > Date.parse(b);

/** The reminders of one appointment that are still to be made at a moment; two of one moment are one. */
export function plannedFor(
  { id, startsAt, expected }: Remindable,
  choice: ReminderChoice,
  now: string,
): readonly PlannedReminder[] {
  if (startsAt === null || !expected) return [];
  const planned = reminderTimes
    .filter((time) => chosenFor(choice, id).includes(time))
    .map((time) => ({ appointment: id, startsAt, time, dueAt: dueAt(startsAt, time) }))
    .filter((one) => isAfter(one.dueAt, now) && isAfter(startsAt, one.dueAt));
  return [...new Map(planned.map((one) => [one.dueAt, one])).values()];
}

/** What has to be written so that the reminders are those of the appointments as they stand. */
export interface ReminderPlan {
  readonly make: readonly PlannedReminder[];
  /** Ids of reminders that have not come and shall not. */
  readonly drop: readonly string[];
  /** Ids of reminders that came for a time that no longer stands. */
  readonly end: readonly string[];
}

const sameInstant = (a: string | null, b: string): boolean => a !== null && Date.parse(a) === Date.parse(b);

/** Whether the appointment of a reminder stands as it stood; null where nobody said. */
function stands({ appointment, startsAt }: Reminder, { appointments, complete }: SeenAppointments) {
  const found = appointments.find(({ id }) => id === appointment);
  if (found !== undefined) return found.expected && sameInstant(found.startsAt, startsAt);
  const source = sourceOfAppointmentId(appointment);
  return source !== null && complete.includes(source) ? false : null;
}

/** Compares the reminders that there are with the appointments that were seen. Safe to repeat. */
export function planReminders(
  kept: readonly Reminder[],
  seen: SeenAppointments,
  choice: ReminderChoice,
  now: string,
): ReminderPlan {
  const planned = seen.appointments.flatMap((one) => plannedFor(one, choice, now));
  const isPlanned = (one: Reminder) =>
    planned.some(({ appointment, dueAt: due }) => appointment === one.appointment && due === one.dueAt);
  const ahead = kept.filter(({ startsAt }) => isAfter(startsAt, now));
  const gone = ahead.filter((one) => stands(one, seen) === false);
  // What is due already comes, also where the worker has not looked since.
  const unwanted = ahead.filter(
    (one) => isAfter(one.dueAt, now) && stands(one, seen) === true && !isPlanned(one),
  );
  const made = ahead.filter((one) => !gone.includes(one));
  return {
    make: planned.filter(
      (one) =>
        !made.some(({ appointment, dueAt: due }) => appointment === one.appointment && due === one.dueAt),
    ),
    drop: [...gone, ...unwanted].filter(({ cameAt }) => cameAt === null).map(({ id }) => id),
    end: gone.filter(({ cameAt, answer }) => cameAt !== null && answer !== "over").map(({ id }) => id),
  };
}

/** How many days of the calendar lie between now and an appointment: 0 is today. ISO instants. */
export const daysUntil = (startsAt: string, now: string): number =>
  inLondon(now).toPlainDate().until(inLondon(startsAt).toPlainDate()).days;

/** What came, is about something that is still ahead and was not answered: of each appointment the last. */
export function openReminders(reminders: readonly Reminder[], now: string): readonly Reminder[] {
  const came = reminders
    .filter(({ cameAt, startsAt }) => cameAt !== null && isAfter(startsAt, now))
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  const last = new Map(came.map((one) => [one.appointment, one]));
  return [...last.values()]
    .filter(({ answer }) => answer === null)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

/** What an organisation wrote about appointments. */
export interface AppointmentMessage {
  readonly id: string;
  /** As it is registered; null where nobody said who it is. */
  readonly from: string | null;
  /** ISO instant, health time. */
  readonly at: string;
  /** The times of appointments that it names, by London's clock: `2028-05-22T09:30`. */
  readonly names: readonly string[];
}

/** What came on one day about one appointment: the person's own reminder, what organisations wrote, or both. */
export interface Came {
  /** ISO instant: when it was due, or was written. */
  readonly at: string;
  readonly reminder: Reminder | null;
  readonly messages: readonly AppointmentMessage[];
}

const dayOf = (instant: string): string => inLondon(instant).toPlainDate().toString();
const clockOf = (instant: string): string =>
  inLondon(instant).toPlainDateTime().toString({ smallestUnit: "minute" });

const isSame = (a: Came, { at, names }: AppointmentMessage): boolean =>
  dayOf(a.at) === dayOf(at) &&
  names.some(
    (one) =>
      (a.reminder !== null && clockOf(a.reminder.startsAt) === one) ||
      a.messages.some((message) => message.names.includes(one)),
  );

/**
 * Everything that came, the newest first: of one appointment and day once, whoever it is from. Of the person's own
 * reminders of a day the last stands; what organisations wrote that day about the same time stands with it.
 */
export function everythingThatCame(
  reminders: readonly Reminder[],
  messages: readonly AppointmentMessage[],
): readonly Came[] {
  const came = new Map<string, Came>();
  for (const reminder of reminders.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)))
    if (reminder.cameAt !== null)
      came.set(`${reminder.appointment} ${dayOf(reminder.dueAt)}`, {
        ...{ at: reminder.dueAt, reminder, messages: [] },
      });
  for (const message of messages) {
    const [key, one] = [...came].find(([, its]) => isSame(its, message)) ?? [message.id, null];
    came.set(
      key,
      one === null
        ? { at: message.at, reminder: null, messages: [message] }
        : { ...one, messages: [...one.messages, message] },
    );
  }
  return [...came.values()].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** The same, with what still asks for an answer apart. `now` is an ISO instant. */
export function splitCame(
  reminders: readonly Reminder[],
  messages: readonly AppointmentMessage[],
  now: string,
): { readonly open: readonly Came[]; readonly earlier: readonly Came[] } {
  const ids = new Set(openReminders(reminders, now).map(({ id }) => id));
  const all = everythingThatCame(reminders, messages);
  const isOpen = ({ reminder }: Came) => reminder !== null && ids.has(reminder.id);
  return { open: all.filter(isOpen), earlier: all.filter((one) => !isOpen(one)) };
}

/** What is still to come, the next first. */
export const comingReminders = (reminders: readonly Reminder[]): readonly Reminder[] =>
  reminders
    .filter(({ cameAt, answer }) => cameAt === null && answer === null)
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));

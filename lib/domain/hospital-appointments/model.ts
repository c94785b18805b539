import { newerWord, type HospitalWord, type Memory, type Remembered } from "#lib/hospital-memory.ts";
import type { OpenDays } from "#lib/opening-hours.ts";

/** What somebody can want to do with a hospital appointment. */
export const hospitalActs = ["confirm", "change", "cancel"] as const;

export type HospitalAct = (typeof hospitalActs)[number];

/** Why an act is not open at a hospital that offers it; "other" is a reason that nobody published here. */
export const reasonsShut = ["too-late", "asked-already", "no-time-yet", "done", "over", "cancelled"] as const;

export type Shut = (typeof reasonsShut)[number] | "other";

/** Whether an act is open, until when (ISO instant), or why not. */
export type Option =
  { readonly open: true; readonly until: string } | { readonly open: false; readonly because: Shut };

/** How somebody can act on an appointment. */
export type Ways =
  /** Here: its hospital takes it from us. `version` is what was seen. */
  | {
      readonly kind: "here";
      readonly version: string;
      readonly options: Readonly<Record<HospitalAct, Option>>;
    }
  /** On the hospital's website. `silent`: the hospital may take it here too, but did not answer. */
  | { readonly kind: "website"; readonly silent: boolean }
  /** Where the referral that led to it is booked. */
  | { readonly kind: "referral" }
  /** By telephone alone. */
  | { readonly kind: "call"; readonly silent: boolean };

/** Who books appointments, as far as anybody says. */
export interface Office {
  readonly name: string | null;
  readonly telephone: string | null;
  readonly hours: readonly OpenDays[] | null;
}

export type HospitalStatus = "booked" | "new-time-coming" | "cancelled" | "over";

export interface HospitalAppointment {
  /** For the address. */
  readonly id: string;
  /** Its id in the hospital's system. Never in an address. */
  readonly own: string;
  readonly title: string | null;
  /** Booking reference of the referral that led to it; absent where nobody says which one did. */
  readonly referral?: string;
  readonly hospital: { readonly odsCode: string | null; readonly name: string | null };
  readonly status: HospitalStatus;
  /** ISO instant; null where the hospital has given no time yet. */
  readonly startsAt: string | null;
  /** What was asked of the hospital and not done yet. */
  readonly asked: "change" | "cancellation" | null;
  /** The person keeps it to themselves; nobody else has been told of it. */
  readonly keptPrivate?: true;
  /** By when the hospital says that it answers what was asked: ISO date; null where it says nothing of it. */
  readonly answerDue: string | null;
  /** Where the person acts on it at the hospital; https, and never drawn as a plain link: see the leaving page. */
  readonly website: string | null;
  readonly ways: Ways;
  /** Null for the office of a hospital that does not say: then the public directory is asked. */
  readonly office: Office | null;
  readonly clinician: string | null;
  readonly preparation: readonly string[];
  readonly confirmedAt: string | null;
  readonly cancelledBy: "hospital" | "patient" | null;
  /** When it was before the hospital moved it, where the hospital says so. */
  readonly movedFrom: { readonly start: string; readonly at: string } | null;
  /** What the national answer still says, where the hospital itself says otherwise; null where they agree. */
  readonly older: HospitalWord | null;
}

/** When it was before it was moved, and how that is known. ISO instants. */
export type Moved =
  | { readonly from: string; readonly told: "by-hospital"; readonly at: string }
  /** Only we remember: so it was when the person last looked. */
  | { readonly from: string; readonly told: "by-memory"; readonly lookedAt: string };

/** Called off, with or without another time to come. */
export const isOff = ({ status }: HospitalAppointment): boolean =>
  status === "cancelled" || status === "new-time-coming";

const wordOf = (appointment: HospitalAppointment): HospitalWord => ({
  start: appointment.startsAt,
  called: isOff(appointment) ? "off" : "on",
});

/** What the national answer says of an appointment, where that is not what its hospital says itself. */
export function olderWord(
  listed: HospitalAppointment,
  own: Pick<HospitalAppointment, "startsAt" | "status">,
): HospitalWord | null {
  const [older, newer] = [wordOf(listed), wordOf({ ...listed, ...own })];
  return older.start === newer.start && older.called === newer.called ? null : older;
}

/** As its hospital itself told it at the last look, where it is silent now and the national answer is older than that. */
export function asLastTold(appointment: HospitalAppointment, memory: Memory | null): HospitalAppointment {
  const newer = newerWord(wordOf(appointment), memory?.[appointment.id]);
  if (newer === null) return appointment;
  const off = newer.called === "off" && !isOff(appointment);
  return { ...appointment, startsAt: newer.start, status: off ? "cancelled" : appointment.status };
}

/** When it was before, from the hospital, else from memory; null where it stands as it stood. */
export function movedOf(appointment: HospitalAppointment, memory: Memory | null): Moved | null {
  const { movedFrom, startsAt, status, id } = appointment;
  if (startsAt === null || status !== "booked") return null;
  if (movedFrom !== null) return { from: movedFrom.start, told: "by-hospital", at: movedFrom.at };
  const kept = memory?.[id];
  if (kept === undefined) return null;
  const before = kept.start === startsAt || kept.start === null ? kept.before : kept;
  return before?.start == null ? null : { from: before.start, told: "by-memory", lookedAt: before.lookedAt };
}

/** What is remembered of an appointment after a look at it; `fresh` where the person had looked at others before. */
function lookedAt(
  appointment: HospitalAppointment,
  kept: Remembered | undefined,
  { now, opened, fresh }: { now: string; opened: boolean; fresh: boolean },
): Remembered {
  const { start, called } = wordOf(appointment);
  const base = { start, called, lookedAt: now, older: appointment.older };
  if (kept === undefined) return { ...base, before: null, news: fresh && !opened ? "new" : null };
  const moved = kept.start !== start && kept.start !== null;
  const changed = moved || kept.called !== called;
  return {
    ...base,
    before: moved ? { start: kept.start, lookedAt: kept.lookedAt } : kept.before,
    news: opened ? null : changed ? "changed" : kept.news,
  };
}

const isAhead = ({ startsAt, status }: HospitalAppointment, now: string): boolean =>
  status !== "over" && (startsAt === null || Date.parse(startsAt) > Date.parse(now));

/** Of this day and the same in everything else: nothing to write down again. */
const sameDayAndRest = (a: Remembered | undefined, b: Remembered): boolean =>
  a?.lookedAt.slice(0, 10) === b.lookedAt.slice(0, 10) &&
  JSON.stringify({ ...a, lookedAt: "" }) === JSON.stringify({ ...b, lookedAt: "" });

/**
 * What to remember after a look at these, or null where that is what is remembered already. What is over is forgotten,
 * and what was not told of this time only where everything came. `openedId` is the one that was opened.
 */
export function remember(
  memory: Memory | null,
  appointments: readonly HospitalAppointment[],
  { now, openedId, complete }: { now: string; openedId: string | null; complete: boolean },
): Memory | null {
  const ahead = appointments.filter((one) => isAhead(one, now));
  const told = new Map(
    ahead.map((one) => {
      const how = { now, opened: one.id === openedId, fresh: memory !== null };
      return [one.id, lookedAt(one, memory?.[one.id], how)] as const;
    }),
  );
  const untold = Object.entries(memory ?? {}).filter(
    ([id]) => !complete && !appointments.some((a) => a.id === id),
  );
  const next: Memory = { ...Object.fromEntries(untold), ...Object.fromEntries(told) };
  const ids = Object.keys(next);
  const same =
    memory !== null &&
    ids.length === Object.keys(memory).length &&
    [...told].every(([id, one]) => sameDayAndRest(memory[id], one));
  return same ? null : next;
}

/** Something that the person should know, because the hospital did it. */
export interface HospitalNews {
  readonly kind: "new" | "moved" | "cancelled" | "new-time-coming";
  readonly appointment: HospitalAppointment;
  readonly moved: Moved | null;
}

function newsOf(appointment: HospitalAppointment, memory: Memory | null, now: string): HospitalNews | null {
  if (!isAhead(appointment, now)) return null;
  const kept = memory?.[appointment.id];
  const moved = movedOf(appointment, memory);
  const told = (kind: HospitalNews["kind"]) => ({ kind, appointment, moved });
  if (isOff(appointment)) {
    const opened = kept !== undefined && kept.called === "off" && kept.news === null;
    if (opened || appointment.cancelledBy === "patient") return null;
    return told(appointment.status === "cancelled" ? "cancelled" : "new-time-coming");
  }
  if (moved !== null) {
    const answered = appointment.confirmedAt !== null || appointment.asked !== null;
    const read = moved.told === "by-memory" && kept?.start === appointment.startsAt && kept.news === null;
    return answered || read ? null : told("moved");
  }
  const isNew = memory !== null && (kept === undefined || kept.news === "new");
  return isNew ? told("new") : null;
}

const weights = { cancelled: 0, "new-time-coming": 0, moved: 1, new: 2 } as const;

/** What hospitals did that the person has not answered or read: called off first, then moved, then new. */
export const hospitalNews = (
  appointments: readonly HospitalAppointment[],
  memory: Memory | null,
  now: string,
): readonly HospitalNews[] =>
  appointments
    .flatMap((one) => newsOf(one, memory, now) ?? [])
    .toSorted((a, b) => weights[a.kind] - weights[b.kind]);

/** The hospital said by when it answers, and that day is over. `today` is an ISO date. */
export const isAnswerLate = ({ asked, answerDue }: HospitalAppointment, today: string): boolean =>
  asked !== null && answerDue !== null && answerDue < today;

/** Whether an act is open here and now; the hospital's word stands above ours, and so does its clock. */
export const isOpen = ({ ways }: HospitalAppointment, act: HospitalAct): boolean =>
  ways.kind === "here" && ways.options[act].open;

/** Why somebody cancels; the hospital takes nothing else, and "not said" is a reason too. */
export const cancelReasons = ["not-needed", "cannot-come", "not-well", "elsewhere", "not-said"] as const;

/** Days on which clinics are held. */
export const clinicDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** What is asked of the hospital by a form. */
export type FormAct = Exclude<HospitalAct, "confirm">;

/** Whether what an act asks stands at the hospital, as it says itself. */
export const tookPlace: Readonly<Record<HospitalAct, (appointment: HospitalAppointment) => boolean>> = {
  confirm: ({ confirmedAt }) => confirmedAt !== null,
  change: ({ asked }) => asked === "change",
  cancel: ({ status, cancelledBy }) => status === "cancelled" && cancelledBy === "patient",
};

/**
 * What a form's page shows. The receipt where the hospital says that it stands so, or has said yes under this form's key
 * and does not say otherwise now: the national aggregator may hear of it later. A hospital that is silent after it was
 * asked has refused nothing, nor has one that is silent before: `silent` passes, `closed` stays. `sent` is what the address says of the form, and says nothing alone.
 */
export function formStanding(
  act: FormAct,
  appointment: HospitalAppointment,
  { sent, saidYes }: { readonly sent: string | null; readonly saidYes: boolean },
): "form" | "sent" | "unknown" | "silent" | "closed" {
  const open = isOpen(appointment, act);
  const { ways, status } = appointment;
  const silent = "silent" in ways && ways.silent;
  if (sent !== null) {
    if (tookPlace[act](appointment) || (saidYes && !open)) return "sent";
    if (sent === "unknown" || silent) return "unknown";
  }
  if (open) return "form";
  return silent && status === "booked" ? "silent" : "closed";
}

import type { Temporal } from "temporal-polyfill";
import type { AppointmentSource } from "#lib/appointment-id.ts";
import type { Gathered } from "#lib/gathered.ts";
import type { PublicPlace } from "#lib/opening-hours.ts";
import type { Failure } from "#lib/result.ts";
import type { SurgeryChange, SurgeryTime } from "#lib/surgery-memory.ts";
import type { SurgeryRules } from "#lib/taking-part.ts";

/**
 * How an appointment stands. `change-asked` and `cancel-asked` wait for the hospital; `new-time-coming` is cancelled
 * by the hospital, which gives another time.
 */
export type AppointmentStatus =
  "booked" | "change-asked" | "cancel-asked" | "new-time-coming" | "cancelled" | "fulfilled" | "missed";

/** How somebody is seen. */
export type Seen = "in-person" | "phone" | "video";

/** Where it is, as far as the source of the appointment says. */
export interface AppointmentPlace {
  readonly name: string | null;
  /** ODS code of the surgery or hospital; the public directory of services knows more by it. */
  readonly odsCode: string | null;
  /** Building, ward or clinic. */
  readonly part: string | null;
  readonly address: readonly string[];
  readonly telephone: string | null;
}

/** What vaccinations that are booked are against, as far as they have a name here. */
export const vaccines = ["flu", "covid", "rsv"] as const;

export type Vaccine = (typeof vaccines)[number];

/** What the surgery needs to hear to book the very same time once more. */
export interface BookAgain {
  readonly slots: readonly string[];
  readonly location: string;
  readonly practitioner: string | null;
}

export interface Appointment {
  /** For the address. */
  readonly id: string;
  readonly source: AppointmentSource;
  /** Its id in its own system. Never in an address. */
  readonly own: string;
  /** The version that was read; null where the source keeps none. */
  readonly version: string | null;
  /** What it is called ("Blood test", "Dermatology"); null where nobody says. */
  readonly title: string | null;
  /** What a vaccination is against; null for anything else, and for one that is not known by name here. */
  readonly vaccine: Vaccine | null;
  readonly status: AppointmentStatus;
  /** ISO instants; null where the hospital has given no time yet, or says no end. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** What the national answer still says, where the hospital has moved it since (ISO instant); null where they agree. */
  readonly olderTime: string | null;
  readonly seen: Seen | null;
  /** A stay with a night, or a day case, where the hospital says so. */
  readonly stay: "inpatient" | "daycase" | null;
  readonly clinician: string | null;
  readonly place: AppointmentPlace;
  /** What the place asks to do or bring, one thing each. */
  readonly preparation: readonly string[];
  /** What the person wrote when it was booked. */
  readonly said: string | null;
  /** Only for the surgery's. */
  readonly bookAgain: BookAgain | null;
  /** Only for the surgery's ahead, where our own memory is known. */
  readonly change?: SurgeryChange;
  /** What the surgery keeps as the reason why it is cancelled. */
  readonly cancelReason?: string;
  /** The person keeps it to themselves; nobody else has been told of it. */
  readonly keptPrivate?: true;
  /** Only for a vaccination: the site under which the booking service keeps it. */
  readonly site: string | null;
}

/** Everything that a source told of one stretch of time, upcoming or past. */
export type When = "upcoming" | "past";

/** A list is of what is coming or of the past; one appointment may be anywhere. */
export type Stretch = When | "all";

/** As far as hospitals' appointments are told nationally, so that one list goes back equally far everywhere. */
export const yearsBack = 8;
/** Nobody books further ahead. */
const yearsAhead = 2;

/** The first and the last day (ISO) of a stretch of time around today. */
export const daysAround = (today: Temporal.PlainDate, stretch: Stretch) => ({
  from: (stretch === "upcoming" ? today : today.subtract({ years: yearsBack })).toString(),
  until: (stretch === "past" ? today : today.add({ years: yearsAhead })).toString(),
});

/** What one source told, and what is to be said beside it. */
export interface Told {
  readonly appointments: readonly Appointment[];
  readonly complete: boolean;
  readonly silentSystems?: readonly (string | null)[];
  readonly pastNotOffered?: boolean;
  readonly under16?: boolean;
  /** The hospitals' own systems were silent: the national answer, which hears of a change later, stands alone. */
  readonly ownSilent?: boolean;
}

/** What it means that an appointment is not in what its source told. */
export function whyNotThere({ complete, silentSystems = [], pastNotOffered, under16 }: Told): Failure {
  if (pastNotOffered === true || under16 === true)
    return { kind: "not-allowed", because: "refused-by-source" };
  if (silentSystems.length > 0) return { kind: "unavailable" };
  return { kind: complete ? "not-found" : "unreadable" };
}

export interface AppointmentList {
  /** In order of time: the next first, or of the past the last first. */
  readonly gathered: Gathered<Appointment, AppointmentSource>;
  /** Codes of the systems behind the hospitals' answer that were silent; null for one that was not named. */
  readonly silentSystems: readonly (string | null)[];
  /** Sources that sent something that could not be read: it is missing here. */
  readonly incomplete: readonly AppointmentSource[];
  /** The surgery tells nobody online about the past. */
  readonly pastNotOffered: boolean;
  readonly hospitalsTellNobodyUnder16: boolean;
  /** The hospitals' own systems were silent: times of hospital appointments may be older ones. */
  readonly ownSilent: boolean;
}

/** What each source that answered has told. */
export type Heard = Partial<Record<AppointmentSource, Told>>;

/** The list as its reader gets it: in order, with what each source left out. */
export const toList = (gathered: AppointmentList["gathered"], heard: Heard, when: When): AppointmentList => ({
  gathered: { ...gathered, items: inOrder(gathered.items, when) },
  silentSystems: heard.hospital?.silentSystems ?? [],
  incomplete: gathered.answered.map(({ source }) => source).filter((source) => !heard[source]?.complete),
  pastNotOffered: when === "past" && heard.gp?.pastNotOffered === true,
  hospitalsTellNobodyUnder16: heard.hospital?.under16 === true,
  ownSilent: heard.hospital?.ownSilent === true,
});

/** A letter of a hospital that belongs to an appointment. */
export interface LinkedLetter {
  /** For the address. */
  readonly id: string;
  readonly title: string | null;
}

export interface AppointmentDetail {
  readonly appointment: Appointment;
  /** Telephone, hours and address of the place in the public directory, and of the surgery in the register. */
  readonly place: PublicPlace;
  /** Only for the surgery's. */
  readonly rules: SurgeryRules | null;
  readonly letters: readonly LinkedLetter[];
  /** Its hospital's own system was silent: its time may be an older one. */
  readonly ownSilent: boolean;
}

const nobodyComes: readonly AppointmentStatus[] = ["cancelled", "new-time-coming"];

/** Neither called off nor over: the person is expected. `now` is an ISO instant. */
export const isExpected = (appointment: Appointment, now: string): boolean =>
  !isOver(appointment, now) && !nobodyComes.includes(appointment.status);

/** Kept or missed: that stands. */
export const overStatuses: readonly AppointmentStatus[] = ["fulfilled", "missed"];

/** Its time is over, or the source says that it was kept or missed. */
export function isOver({ status, startsAt, endsAt }: Appointment, now: string): boolean {
  if (overStatuses.includes(status)) return true;
  const end = endsAt ?? startsAt;
  return end !== null && Date.parse(end) <= Date.parse(now);
}

/** The surgery's appointments that are ahead, as a look at them is remembered. `now` is an ISO instant. */
export const surgeryTimes = (
  appointments: readonly Appointment[],
  now: string,
): readonly Omit<SurgeryTime, "ofPerson">[] =>
  appointments.flatMap((one) =>
    one.source !== "gp" || one.startsAt === null || isOver(one, now)
      ? []
      : [{ id: one.id, start: one.startsAt, called: one.status === "cancelled" ? "off" : "on" }],
  );

/** Whether it is told with what is coming or with the past. One that was called off stays until its time is over. */
export const belongsTo = (appointment: Appointment, when: When, now: string): boolean =>
  isOver(appointment, now) === (when === "past");

/** In order of time; without a time at the end of what is coming. */
export function inOrder(appointments: readonly Appointment[], when: When): readonly Appointment[] {
  const at = ({ startsAt }: Appointment) =>
    startsAt === null ? Number.POSITIVE_INFINITY : Date.parse(startsAt);
  const sign = when === "upcoming" ? 1 : -1;
  return appointments.toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) < at(b) ? -sign : sign));
}

/** Why an appointment cannot be cancelled here. */
export type WhyNotCancel = "over" | "cancelled" | "asked" | "not-offered" | "too-late" | "hospital";

export type CanCancel =
  /** `until` is the last moment (ISO instant), where the surgery says one. */
  | { readonly can: true; readonly until: string | null }
  | { readonly can: false; readonly because: WhyNotCancel };

const no = (because: WhyNotCancel): CanCancel => ({ can: false, because });

/** Until when the surgery lets it be cancelled online; null where it says nothing. */
function lastMoment({ startsAt }: Appointment, rules: SurgeryRules | null): string | null {
  const minutes = rules?.cancelUntilMinutes ?? null;
  if (startsAt === null || minutes === null) return null;
  return new Date(Date.parse(startsAt) - minutes * 60_000).toISOString();
}

function whyNotNow({ status, startsAt }: Appointment, now: string): WhyNotCancel | null {
  if (nobodyComes.includes(status)) return "cancelled";
  if (status === "cancel-asked") return "asked";
  const begun = startsAt !== null && Date.parse(startsAt) <= Date.parse(now);
  return begun || overStatuses.includes(status) ? "over" : null;
}

/**
 * Whether the person can cancel it here, until when, or exactly why not. Where the rules of the surgery did not come
 * the surgery itself decides. A hospital's is cancelled in its own part of the page. `now` is an ISO instant.
 */
export function canCancel(appointment: Appointment, rules: SurgeryRules | null, now: string): CanCancel {
  const because = whyNotNow(appointment, now);
  if (because !== null) return no(because);
  if (appointment.source === "hospital") return no("hospital");
  if (appointment.source === "vaccination") return { can: true, until: appointment.startsAt };
  if (rules?.cancelling === false) return no("not-offered");
  const until = lastMoment(appointment, rules);
  if (until !== null && Date.parse(now) > Date.parse(until)) return no("too-late");
  return { can: true, until };
}

/** Changing is booking another time and giving this one back: it needs both. */
export function canChange(appointment: Appointment, rules: SurgeryRules | null, now: string): boolean {
  if (appointment.source !== "gp" || rules?.booking === false) return false;
  return canCancel(appointment, rules, now).can;
}

/** For how long a cancellation can be taken back. */
const undoMinutes = 15;

/** Until when (ISO instant) what was cancelled at a moment can be taken back. */
export const undoUntil = (cancelledAt: string): string =>
  new Date(Date.parse(cancelledAt) + undoMinutes * 60_000).toISOString();

/** What became of a wish to cancel. `unknown`: nobody can tell, and it must not be sent again at once. */
export type Cancelled =
  | { readonly kind: "cancelled" | "changed" | "unknown" }
  | { readonly kind: "refused"; readonly because: WhyNotCancel | "refused" };

/**
 * What is said of an appointment that is cancelled. `here`: by the form that asks; `before`: in another tab, on another
 * device or by the surgery; `not-listed`: its service lists only what is booked, and lists it no more.
 */
export interface CancelledReceipt {
  readonly kind: "here" | "before" | "not-listed";
  /** When it was cancelled here (ISO instant); null where it was not, or nobody knows. */
  readonly at: string | null;
  readonly source: AppointmentSource;
  /** When the appointment was to be (ISO instant). */
  readonly startsAt: string | null;
}

/** The receipt of an appointment that its source tells as cancelled; null where it stands. */
export const toldCancelled = ({ source, startsAt, status }: Appointment): CancelledReceipt | null =>
  status === "cancelled" ? { kind: "before", at: null, source, startsAt } : null;

/** The receipt of a vaccination: its service lists no bookings that are cancelled. */
export const noLongerListed: CancelledReceipt = {
  kind: "not-listed",
  at: null,
  source: "vaccination",
  startsAt: null,
};

/** The person's surgery, as it is told who books. */
export interface OwnSurgery {
  readonly odsCode: string;
  readonly name: string;
  readonly telephone: string;
}

/** What became of taking a cancellation back; `id` is that of addresses. */
export type Undone =
  /** `help`: whether it is known what help the surgery was asked for, and it was told it once more. */
  | { readonly kind: "booked"; readonly id: string; readonly help: "known" | "not-known" }
  | { readonly kind: "gone" | "too-late" | "refused" | "unknown" };

/** The appointment that stands at the time of a cancelled one: its id, null for none, undefined where part did not come. */
export function bookedLike(told: Told, cancelled: Appointment): string | null | undefined {
  const slotsOf = (one: Appointment) => one.bookAgain?.slots.join();
  const same = (one: Appointment) => one.status === "booked" && slotsOf(one) === slotsOf(cancelled);
  return told.appointments.find(same)?.id ?? (told.complete ? null : undefined);
}

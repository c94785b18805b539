import { namedKinds, type Kind, type NamedKind } from "#lib/appointment-kind.ts";

/** How a patient and a clinician meet. */
export const ways = ["in-person", "phone", "video"] as const;

export type Way = (typeof ways)[number];

/**
 * What a person answers to "How would you like to be seen?": one way, any, or that it has to be in person, which is
 * always an answer and of which the surgery is told.
 */
export const wishes = [...ways, "any", "must-be-in-person"] as const;

export type Wish = (typeof wishes)[number];

export interface Clinician {
  readonly id: string;
  readonly name: string;
  readonly sex: "female" | "male" | null;
}

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly telephone: string | null;
}

/** One time in the surgery's diary that anybody registered there can book. */
export interface FreeTime {
  readonly id: string;
  /** ISO 8601 with London's offset. */
  readonly start: string;
  readonly end: string;
  readonly kind: Kind;
  /** The surgery's own words for such an appointment. */
  readonly named: string;
  /** Null where the surgery does not say. */
  readonly way: Way | null;
  readonly place: Place;
  /** Null where the surgery does not say who. */
  readonly who: Clinician | null;
}

/** The surgery whose diary it is, as the diary names it. */
export interface DiarySurgery {
  readonly odsCode: string;
  readonly name: string;
  readonly telephone: string;
}

/** Free times between two days (ISO dates, both included), the earliest first. */
export interface FreeTimes {
  readonly from: string;
  readonly until: string;
  readonly times: readonly FreeTime[];
  /** Null where nothing is free: then nobody is named. */
  readonly surgery: DiarySurgery | null;
  /** Some of what the surgery has could not be read, or did not come: that nothing is here does not mean that there is none. */
  readonly incomplete: boolean;
}

/** Whether the surgery can be asked for times at all. */
export type Diary =
  | ({ readonly kind: "open" } & FreeTimes)
  /** It lets nobody book online, or not this person. */
  | { readonly kind: "not-offered" }
  /** Its system does not know the person. */
  | { readonly kind: "not-registered" };

/** What narrows the list; null takes any. */
export interface Narrowing {
  readonly day: string | null;
  readonly place: string | null;
  readonly who: string | null;
  readonly sex: "female" | "male" | null;
}

export const noNarrowing: Narrowing = { day: null, place: null, who: null, sex: null };

/** The civil day in England of a time that has London's offset. */
export const dayOf = (start: string): string => start.slice(0, 10);

/** Whether a way of being seen is what was asked for. What the surgery does not say is only "any". */
const isWished = (way: Way | null, wish: Wish): boolean => {
  if (wish === "any") return true;
  return way === (wish === "must-be-in-person" ? "in-person" : wish);
};

/** The times of one kind. */
export const timesOfKind = (times: readonly FreeTime[], kind: string): readonly FreeTime[] =>
  times.filter((time) => time.kind === kind);

/** The times that fit what was asked for and what the list was narrowed to. */
export const fittingTimes = (
  times: readonly FreeTime[],
  asked: { readonly kind: string; readonly wish: Wish },
  { day, place, who, sex }: Narrowing,
): readonly FreeTime[] =>
  timesOfKind(times, asked.kind).filter(
    (time) =>
      isWished(time.way, asked.wish) &&
      (day === null || dayOf(time.start) === day) &&
      (place === null || time.place.id === place) &&
      (who === null || time.who?.id === who) &&
      (sex === null || time.who?.sex === sex),
  );

/** An open diary without the times that begin after a moment (ISO 8601 with London's offset). */
export const diaryUntil = <T extends FreeTimes>(diary: T, until: string): T => ({
  ...diary,
  until: dayOf(until) < diary.until ? dayOf(until) : diary.until,
  times: diary.times.filter(({ start }) => Date.parse(start) <= Date.parse(until)),
});

/** Times by their day, in order. */
export function byDay(times: readonly FreeTime[]): readonly { day: string; times: readonly FreeTime[] }[] {
  const days = new Map<string, FreeTime[]>();
  for (const time of times) {
    const day = dayOf(time.start);
    days.set(day, [...(days.get(day) ?? []), time]);
  }
  return [...days].map(([day, those]) => ({ day, times: those }));
}

/** Other times after somebody else was faster: the next three that follow the lost one, or the last before it. */
export function nextAfter(times: readonly FreeTime[], lostStart: string): readonly FreeTime[] {
  const later = times.filter(({ start }) => Date.parse(start) >= Date.parse(lostStart));
  return (later.length > 0 ? later : times).slice(0, 3);
}

/** A kind of appointment, and when the next one is free; null where none is. */
export interface OfferedKind {
  readonly kind: Kind;
  readonly named: string | null;
  readonly next: string | null;
}

/** Every surgery has these, so they can be asked for also while none is free. */
const alwaysThere: readonly NamedKind[] = ["gp", "nurse"];

/** The kinds in the surgery's diary, those with a plain name first. */
export function offeredKinds(times: readonly FreeTime[]): readonly OfferedKind[] {
  const first = (kind: Kind) => times.find((time) => time.kind === kind);
  const named = namedKinds.flatMap((kind): OfferedKind[] => {
    const next = first(kind);
    return next === undefined && !alwaysThere.includes(kind)
      ? []
      : [{ kind, named: next?.named ?? null, next: next?.start ?? null }];
  });
  const others = [...new Set(times.map(({ kind }) => kind))].filter((kind) => kind.startsWith("own:"));
  return [
    ...named,
    ...others.map((kind) => ({
      kind,
      named: first(kind)?.named ?? null,
      next: first(kind)?.start ?? null,
    })),
  ];
}

/** The ways in which a kind can be had, each with its next free time. */
export const offeredWays = (
  times: readonly FreeTime[],
  kind: string,
): readonly { readonly way: Way; readonly next: string }[] =>
  ways.flatMap((way) => {
    const next = timesOfKind(times, kind).find((time) => time.way === way);
    return next === undefined ? [] : [{ way, next: next.start }];
  });

/** An appointment that the person has, as far as booking needs it. */
export interface HeldAppointment {
  /** The id in addresses. */
  readonly id: string;
  /** The surgery's own id, and the version that a cancellation must name. */
  readonly own: string;
  readonly version: string | null;
  readonly status: "booked" | "cancelled" | "other";
  readonly start: string;
  readonly end: string;
  readonly slots: readonly string[];
  readonly kind: Kind;
  readonly named: string;
  readonly way: Way | null;
  readonly place: Place | null;
  readonly who: string | null;
  readonly about: string | null;
}

/** What is held in the diary under a slot. */
export const heldIn = (held: readonly HeldAppointment[], slotId: string): HeldAppointment | undefined =>
  held.find(({ status, slots }) => status === "booked" && slots.includes(slotId));

/** Help that the surgery is asked to arrange; the names are those of the form. */
export const needs = ["sign-language", "longer", "step-free", "quiet", "written", "large-print"] as const;

export type Need = (typeof needs)[number];

/** What became of the appointment for which another time was booked. */
export type OldAppointment =
  | { readonly kind: "cancelled"; readonly start: string }
  /** The person has both. */
  | { readonly kind: "kept"; readonly id: string; readonly start: string }
  | { readonly kind: "unknown" };

/** Until when an appointment can be cancelled here (`at` has London's offset), or that the surgery is called about it. */
export type CancelUntil = { readonly kind: "until"; readonly at: string } | { readonly kind: "call" };

/** The help that somebody wants at an appointment, as it was answered. */
export interface Help {
  readonly how: string;
  readonly whyInPerson: string;
  readonly needs: readonly Need[];
  readonly language: string;
  readonly otherNeed: string;
}

/** Why nothing was booked. */
export const notBookedReasons = [
  /** Somebody else was faster. */
  "slot-gone",
  /** It is no longer what the person was shown. */
  "changed",
  "not-offered",
  "not-registered",
  /** The surgery's system says that it did not take what was sent. */
  "not-accepted",
  /** The surgery's system did not book, and did not say why. */
  "not-said",
  /** The appointment that was to be changed is no longer there to change. */
  "old-gone",
  /** It cannot be cancelled here any more, or never could. */
  "old-too-late",
  "old-call",
  /** Nobody was asked to book: what has to be read before did not come. */
  "not-asked",
] as const;

export type NotBookedReason = (typeof notBookedReasons)[number];

/** What stands in the way of changing an appointment at a moment (epoch milliseconds); null where nothing is known to. */
export function whyNotChanged(
  { status, version, start }: Pick<HeldAppointment, "status" | "version" | "start">,
  until: CancelUntil | null,
  at: number,
): NotBookedReason | null {
  if (status !== "booked") return "old-gone";
  if (Date.parse(start) <= at) return "old-too-late";
  if (version === null || until?.kind === "call") return "old-call";
  return until !== null && Date.parse(until.at) < at ? "old-too-late" : null;
}

/** What became of a booking. */
export type Booked =
  /** `instead` is the appointment that was to be changed; empty where none was. */
  | { readonly kind: "booked"; readonly id: string; readonly instead: string }
  /** Another time was booked under this key before, and this one was not. */
  | { readonly kind: "booked-already"; readonly id: string }
  | { readonly kind: "not-booked"; readonly because: NotBookedReason }
  /** Nobody knows whether the time that begins then is booked. */
  | { readonly kind: "unknown"; readonly start: string };

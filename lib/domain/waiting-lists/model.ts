import type { OpenDays } from "#lib/opening-hours.ts";

/** What can be different for somebody who waits, in the codes of departments. */
export const whatChanged = ["worse", "new-symptom", "pain", "daily-life", "other-illness", "other"] as const;

export type WhatChanged = (typeof whatChanged)[number];

/** Why somebody leaves a list; nobody need say. */
export const leaveReasons = ["better", "treated-elsewhere", "not-wanted", "moved", "not-said"] as const;

/** Why an act is not open; "other" is a reason that nobody published here. */
export const reasonsShut = ["ended", "has-date", "not-offered"] as const;

export type Shut = (typeof reasonsShut)[number] | "other";

export type Option = { readonly open: true } | { readonly open: false; readonly because: Shut };

/** What somebody told the department that keeps the list, and how far it is. */
export interface ToldChange {
  /** For the address. */
  readonly id: string;
  /** What people tell each other on the telephone. */
  readonly reference: string;
  readonly stage: "received" | "looked-at" | "answered";
  readonly what: readonly WhatChanged[];
  /** The person's own words. */
  readonly words: string;
  /** ISO instants. */
  readonly sentAt: string;
  readonly lookedAt: string | null;
  readonly answer: { readonly at: string; readonly text: string } | null;
  /** ISO date by which the department answers. */
  readonly answerBy: string;
}

/** Who is asked about a list, as far as anybody says. */
export interface Office {
  readonly name: string | null;
  readonly telephone: string | null;
  readonly hours: readonly OpenDays[] | null;
}

/** What the department that keeps the list says for itself. */
export interface Department {
  /** What was seen: the department refuses another. */
  readonly version: string;
  readonly office: Office;
  readonly tell: Option;
  readonly withdraw: Option;
  readonly withdrawn: { readonly at: string; readonly reference: string } | null;
  readonly changes: readonly ToldChange[];
}

/** A place on a waiting list. */
export interface WaitingPlace {
  /** For the address. */
  readonly id: string;
  /** The hospital's number of it. Never in an address. */
  readonly own: string;
  readonly specialty: string | null;
  readonly hospital: { readonly odsCode: string | null; readonly name: string | null };
  /** Clock start and clock stop, ISO dates. */
  readonly since: string | null;
  readonly ended: string | null;
  readonly waiting: boolean;
  /** Weeks: the average of the department, and those within which 80 of 100 people are seen; null: none published. */
  readonly average: number | null;
  readonly within80: number | null;
  /** ISO date of the figures and of what is told of the list. */
  readonly toldOn: string | null;
  /** The appointment that was waited for: ISO instant, and the hospital's id of it. Never in an address. */
  readonly date: { readonly at: string; readonly appointment: string } | null;
  /** Null where the department takes nothing here, or does not answer. */
  readonly department: Department | null;
  /** The department took the person off the list here, and does not say so itself (yet). */
  readonly leftHere: boolean;
}

export interface WaitingLists {
  readonly places: readonly WaitingPlace[];
  /** Whether all that take part told what they know: only then does an empty list mean "none". */
  readonly complete: boolean;
  /** Codes of systems that did not answer. */
  readonly silentSystems: readonly string[];
  /** Hospitals tell nobody of a child. */
  readonly under16: boolean;
  /** Departments did not answer: nothing can be told to them here now. */
  readonly departmentsSilent: boolean;
}

/** Days without a time are read in UTC, where each is as long as the others. */
const msInADay = 24 * 60 * 60 * 1_000;

/**
 * Whole weeks of waiting from the start of the clock (referral to treatment: the day that the hospital received the
 * referral) to its stop, or to `today` (ISO date); null where no start is known, or it is still to come.
 */
export function weeksWaited({ since, ended }: Pick<WaitingPlace, "since" | "ended">, today: string) {
  if (since === null) return null;
  const days = (Date.parse(ended ?? today) - Date.parse(since)) / msInADay;
  return days < 0 ? null : Math.floor(days / 7);
}

/** Whether the wait is longer than the department's average. It says nothing of when it ends. */
export function isPastAverage(place: WaitingPlace, today: string): boolean {
  const waited = weeksWaited(place, today);
  return place.waiting && waited !== null && place.average !== null && waited > place.average;
}

/** The department should have answered by now. `today` is an ISO date. */
export const isOverdue = ({ stage, answerBy }: ToldChange, today: string): boolean =>
  stage !== "answered" && today > answerBy;

/** Messages of a place that the department has not answered in time. */
export const overdueOf = ({ department }: WaitingPlace, today: string): readonly ToldChange[] =>
  (department?.changes ?? []).filter((change) => isOverdue(change, today));

/** What can be asked of a department. */
export type ListAct = "tell" | "withdraw";

/** Whether an act is open here now. */
export const isOpen = ({ department }: WaitingPlace, act: ListAct): boolean =>
  department?.[act].open === true;

/** The department says that there is a date, which its hospital may not have told. */
export function isDated({ department }: WaitingPlace): boolean {
  const option = department?.withdraw;
  return option?.open === false && option.because === "has-date";
}

/** The same place as it is told to whom its appointment is not: neither its date nor that there is one. */
export function withoutDate(place: WaitingPlace): WaitingPlace {
  const { department } = place;
  if (department === null || !isDated(place)) return { ...place, date: null };
  return { ...place, date: null, department: { ...department, withdraw: { open: false, because: "other" } } };
}

/** So long after it took something a department may still answer with what it had before. */
const answersMayBeOlderMs = 60_000;

/**
 * A place that the person left here at `left` (ISO instant; null: they did not), whatever others still tell of it. What
 * the department itself says a minute later stands: it may have put the person back.
 */
export function asLeft(place: WaitingPlace, left: string | null, now: string): WaitingPlace {
  const { department } = place;
  const justNow = left !== null && Date.parse(now) - Date.parse(left) < answersMayBeOlderMs;
  if (department?.withdrawn) return { ...place, waiting: false };
  if (left === null || (department !== null && !justNow)) return place;
  const shut: Option = { open: false, because: "ended" };
  return {
    ...{ ...place, waiting: false, date: null, leftHere: true },
    department: department && { ...department, tell: shut, withdraw: shut },
  };
}

/** How a place stands, for its tag: what matters most. */
export function standingOf(place: WaitingPlace): "waiting" | "has-date" | "withdrawn" | "ended" {
  if (place.leftHere || place.department?.withdrawn) return "withdrawn";
  if (!place.waiting) return "ended";
  return place.date !== null || isDated(place) ? "has-date" : "waiting";
}

/** Who waits first, the longest wait before the others; then what has ended, the last before the others. */
export function inWaitingOrder(places: readonly WaitingPlace[]): readonly WaitingPlace[] {
  const byDate = (a: string | null, b: string | null) => (a ?? "").localeCompare(b ?? "");
  return places.toSorted(
    (a, b) =>
      Number(b.waiting) - Number(a.waiting) ||
      (a.waiting ? byDate(a.since, b.since) : byDate(b.ended, a.ended)),
  );
}

import type { Kind, NamedKind } from "#lib/appointment-kind.ts";

/** How somebody wants to be seen. */
export const alertWays = ["any", "in-person", "phone", "video"] as const;

/** By whom. */
export const alertSexes = ["any", "female", "male"] as const;

/** On which days: 1 is Monday. Surgeries have no times at weekends that are booked online. */
export const alertDays = ["1", "2", "3", "4", "5"] as const;

/** For how many weeks to look. */
export const alertWeeks = ["1", "2", "4"] as const;

export type AlertWay = (typeof alertWays)[number];
export type AlertSex = (typeof alertSexes)[number];
export type AlertDay = (typeof alertDays)[number];

/** How many one person can have open: more would be a net for everything. */
export const mostOpenAlerts = 5;

export interface AlertWanted {
  readonly kind: NamedKind;
  readonly how: AlertWay;
  readonly sex: AlertSex;
  /** At least one. */
  readonly days: readonly AlertDay[];
}

/** A time that became free, as far as an alert needs it. */
export interface FreedTime {
  readonly surgery: string;
  /** ISO 8601 with London's offset. */
  readonly start: string;
  readonly kind: Kind;
  readonly way: Exclude<AlertWay, "any"> | null;
  readonly sex: "female" | "male" | null;
  readonly freedAt: string;
}

/** What the worker found for an alert. */
export type FoundTime = Pick<FreedTime, "start" | "kind" | "way">;

export interface SlotAlert {
  /** For forms. */
  readonly id: string;
  readonly surgery: string;
  readonly wanted: AlertWanted;
  /** ISO instants, health time. */
  readonly createdAt: string;
  readonly endsAt: string;
  readonly found: FoundTime | null;
}

/** 1 is Monday, on the day that the time has in England. */
const weekdayOf = (start: string): string => String(new Date(`${start.slice(0, 10)}T12:00:00Z`).getUTCDay());

/** Whether a time is what was asked for: of its kind and day, and still ahead. What the surgery does not say is only "any". */
export const fits = (wanted: AlertWanted, time: FreedTime, now: string): boolean =>
  time.kind === wanted.kind &&
  (wanted.how === "any" || time.way === wanted.how) &&
  (wanted.sex === "any" || time.sex === wanted.sex) &&
  wanted.days.some((day) => day === weekdayOf(time.start)) &&
  Date.parse(time.start) > Date.parse(now);

/** Whether an alert that was made and ends at these moments hears of a time that became free then. */
export const hears = (
  { createdAt, endsAt }: Pick<SlotAlert, "createdAt" | "endsAt">,
  { freedAt }: FreedTime,
): boolean => Date.parse(createdAt) <= Date.parse(freedAt) && Date.parse(freedAt) <= Date.parse(endsAt);

/** Alerts that have not ended, the last first. */
export const openAlerts = (alerts: readonly SlotAlert[], now: string): readonly SlotAlert[] =>
  alerts
    .filter(({ endsAt }) => Date.parse(endsAt) > Date.parse(now))
    .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));

/** Alerts for which a time was found that is still ahead. */
export const foundAlerts = (alerts: readonly SlotAlert[], now: string): readonly SlotAlert[] =>
  openAlerts(alerts, now).filter(({ found }) => found !== null && Date.parse(found.start) > Date.parse(now));

/** What an address names of what was just done: the alert that was asked for, or the one that was to be stopped. */
export interface NamedInAddress {
  readonly kept: string | null;
  readonly stop: string | null;
}

/**
 * What of that the page may say: only what the store bears out. `open` are the ids of the person's open alerts, and
 * `stopped` is whether the one that was to be stopped is theirs and was.
 */
export function toldOf(
  { kept, stop }: NamedInAddress,
  { open, stopped }: { readonly open: readonly string[]; readonly stopped: boolean },
): "kept" | "stopped" | "notStopped" | null {
  if (stop !== null && open.includes(stop)) return "notStopped";
  if (stop !== null && stopped) return "stopped";
  return kept !== null && open.includes(kept) ? "kept" : null;
}

/** The surgery's diary, as far as it says whether a time is free. */
export type SeenDiary =
  | {
      readonly kind: "open";
      readonly times: readonly FoundTime[];
      /** Some of it could not be read: what is not named may be free. */
      readonly incomplete: boolean;
    }
  | { readonly kind: "not-offered" | "not-registered" };

/** Whether a time is free in a diary; null where it does not say so either way, which is not "taken". */
export function isFreeIn(diary: SeenDiary, { start, kind, way }: FoundTime): boolean | null {
  if (diary.kind !== "open") return null;
  const named = diary.times.some(
    (time) => Date.parse(time.start) === Date.parse(start) && time.kind === kind && time.way === way,
  );
  return named || (diary.incomplete ? null : false);
}

/** What became of asking for an alert. */
export type AskedAlert =
  { readonly kind: "kept"; readonly id: string } | { readonly kind: "too-many" | "not-offered" };

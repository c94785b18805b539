import type { Nation } from "../nation.ts";
import { practice, practices } from "../organisations.ts";
import { practiceBook } from "./practice-books.ts";
import type { Appointment } from "./appointment.ts";
import { planted } from "./planted.ts";

/**
 * What became of a slot that one of us, or an event, has touched; of all others the stranger of the template
 * decides. A withdrawn one is neither free nor filled: the clinician is away.
 */
export type Fate =
  | { state: "free" | "taken" | "withdrawn"; version: number }
  | { state: "booked"; by: string; version: number };

/** What a practice allows online; begins with its switches and can be changed by an event. */
export type Rules = {
  booking: boolean;
  cancelling: boolean;
  cancelUntilMinutes: number;
  pastAppointments: boolean;
  longestText: number;
};

export type DiaryState = {
  appointments: Record<string, Appointment>;
  fates: Record<string, Fate>;
  rules: Record<string, Rules>;
  /** Schedule id to the key of the clinician who holds it instead. */
  standIns: Record<string, string>;
  /** NHS numbers of those who let no online service see or make their appointments. */
  objections: string[];
  /** Number of the next appointment. */
  next: number;
};

function rulesOf(odsCode: string): Rules {
  const { onlineBooking, onlineCancellation, cancelUntilMinutes } = practice(odsCode).switches;
  const { pastAppointments, longestText } = practiceBook(odsCode).rules;
  return {
    booking: onlineBooking,
    cancelling: onlineCancellation,
    cancelUntilMinutes,
    pastAppointments,
    longestText,
  };
}

function begin(nation: Nation): DiaryState {
  const appointments = planted(nation);
  const fates = appointments
    .filter(({ status }) => status !== "cancelled")
    .flatMap(({ id, slots }) =>
      slots.map((slot): [string, Fate] => [slot, { state: "booked", by: id, version: 1 }]),
    );
  return {
    appointments: Object.fromEntries(appointments.map((one) => [one.id, one])),
    fates: Object.fromEntries(fates),
    rules: Object.fromEntries(practices.map(({ odsCode }) => [odsCode, rulesOf(odsCode)])),
    standIns: {},
    objections: [],
    next: appointments.length + 1,
  };
}

/** The diary of the whole nation as it stands; change it in place. */
export const diaryOf = (nation: Nation): DiaryState => nation.keep("gp diary", () => begin(nation));

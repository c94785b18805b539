import { shiftDay } from "#mocks/nation/calendar.ts";
import type { FormName } from "#mocks/nation/questionnaires/forms.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import { services, type ServiceKey } from "./referral-destinations.ts";
import type { SpecialtyKey } from "./specialties.ts";

/** An appointment, day case or stay as the hospital's own system holds it. Times are London's wall clock. */
export type CareAppointment = {
  id: string;
  /** ODS code of the hospital. */
  hospital: string;
  specialty: SpecialtyKey;
  /** What it is called on the screen: the specialty, or what is done. */
  title: string;
  setting: "outpatient" | "inpatient" | "daycase";
  medium: "FACE_TO_FACE" | "VIDEO_CONSULTATION" | "TELEPHONE" | null;
  /** Building and ward; null where nobody need go anywhere. */
  place: string | null;
  /** null: booked with the hospital, which has not said when. */
  start: string | null;
  end: string | null;
  /** From when on it is known. */
  made: string;
  status: "booked" | "fulfilled" | "cancelled" | "noshow";
  /** What was asked for and not done yet. */
  pending: "change" | "reschedule" | "cancellation" | null;
  /** The national referral service tells it, not the hospital's portal. */
  booking: "portal" | "e-rs";
  /** Booking reference of the referral (UBRN). */
  referral: string | null;
  pathway: string | null;
  /** Who sees the person, where the hospital has said. */
  clinician?: string;
  /** What to do before it, one thing each. */
  preparation?: string[];
  /** When it was before the hospital last moved it, and when that was done. */
  movedFrom?: { start: string; at: string };
  /** When the person said that they will be there. */
  confirmedAt?: string;
  cancelledBy?: "hospital" | "patient";
};

/** States of a referral, as the national referral service publishes them. */
export const referralStates = [
  "REJECTED",
  "TRIAGE_RESPONSE",
  "AWAITING_TRIAGE",
  "NOT_BOOKED",
  "DEFER_TO_PROVIDER",
  "BOOKED",
  "APPOINTMENT_CANCELLED_BY_PATIENT",
  "APPOINTMENT_CANCELLED_BY_PROVIDER",
  "CARL",
  "ARBL",
  "CARBL_OR_ARL",
] as const;

export type Referral = {
  id: string;
  /** Booking reference, 12 digits. */
  ubrn: string;
  /** The service that it is for, in the referral service's directory. */
  service: ServiceKey;
  state: (typeof referralStates)[number];
  priority: "ROUTINE" | "URGENT" | "TWO_WEEK_WAIT";
  /** Who referred: ODS code of the organisation, and the number of the clinician. */
  from: { organisation: string; clinician: string };
  at: string;
  /** By when the hospital looks at it; null where nobody waits for that. */
  reviewBy: string | null;
};

/** What somebody told a department while they wait, and how far the department is with it. */
export type ToldChange = {
  id: string;
  /** What people tell each other on the telephone. */
  reference: string;
  at: string;
  /** Published codes of what is different. */
  what: string[];
  words: string;
  /** The day by which the department answers. */
  answerBy: string;
  lookedAt: string | null;
  answer: { at: string; text: string } | null;
};

export type WaitingList = {
  /** Identifier of the pathway: the hospital's code, a tilde, its own number. */
  pathway: string;
  hospital: string;
  specialty: SpecialtyKey;
  /** Clock start, and clock stop when it has stopped. */
  since: string;
  ended: string | null;
  /** Average wait and the wait within which 80 of 100 are seen; null where the hospital has published none. */
  plannedWeeks: number | null;
  within80Weeks: number | null;
  changes?: ToldChange[];
  /** When the patient asked to be taken off it. */
  withdrawn?: { at: string; reference: string };
};

export type Letter = {
  id: string;
  hospital: string;
  title: string;
  at: string;
  receipt: "unread" | "seen" | "read";
  /** Appointment to which it belongs. */
  appointment: string | null;
  sections: { heading: string; text: string }[];
};

export type Questionnaire = {
  id: string;
  hospital: string;
  specialty: SpecialtyKey;
  title: string;
  /** Before a consultation, or a patient's request for a follow-up. */
  type: "CONS-Survey" | "pifu-triage";
  status: "not-started" | "in-progress" | "completed" | "cancelled";
  from: string;
  until: string | null;
  changed: string | null;
  appointment: string | null;
  pathway: string | null;
  /** The hospital's portal asks, or the national waiting list does. */
  askedBy: "portal" | "waiting-list";
  /** What it asks, where that is not what such a form usually asks. */
  form?: FormName;
};

/** Everything about one person at every hospital, also where nobody tells the aggregator. */
export type HospitalCare = {
  appointments: CareAppointment[];
  referrals: Referral[];
  waitingLists: WaitingList[];
  letters: Letter[];
  questionnaires: Questionnaire[];
};

const WRITTEN_AT = "2028-05-16T10:00";

type Given<T, Needed extends keyof T> = Pick<T, Needed> & Partial<T>;

/** An appointment as most are: outpatient, face to face, told by the portal, kept when it is past. */
export function appointment(
  key: string,
  given: Given<CareAppointment, "hospital" | "specialty" | "title" | "start">,
): CareAppointment {
  const { start } = given;
  const usual = shiftDay((start ?? WRITTEN_AT).slice(0, 10), -42);
  return {
    id: appointmentId(key),
    setting: "outpatient",
    medium: "FACE_TO_FACE",
    place: null,
    end: null,
    made: usual < "2028-05-10" ? usual : "2028-05-10",
    status: start !== null && start < WRITTEN_AT ? "fulfilled" : "booked",
    pending: null,
    booking: "portal",
    referral: null,
    pathway: null,
    ...given,
  };
}

export const appointmentId = (key: string): string => uuidOf(`hospital appointment ${key}`);

/** A referral from a surgery: routine, and nobody need look at it by a date. */
export function referral(given: Given<Referral, "ubrn" | "service" | "state" | "from" | "at">): Referral {
  return { id: uuidOf(`referral ${given.ubrn}`), priority: "ROUTINE", reviewBy: null, ...given };
}

export function waitingList(
  given: Given<WaitingList, "pathway" | "hospital" | "specialty" | "since">,
): WaitingList {
  return { ended: null, plannedWeeks: null, within80Weeks: null, ...given };
}

export function letter(
  key: string,
  given: Given<Letter, "hospital" | "title" | "at" | "receipt" | "sections">,
): Letter {
  return { id: uuidOf(`hospital letter ${key}`), appointment: null, ...given };
}

/** A questionnaire that nobody has begun, asked by the hospital's portal before a consultation. */
export function questionnaire(
  key: string,
  given: Given<Questionnaire, "hospital" | "specialty" | "title" | "from">,
): Questionnaire {
  return {
    id: uuidOf(`hospital questionnaire ${key}`),
    type: "CONS-Survey",
    status: "not-started",
    until: null,
    changed: null,
    appointment: null,
    pathway: null,
    askedBy: "portal",
    ...given,
  };
}

/** The hospital of a referral: that of the service that it is for. */
export const hospitalOf = ({ service }: Referral): string => services[service].hospital;

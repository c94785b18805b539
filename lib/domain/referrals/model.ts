/** States of a referral, as the national referral service publishes them. */
export type ReferralState =
  | "REJECTED"
  | "TRIAGE_RESPONSE"
  | "AWAITING_TRIAGE"
  | "NOT_BOOKED"
  | "DEFER_TO_PROVIDER"
  | "BOOKED"
  | "APPOINTMENT_CANCELLED_BY_PATIENT"
  | "APPOINTMENT_CANCELLED_BY_PROVIDER"
  | "CARL"
  | "ARBL"
  | "CARBL_OR_ARL";

export type Medium = "in-person" | "video" | "phone";

export type RatingGiven = "outstanding" | "good" | "requires-improvement" | "inadequate";

/** A hospital's service to which a referral may go. */
export interface Service {
  /** As the referral directory has it. It says nothing about a person. */
  readonly id: string;
  readonly name: string;
  readonly hospital: string | null;
  /** The hospital's ODS code; the public directory of services knows its hours by it. */
  readonly odsCode: string | null;
  readonly address: readonly string[];
  readonly telephone: string | null;
  /** From the person's home, in a straight line; null where nobody knows their home. */
  readonly miles: number | null;
  /** The average of everybody, with the ISO date of the figures. */
  readonly wait: { readonly weeks: number; readonly of: string } | null;
  readonly rating: { readonly given: RatingGiven; readonly by: string; readonly on: string } | null;
  /** A time is chosen here; otherwise the hospital finds one. */
  readonly direct: boolean;
}

export type Act = "book" | "change-time" | "cancel" | "move" | "stay";

/** What a move to another hospital brings with it. */
export const consequences = ["keeps-place", "booking-ends", "papers-follow", "tests-again"] as const;

export type Consequence = (typeof consequences)[number];

export interface Allowed {
  readonly act: Act;
  /** ISO instant; null where nothing says until when. */
  readonly until: string | null;
  readonly consequences: readonly Consequence[];
}

/** How far a move from one hospital to another is; times may lie ahead where the step is not done. */
export interface HandOver {
  readonly from: string;
  readonly to: string;
  readonly askedAt: string;
  readonly sent: { readonly at: string; readonly done: boolean };
  readonly accepted: { readonly at: string; readonly done: boolean };
}

/** What the service of choices says about a referral. */
export interface Choices {
  /** The referral's id at that service. */
  readonly own: string;
  /** What was seen; an act says it, so that nothing is done to what has changed. */
  readonly version: string;
  /** Who referred. */
  readonly from: string | null;
  readonly why: string | null;
  readonly answer: { readonly by: string | null; readonly text: string } | null;
  /** Id of the service that has the referral. */
  readonly with: string | null;
  readonly services: readonly Service[];
  readonly allowed: readonly Allowed[];
  readonly booking: { readonly start: string | null; readonly medium: Medium | null };
  readonly handOver: HandOver | null;
}

export interface Referral {
  /** For addresses. */
  readonly id: string;
  /** Twelve digits, the Unique Booking Reference Number. */
  readonly reference: string | null;
  readonly state: ReferralState;
  readonly priority: "routine" | "urgent" | "two-weeks" | null;
  readonly specialty: string | null;
  /** When it was made: ISO. */
  readonly at: string | null;
  /** The start of the first appointment; null where there is none, or the hospital has not said when. */
  readonly start: string | null;
  /** By when the hospital should have answered or found a time: ISO date. */
  readonly due: string | null;
  /** Null: not known, because that service did not answer. */
  readonly choices: Choices | null;
}

export interface ReferralList {
  readonly referrals: readonly Referral[];
  /** False where something came that could not be read: there may be more. */
  readonly complete: boolean;
}

/** A time that can be booked. */
export interface FreeTime {
  readonly id: string;
  readonly start: string;
  readonly medium: Medium | null;
}

const hospitalActs: readonly ReferralState[] = ["AWAITING_TRIAGE", "DEFER_TO_PROVIDER", "ARBL"];

/** The hospital had to do something by a day that is over. `today` is an ISO date. */
export const isOverdue = ({ state, due }: Referral, today: string): boolean =>
  hospitalActs.includes(state) && due !== null && due < today;

/** The person has something to do: choose, book again, or chase. */
export const needsAction = (referral: Referral, today: string): boolean =>
  isOverdue(referral, today) || !(referral.state === "BOOKED" || hospitalActs.includes(referral.state));

/** May this be done now, and until when; null where not, or where nobody could say. */
export const allowedTo = ({ choices }: Referral, act: Act): Allowed | null =>
  choices?.allowed.find((one) => one.act === act) ?? null;

/** The service that has the referral. */
export const serviceOf = ({ choices }: Referral): Service | null =>
  choices?.services.find(({ id }) => id === choices.with) ?? null;

/** What choosing a service means: a first booking, another time at the same place, or a move. */
export function actFor(referral: Referral, service: Service): Act | null {
  const { choices, state } = referral;
  const elsewhere = choices?.with !== service.id;
  const here: Act = state === "BOOKED" ? "change-time" : "book";
  const act: Act = elsewhere || !service.direct ? "move" : here;
  if (act === "move" && !elsewhere && state !== "NOT_BOOKED") return null;
  return allowedTo(referral, act) === null ? null : act;
}

/** Whether there is anything at all to choose: a place or a time, or to stay. */
export const hasChoice = (referral: Referral): boolean =>
  allowedTo(referral, "stay") !== null ||
  (referral.choices?.services ?? []).some((service) => actFor(referral, service) !== null);

/** A booking is the next step, and there is nothing to book: somebody has to be called. */
export const mustCall = (referral: Referral): boolean =>
  allowedTo(referral, "book") !== null && !hasChoice(referral);

export const sortings = ["distance", "wait", "rating"] as const;

export type Sorting = (typeof sortings)[number];

const ranks: Readonly<Record<RatingGiven, number>> = {
  outstanding: 0,
  good: 1,
  "requires-improvement": 2,
  inadequate: 3,
};

const keyOf: Readonly<Record<Sorting, (service: Service) => number>> = {
  distance: ({ miles }) => miles ?? Infinity,
  wait: ({ wait }) => wait?.weeks ?? Infinity,
  rating: ({ rating }) => (rating === null ? Infinity : ranks[rating.given]),
};

/** The best first; what is not known comes last. */
export const sorted = (services: readonly Service[], by: Sorting): readonly Service[] =>
  services.toSorted((a, b) => {
    const [first, second] = [keyOf[by](a), keyOf[by](b)];
    return first === second ? a.name.localeCompare(b.name) : first - second;
  });

/** How many weeks shorter the average wait is than where the referral is; null where it is not, or is not known. */
export function weeksShorter(service: Service, now: Service | null): number | null {
  if (now === null || service.wait === null || now.wait === null) return null;
  const weeks = now.wait.weeks - service.wait.weeks;
  return weeks > 0 ? weeks : null;
}

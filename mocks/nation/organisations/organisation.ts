import type { Hours } from "./hours.ts";
import type { Service } from "./services-offered.ts";

/**
 * Published identifiers of the kinds of organisation (`OrganisationTypeId`): GP practice, hospital, pharmacy, dentist,
 * optician, clinic, urgent care.
 */
export type Kind = "GPP" | "HOS" | "PHA" | "DEN" | "OPT" | "CLI" | "UC";

/** A made-up place of care. Telephone numbers are Ofcom's drama numbers. */
export type Organisation = {
  odsCode: string;
  kind: Kind;
  name: string;
  telephone: string;
  /** Street and town. */
  address: string[];
  postcode: string;
  hours: Hours;
  offers: readonly Service[];
  /** Whether one can get in with a wheelchair. */
  wheelchair: boolean;
};

/** What a practice lets people do and see online, for everyone registered there. */
export type PracticeSwitches = {
  /** Appointments can be looked for and booked online. */
  onlineBooking: boolean;
  /** Booked appointments can be cancelled online. */
  onlineCancellation: boolean;
  /** Until how long before the start an appointment can be cancelled online. */
  cancelUntilMinutes: number;
  /** Repeat medicines can be ordered online. */
  onlineOrdering: boolean;
  /** Coded entries beyond medicines and allergies; without it nobody there sees more than the summary. */
  detailedRecord: boolean;
  /** Letters and other documents. */
  documents: boolean;
  /** The surgery takes requests (older records, corrections, letters) online. */
  requests: boolean;
  /** Family and carers can ask online to act for someone. */
  actingFor: boolean;
  /** Age at which a child's surgery suspends a parent's access until it has been reviewed: 13 at the latest. */
  reviewAge: 11 | 13;
  /** New patients can register. */
  takesNewPatients: boolean;
};

export type Practice = Organisation & {
  kind: "GPP";
  /** Whose clinical system it runs. */
  system: "EMIS" | "TPP" | "Cegedim";
  switches: PracticeSwitches;
};

export type Hospital = Organisation & {
  kind: "HOS";
  /** Whether its appointments are told to the national aggregator. */
  inAggregator: boolean;
};

export type Pharmacy = Organisation & {
  kind: "PHA";
  /** Whether its system tells the national service how far a prescription is. */
  tracks: boolean;
  delivers: boolean;
  /** No counter: everything is sent to the door. */
  distanceSelling: boolean;
};

export type Dentist = Organisation & {
  kind: "DEN";
  takes: { adults: boolean; children: boolean; referrals: boolean };
};

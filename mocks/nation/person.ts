/** How well NHS login knows someone: contact only (P0), details matched (P5), identity proven (P9). */
export type Level = "P0" | "P5" | "P9";

export type RecordAccess = "none" | "summary" | "detailed" | "documents" | "full";

/** A change of access that was asked for and that the surgery has not decided yet. */
export type PendingRequest = {
  about: "medicalRecord" | "prescriptions";
  /** Which part of the record; null for prescriptions. */
  period: "current" | "historical" | null;
  level: RecordAccess | "view" | "manage";
  /** London's wall clock. */
  created: string;
  message: string;
};

/** What the surgery knows and allows. Levels are those of the GP Connect user permissions API. */
export type Registration = {
  /** false plays an unregistered or inactive patient. */
  registered: boolean;
  odsCode: string;
  since: string;
  doctor: string;
  /** What the person may see of entries from `accessFrom` on. */
  recordAccess: RecordAccess;
  /** What the person may see of entries before `accessFrom`. */
  historicalAccess: RecordAccess;
  accessFrom: string;
  prescriptions: "none" | "view" | "manage";
  /** false until the person's first call of user permissions, which switches it on; until then there is no record. */
  onlineAccess: boolean;
  /** Plays a surgery's mistake: one result in the record carries another patient's reference. */
  wrongPatient: boolean;
  /** Plays a result with a modifier extension that nobody published. */
  unknownModifier: boolean;
  /** Why the surgery may not take the person for its patient: only a regular one, alive and verified, is found. */
  standing: "regular" | "temporary" | "unverified" | "deceased";
  /** Changes of access that wait for the surgery. */
  pendingRequests: PendingRequest[];
  /** Areas of the record, by parameter (`includeDiaryEntries`), that are not offered beyond what the system lacks. */
  notOffered: string[];
  /**
   * What befalls the newest allergy and problem: entered in error, refuted (an allergy), or, in "unreadable", a
   * status that no standard knows.
   */
  planted: "nothing" | "entered-in-error" | "refuted" | "unreadable";
  /** How many consultations and measurements of the last 20 years the record has beyond the written ones; 0 unless written. */
  longRecord?: number;
};

/** What the person's hospital does when asked for results: "never" leaves every call hanging. */
export type HospitalSwitches = { answers: "at-once" | "never" };

/** The person's NHS login account; `vot` is the vector that they reach when nothing else is chosen. */
export type Account = {
  subject: string;
  email: string;
  mobile: string | null;
  vot: string;
};

/**
 * One made-up person. Every date is written as on 16 May 2028 and moved to the day of seeding by whoever
 * answers with it (`nation.shift`). Every field is there once somebody is of the nation, so that the control room can change it by name.
 */
export type Person = {
  key: string;
  /** Why this person exists: what they show that nobody else does. */
  reason: string;
  nhsNumber: string;
  title: string;
  given: string;
  family: string;
  /** What they like to be called, where it differs from the given name. */
  chosenName: string | null;
  pronouns: string;
  gender: "female" | "male" | "other" | "unknown";
  born: string;
  /** Five address lines in the slots of PDS ("" where empty), and a postcode of a place that does not exist. */
  address: { lines: [string, string, string, string, string]; postcode: string };
  landline: string | null;
  language: { code: string; display: string; interpreter: boolean };
  /** How the person wants to be written to, as PDS first had it, in its codes; not there where nobody has said. */
  contactPreference?: { method: string | null; format: string | null; times: string | null };
  /** Pharmacy nominated for prescriptions (ODS code), or null. */
  pharmacy: string | null;
  /** A restricted record: PDS leaves out where the person lives and who cares for them. */
  restricted: boolean;
  /** Version of the PDS record. */
  version: number;
  practice: Registration;
  hospital: HospitalSwitches;
  account: Account;
};

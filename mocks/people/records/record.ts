/** A concept of SNOMED CT, or only words where the surgery wrote no code. */
export type Concept = { code: string | null; display: string };

/** What every entry of a record has. Times are London's wall clock, written as on 16 May 2028. */
type Entry = {
  /** Unique in the nation. */
  key: string;
  /** The day or moment that decides which level of access counts for it. */
  at: string;
  by: string;
  /** Never told to the person or to who acts for them. */
  confidential: boolean;
};

export type Allergy = Entry & {
  to: Concept;
  kind: "allergy" | "intolerance";
  category: "medication" | "food" | "environment";
  status: "active" | "inactive" | "resolved";
  verification: "unconfirmed" | "confirmed" | "refuted" | "entered-in-error";
  severe: boolean;
  reaction: { what: Concept; severity: "mild" | "moderate" | "severe" } | null;
  note: string | null;
  ended: { on: string; why: string } | null;
};

export type Problem = Entry & {
  condition: Concept;
  significance: "major" | "minor";
  /** When it began. */
  onset: string;
  /** When it was over; an inactive problem has an end. */
  ended: string | null;
  verification: "entered-in-error" | null;
  note: string | null;
  /** Keys of entries that belong to it. */
  linked: string[];
};

/** One heading of a consultation: words, and keys of the entries made under it. */
export type Heading = { title: string; text: string | null; entries: string[] };

export type Topic = { title: string; problem: string | null; headings: Heading[] };

export type Consultation = Entry & {
  how: Concept;
  /** A draft is still being written, and is told to nobody. */
  draft: boolean;
  topics: Topic[];
};

/** Weight, height, blood pressure, smoking: data that belongs to no other area. */
export type Measurement = Entry & {
  what: Concept;
  value: { value: number; unit: string; ucum: string } | null;
  pressure: { systolic: number; diastolic: number } | null;
  comment: string | null;
  status: "final" | "entered-in-error";
  /** Where it was measured: at the surgery where null, by the person at home, or at another place. */
  where: "home" | { odsCode: string; name: string; telephone: string } | null;
};

export type Referral = Entry & {
  to: string;
  specialty: Concept;
  why: Concept;
  priority: "routine" | "urgent";
  description: string;
  /** Booking reference of the referral service, or null for one by letter. */
  bookingReference: string | null;
};

/** Something that the surgery means to do. */
export type DiaryEntry = Entry & { what: Concept; due: string; note: string | null };

export type Paper = Entry & {
  title: string;
  type: Concept;
  /** Which place wrote it, by ODS code; the surgery itself where null. */
  from: string | null;
  contentType: string;
  /** The file, as base64. */
  content: string;
  /** Bytes, as the surgery's system says; more than the limit cannot be fetched. */
  size: number;
  /** false: nobody at the surgery has looked at it. */
  reviewed: boolean;
};

/** What the surgery has written about one person, beside medicines, vaccinations and test results. */
export type WrittenRecord = {
  allergies: Allergy[];
  problems: Problem[];
  consultations: Consultation[];
  measurements: Measurement[];
  referrals: Referral[];
  diary: DiaryEntry[];
  papers: Paper[];
  /** Whether vaccinations were agreed to or declined, as the surgery noted it. */
  vaccinationChoices: Measurement[];
};

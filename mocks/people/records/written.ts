import { encounters, measures } from "./concepts.ts";
import type { File } from "./files.ts";
import type {
  Allergy,
  Concept,
  Consultation,
  DiaryEntry,
  Heading,
  Measurement,
  Paper,
  Problem,
  Referral,
  Topic,
  WrittenRecord,
} from "./record.ts";

type Sparse<T, Needed extends keyof T> = Pick<T, Needed> & Partial<T>;

/** A record with nothing in it but what is given. */
export function record(given: Partial<WrittenRecord>): WrittenRecord {
  return {
    allergies: [],
    problems: [],
    consultations: [],
    measurements: [],
    referrals: [],
    diary: [],
    papers: [],
    vaccinationChoices: [],
    ...given,
  };
}

/** An active allergy to a medicine, unconfirmed as most in a surgery's record, unless said otherwise. */
export function allergy(given: Sparse<Allergy, "key" | "at" | "by" | "to">): Allergy {
  return {
    confidential: false,
    kind: "allergy",
    category: "medication",
    status: "active",
    verification: "unconfirmed",
    severe: false,
    reaction: null,
    note: null,
    ended: null,
    ...given,
  };
}

/** A minor problem, written down on the day it began and still there, unless said otherwise. */
export function problem(given: Sparse<Problem, "key" | "at" | "by" | "condition">): Problem {
  return {
    confidential: false,
    significance: "minor",
    onset: given.at.slice(0, 10),
    ended: null,
    verification: null,
    note: null,
    linked: [],
    ...given,
  };
}

export const heading = (title: string, text: string | null, ...entries: string[]): Heading => ({
  title,
  text,
  entries,
});

export const topic = (title: string, about: string | null, ...headings: Heading[]): Topic => ({
  title,
  problem: about,
  headings,
});

/** A consultation at the surgery, face to face, unless said otherwise. */
export function consultation(given: Sparse<Consultation, "key" | "at" | "by" | "topics">): Consultation {
  return { confidential: false, how: encounters.faceToFace, draft: false, ...given };
}

function measurement(given: Sparse<Measurement, "key" | "at" | "by" | "what">): Measurement {
  const nothing = { value: null, pressure: null, comment: null, where: null } as const;
  return { confidential: false, ...nothing, status: "final", ...given };
}

type Taken = [key: string, at: string, by: string];

export const weight = (...[key, at, by, kilograms]: [...Taken, kilograms: number]): Measurement =>
  measurement({ key, at, by, what: measures.weight, value: { value: kilograms, unit: "kg", ucum: "kg" } });

export const height = (...[key, at, by, centimetres]: [...Taken, centimetres: number]): Measurement =>
  measurement({ key, at, by, what: measures.height, value: { value: centimetres, unit: "cm", ucum: "cm" } });

export const pressure = (
  ...[key, at, by, systolic, diastolic]: [...Taken, systolic: number, diastolic: number]
): Measurement =>
  measurement({ key, at, by, what: measures.bloodPressure, pressure: { systolic, diastolic } });

/** Something noted without a value: smoking, consent. */
export const noted = (
  ...[key, at, by, what, comment]: [...Taken, what: Concept, comment?: string]
): Measurement => measurement({ key, at, by, what, comment: comment ?? null });

/** A score or count. */
export const counted = (
  ...[key, at, by, what, value, unit]: [...Taken, what: Concept, value: number, unit?: string]
): Measurement => measurement({ key, at, by, what, value: { value, unit: unit ?? "score", ucum: "1" } });

/** Measured by the person at home, and told to the surgery. */
export const atHome = (one: Measurement): Measurement => ({ ...one, where: "home" });

/** Measured at an out-of-hours clinic, which sends what it found to the surgery. */
export const outOfHours = (one: Measurement): Measurement => ({
  ...one,
  where: { odsCode: "Y99001", name: "Out-of-hours clinic", telephone: "01632960177" },
});

/** A measurement that was written down by mistake. */
export const byMistake = (wrong: Measurement): Measurement => ({ ...wrong, status: "entered-in-error" });

/** A routine referral, unless said otherwise. */
export function referral(
  given: Sparse<Referral, "key" | "at" | "by" | "to" | "specialty" | "why" | "description">,
): Referral {
  return { confidential: false, priority: "routine", bookingReference: null, ...given };
}

export function due(given: Sparse<DiaryEntry, "key" | "at" | "by" | "what" | "due">): DiaryEntry {
  return { confidential: false, note: null, ...given };
}

/** A document that somebody at the surgery has looked at, unless said otherwise. */
export function paper(file: File, given: Sparse<Paper, "key" | "at" | "by" | "title" | "type">): Paper {
  return { confidential: false, from: null, reviewed: true, ...file, ...given };
}

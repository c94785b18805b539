import { Temporal } from "temporal-polyfill";

/** What is asked of a surgery about the record, and letters, which go the same way. */
export const requestKinds = ["older-records", "correction", "letter"] as const;

export type RequestKind = (typeof requestKinds)[number];

/** How far a request has come. `question`: the surgery asks something back and waits. */
export const requestStages = [
  "sent",
  "received",
  "in-progress",
  "question",
  "granted",
  "refused",
  "withdrawn",
] as const;

export type RequestStage = (typeof requestStages)[number];

/** What older records can be asked for; `all` is everything. */
export const recordSections = [
  "consultations",
  "results",
  "letters",
  "medicines",
  "conditions",
  "vaccinations",
  "all",
] as const;

export type RecordSection = (typeof recordSections)[number];

/** A fact can be put right; an opinion stays, with the person's disagreement beside it. */
export type CorrectionOf = "fact" | "opinion";

/** A step that was taken, with its moment (ISO instant, health time). */
export interface RequestStep {
  readonly stage: RequestStage;
  readonly at: string;
}

/** What was said on the way. */
export interface Said {
  readonly by: "person" | "surgery";
  readonly at: string;
  readonly text: string;
}

export interface RecordRequest {
  /** For the address. */
  readonly id: string;
  /** What people tell each other on the telephone. */
  readonly reference: string;
  readonly kind: RequestKind;
  readonly stage: RequestStage;
  /** The person's own words. */
  readonly words: string;
  /** The entry that is wrong, or what a letter is for. */
  readonly about: string | null;
  readonly years: { readonly from: string; readonly to: string } | null;
  readonly sections: readonly RecordSection[];
  readonly correctionOf: CorrectionOf | null;
  /** What it should say, or the note of disagreement. */
  readonly shouldSay: string | null;
  /** ISO instants, health time. */
  readonly sentAt: string;
  readonly changedAt: string;
  /** ISO date by which the surgery must have answered. */
  readonly answerBy: string;
  readonly surgery: string | null;
  readonly steps: readonly RequestStep[];
  readonly said: readonly Said[];
}

/** What there is to know of a person's requests; a surgery that takes none online has none. */
export interface RequestList {
  /** False where the surgery takes nothing in writing online. */
  readonly offered: boolean;
  readonly requests: readonly RecordRequest[];
  /** False where a request of the answer could not be read. */
  readonly complete: boolean;
}

/**
 * By when a surgery must answer: one calendar month after it was asked (UK GDPR article 12(3)), on the same day of
 * the month, or on the last day of a month that has no such day. Takes an ISO instant, gives an ISO date; days are
 * those of England.
 */
export function answerByOf(sentAt: string): string {
  const sentOn = Temporal.Instant.from(sentAt).toZonedDateTimeISO("Europe/London").toPlainDate();
  return sentOn.add({ months: 1 }, { overflow: "constrain" }).toString();
}

const decided: readonly RequestStage[] = ["granted", "refused", "withdrawn"];

/** Nothing more comes after these. */
export const isDecided = ({ stage }: Pick<RecordRequest, "stage">): boolean => decided.includes(stage);

/** The month is over and nothing is decided. `today` is an ISO date. */
export const isOverdue = (request: Pick<RecordRequest, "stage" | "answerBy">, today: string): boolean =>
  !isDecided(request) && today > request.answerBy;

/** A request can be taken back until the surgery has decided. */
export const canWithdraw = (request: Pick<RecordRequest, "stage">): boolean => !isDecided(request);

/** The surgery waits for an answer. */
export const canReply = ({ stage }: Pick<RecordRequest, "stage">): boolean => stage === "question";

/** Why it was refused, in the surgery's words; null where it gave none. */
export function reasonOf({ stage, said }: Pick<RecordRequest, "stage" | "said">): string | null {
  if (stage !== "refused") return null;
  return said.findLast(({ by }) => by === "surgery")?.text ?? null;
}

/** What the surgery asks; null where it waits for nothing. */
export function questionOf({ stage, said }: Pick<RecordRequest, "stage" | "said">): string | null {
  if (stage !== "question") return null;
  return said.findLast(({ by }) => by === "surgery")?.text ?? null;
}

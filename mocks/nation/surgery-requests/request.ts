/** What can be asked of a surgery in writing, and what people share with it. */
export const requestKinds = [
  "older-records",
  "correction",
  "letter",
  "shared-entry",
  "carer",
  "carer-removal",
  "access-question",
] as const;

export type RequestKind = (typeof requestKinds)[number];

/** How far it has come. `question`: the surgery asks something back and waits. `seen`: it looked at what was shared. */
export type Stage =
  "sent" | "received" | "in-progress" | "question" | "granted" | "refused" | "withdrawn" | "seen";

/** What the forms of a kind ask beside the person's own words, by a code: `from-year`, `should-say`. */
export type Detail = { code: string; value: string };

export type Step = {
  /** An instant; what lies ahead has not happened yet, and an answer of the surgery replaces it. */
  at: string;
  stage: Stage;
  by: "person" | "surgery";
  text: string | null;
};

/** A request as it is kept: plain JSON. */
export type SurgeryRequest = {
  id: string;
  /** What people tell each other on the telephone: `SR-1A2B3C`. */
  reference: string;
  /** The key under which it was sent, and what was sent: the same again is the same request. */
  key: string;
  sent: string;
  /** Whose record it is about, and who asked. */
  nhsNumber: string;
  sender: string;
  practice: string;
  kind: RequestKind;
  words: string;
  /** The entry that is wrong, or what the letter is for. */
  about: string | null;
  details: Detail[];
  /** Who at the surgery looked at what was shared. */
  seenBy: string | null;
  /** The surgery does nothing more by itself: so long that the month passes. */
  stalls: boolean;
  /** In order of time; the first is its sending. */
  steps: Step[];
  /** Older records that were granted have been opened. */
  opened: boolean;
  /** Keys of replies that were taken. */
  replies: string[];
};

/** What has happened by now. */
export const happened = ({ steps }: SurgeryRequest, now: Date): Step[] =>
  steps.filter(({ at }) => Date.parse(at) <= now.getTime());

export const stageOf = (request: SurgeryRequest, now: Date): Stage =>
  happened(request, now).at(-1)?.stage ?? "sent";

/** Nothing more comes after these. */
export const isDecided = (stage: Stage): boolean =>
  ["granted", "refused", "withdrawn", "seen"].includes(stage);

import { Temporal } from "temporal-polyfill";

/** To be known as a carer, and no longer. */
export const carerRequestKinds = ["carer", "carer-removal"] as const;

export type CarerRequestKind = (typeof carerRequestKinds)[number];

/** How far it has come. `question`: the surgery asks something back and waits. */
export const carerStages = [
  "sent",
  "received",
  "in-progress",
  "question",
  "granted",
  "refused",
  "withdrawn",
] as const;

export type CarerStage = (typeof carerStages)[number];

/** What somebody told their surgery about caring for someone. */
export interface CarerRequest {
  /** For the address. */
  readonly id: string;
  /** What people tell each other on the telephone. */
  readonly reference: string;
  readonly kind: CarerRequestKind;
  readonly stage: CarerStage;
  /** In the person's own words; null where they did not say. */
  readonly caresFor: string | null;
  /** ISO instants, health time. */
  readonly sentAt: string;
  readonly changedAt: string;
  /** ISO date by which a surgery has usually done it. */
  readonly expectedBy: string;
  readonly steps: readonly { readonly stage: CarerStage; readonly at: string }[];
  /** What the surgery said last; null where it said nothing. */
  readonly said: string | null;
}

/** What was told to a surgery, newest first; one that takes nothing online has none. */
export interface CarerRequests {
  readonly offered: boolean;
  readonly requests: readonly CarerRequest[];
  /** False where one of them could not be read. */
  readonly complete: boolean;
}

/** SNOMED CT: Patient themselves providing care. */
export const carerConcept = "224484003";

/** No law says how soon; a week is what surgeries tell people. */
const usualDays = 7;

/** The day (ISO date, of England) by which a surgery has usually done what was sent at an ISO instant. */
export const expectedByOf = (sentAt: string): string =>
  Temporal.Instant.from(sentAt)
    .toZonedDateTimeISO("Europe/London")
    .toPlainDate()
    .add({ days: usualDays })
    .toString();

/** Nothing more comes after these. */
export const isDecided = ({ stage }: Pick<CarerRequest, "stage">): boolean =>
  stage === "granted" || stage === "refused" || stage === "withdrawn";

/** Whether it takes longer than usual. `today` is an ISO date. */
export const isLate = (request: Pick<CarerRequest, "stage" | "expectedBy">, today: string): boolean =>
  !isDecided(request) && today > request.expectedBy;

/**
 * What the record says: since when (ISO, as far as it is known) the surgery has noted the person as a carer, null where
 * it has not; `unknown` where the record could not be read.
 */
export type InRecord = { readonly since: string | null } | null | "unknown";

/** How it stands between a person who cares for somebody and their surgery. */
export type CarerStanding =
  /** Nothing was told, or it was taken back. */
  | { readonly kind: "not-told" }
  | { readonly kind: "asked"; readonly request: CarerRequest }
  | { readonly kind: "refused"; readonly request: CarerRequest }
  /** `seen` is false where the surgery says so and the record does not show it here. */
  | { readonly kind: "recorded"; readonly since: string | null; readonly seen: boolean }
  /** The surgery was asked to end it. */
  | { readonly kind: "ending"; readonly request: CarerRequest; readonly since: string | null };

/** How it stands, by what was told (newest first) and by what the record says; the record weighs more. */
export function standingOf(requests: readonly CarerRequest[], inRecord: InRecord): CarerStanding {
  const open = requests.find((request) => !isDecided(request));
  const told = requests.find(({ stage }) => stage !== "withdrawn");
  const recorded = inRecord !== null && inRecord !== "unknown";
  if (open?.kind === "carer-removal")
    return { kind: "ending", request: open, since: recorded ? inRecord.since : null };
  if (recorded) return { kind: "recorded", since: inRecord.since, seen: true };
  if (open !== undefined) return { kind: "asked", request: open };
  if (told?.kind !== "carer") return { kind: "not-told" };
  if (told.stage === "refused") return { kind: "refused", request: told };
  return { kind: "recorded", since: told.changedAt, seen: false };
}

import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, readResource, type Dialect, type ReadBundle } from "../fhir/bundle.ts";
import { codeableConcept, identifier, reference, resourceBase } from "../fhir/elements.ts";
import type { Reading } from "../fhir/reading.ts";

// The sandbox's own systems: no published API takes requests to a surgery.
const own = "https://sandbox.front-door.example";
export const kindSystem = `${own}/CodeSystem/surgery-request-kind`;
export const detailSystem = `${own}/CodeSystem/surgery-request-detail`;

const detail = z.object({ type: codeableConcept, valueString: z.string() });

/** A step that was taken, with its time; only these of what a Task contains are read. */
const step = z.object({
  resourceType: z.literal("Provenance"),
  recorded: z.string(),
  activity: codeableConcept,
});

const task = z.object({
  ...resourceBase,
  resourceType: z.literal("Task"),
  id: z.string().min(1),
  identifier: z.array(identifier).min(1),
  status: z.enum(["requested", "received", "in-progress", "on-hold", "completed", "rejected", "cancelled"]),
  code: codeableConcept,
  description: z.string().optional(),
  focus: reference.optional(),
  for: reference,
  authoredOn: z.string(),
  lastModified: z.string(),
  contained: z.array(step).optional(),
  input: z.array(detail).optional(),
  output: z.array(detail).optional(),
  requester: reference.optional(),
  owner: reference.optional(),
  note: z.array(z.object({ authorString: z.string(), time: z.string(), text: z.string() })).optional(),
});

/** What somebody asked of their surgery, and how far it has come. */
export type RequestTask = z.infer<typeof task>;

const dialect: Dialect<RequestTask> = {
  standard: "FHIR R4",
  resource: task,
  types: new Set(["Task"]),
};

/** All requests about `subject`. */
export function readRequests(body: unknown, subject: NhsNumber): Reading<ReadBundle<RequestTask>> {
  return readBundle(body, dialect, subject);
}

/** One request about `subject`. */
export const readRequest = (body: unknown, subject: NhsNumber): Reading<RequestTask> =>
  readResource(body, task, "FHIR R4 Task", subject);

/** A request to send. */
export interface NewRequest {
  readonly kind:
    | "older-records"
    | "correction"
    | "letter"
    | "shared-entry"
    /** To be known as somebody who cares for another, and no longer. */
    | "carer"
    | "carer-removal"
    /** Why somebody looked at the record: `details` say `looked-on`, `what` and `who`. */
    | "access-question";
  /** Empty where the details say it all. */
  readonly words: string;
  /** What the form of this kind asks beside the words, by code. */
  readonly details?: readonly { readonly code: string; readonly value: string }[];
  /** The entry that is wrong (a correction must say), or what the letter is for. */
  readonly about?: string;
}

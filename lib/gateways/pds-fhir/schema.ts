import { z } from "zod";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, readResource, type Dialect, type ReadBundle } from "../fhir/bundle.ts";
import {
  address,
  codeableConcept,
  contactPoint,
  humanName,
  nhsNumberSystem,
  period,
  reference,
  resourceBase,
} from "../fhir/elements.ts";
import { onlyAbout, type RawEntry } from "../fhir/person-guard.ts";
import { patient as r4Patient } from "../fhir/r4.ts";
import { read, refused, type Reading } from "../fhir/reading.ts";

/** PDS gives most items of its lists an id, by which a change says which item it means. */
const item = { id: z.string().optional(), period: period.optional() };

const patient = r4Patient.extend({
  address: z
    .array(address.extend({ ...item, use: z.string().optional(), text: z.string().optional() }))
    .optional(),
  telecom: z.array(contactPoint.extend(item)).optional(),
  contact: z
    .array(
      z.object({
        ...item,
        relationship: z.array(codeableConcept).optional(),
        telecom: z.array(contactPoint).optional(),
      }),
    )
    .optional(),
  // Whole, as they came: a change sends them back with what it changes.
  extension: z.array(z.looseObject({ url: z.string() })).optional(),
});

/** A Patient of PDS, with lists in the order by which a change counts. */
export type PdsPatient = z.infer<typeof patient>;

/** The person's record, or word that PDS holds it under another number now: then nothing of it is handed on. */
export type PatientReading =
  { readonly kind: "patient"; readonly patient: PdsPatient } | { readonly kind: "superseded" };

/**
 * PDS answers a superseded number with the surviving record: another id, and that id is the record's own NHS number.
 * That it is the same person cannot be seen, so nothing of it is read.
 */
function isUnderAnotherNumber({ id, identifier }: PdsPatient, subject: NhsNumber): boolean {
  const numbers = (identifier ?? []).filter(({ system }) => system === nhsNumberSystem);
  const number = parseNhsNumber(id ?? "");
  return (
    number !== null && number !== subject && numbers.length > 0 && numbers.every(({ value }) => value === id)
  );
}

/** A Patient as PDS answers `GET /Patient/{id}` and a change of it. */
export function readPatient(body: unknown, subject: NhsNumber): Reading<PatientReading> {
  const reading = readResource(body, patient, "FHIR R4 Patient (PDS)", null);
  if (!reading.ok) return reading;
  const record = reading.value;
  if (isUnderAnotherNumber(record, subject)) return read({ kind: "superseded" });
  if (record.id !== undefined && record.id !== subject)
    return refused("$.id", "PDS: the id of a Patient is the NHS number that was asked about");
  // Only now: of a superseded record the guard would make an alert.
  const guarded = onlyAbout(subject, [{ path: "$", fullUrl: null, resource: body as RawEntry["resource"] }]);
  return guarded.ok ? read({ kind: "patient", patient: record }) : guarded;
}

const relatedPerson = z.object({
  ...resourceBase,
  resourceType: z.literal("RelatedPerson"),
  active: z.boolean().optional(),
  patient: reference,
  relationship: z.array(codeableConcept).optional(),
  name: z.array(humanName).optional(),
  telecom: z.array(contactPoint).optional(),
  period: period.optional(),
});

export type RelatedPerson = z.infer<typeof relatedPerson>;

const relatedPeople: Dialect<RelatedPerson> = {
  standard: "FHIR R4",
  resource: relatedPerson,
  types: new Set(["RelatedPerson"]),
};

/** The searchset of `GET /Patient/{id}/RelatedPerson`. */
export const readRelatedPeople = (body: unknown, subject: NhsNumber): Reading<ReadBundle<RelatedPerson>> =>
  readBundle(body, relatedPeople, subject);

/** One change of RFC 6902; PDS takes no others. */
const patch = z.discriminatedUnion("op", [
  z.strictObject({
    op: z.enum(["add", "replace", "test"]),
    path: z.string().startsWith("/"),
    value: z.unknown(),
  }),
  z.strictObject({ op: z.literal("remove"), path: z.string().startsWith("/") }),
]);

export type PdsPatch = z.infer<typeof patch>;

/** The body of a change: an object with the list, and not the list itself. */
export const patchRequest = z.strictObject({ patches: z.array(patch).min(1) });

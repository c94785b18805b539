import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, type ReadBundle } from "../fhir/bundle.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";
import { stu3Dialect, type Stu3Resource } from "../fhir/stu3.ts";

export type StructuredRecord = ReadBundle<Stu3Resource>;

/** Which areas of the record are asked for; with none, who the person is and which surgery they belong to. */
export interface StructuredRecordAreas {
  readonly investigations: boolean;
}

/**
 * The operation's published parameters, by which what we send is checked. A provider answers an area that it does
 * not know with a warning, so any `include…` may be asked for.
 */
const structuredRecordParameters = z.object({
  resourceType: z.literal("Parameters"),
  parameter: z
    .array(
      z.union([
        z.object({
          name: z.literal("patientNHSNumber"),
          valueIdentifier: z.object({
            system: z.literal(nhsNumberSystem),
            value: z.string().regex(/^\d{10}$/),
          }),
        }),
        z.object({
          name: z.string().startsWith("include"),
          part: z.array(z.looseObject({ name: z.string() })).optional(),
        }),
      ]),
    )
    .min(1),
});

export type StructuredRecordParameters = z.infer<typeof structuredRecordParameters>;

/** Reads a request of `$gpc.getstructuredrecord`, ours or a published one. */
export function readStructuredRecordParameters(body: unknown): Reading<StructuredRecordParameters> {
  const parsed = structuredRecordParameters.safeParse(body);
  if (parsed.success) return read(parsed.data);
  return { ok: false, refusal: refusalOf(parsed.error, "GP Connect $gpc.getstructuredrecord Parameters") };
}

/** What this service asks for. */
export function structuredRecordRequest(
  subject: NhsNumber,
  areas: StructuredRecordAreas,
): StructuredRecordParameters {
  return {
    resourceType: "Parameters",
    parameter: [
      { name: "patientNHSNumber" as const, valueIdentifier: { system: nhsNumberSystem, value: subject } },
      ...(areas.investigations ? [{ name: "includeInvestigations" }] : []),
    ],
  };
}

/** The collection Bundle that the operation answers, all of it about `subject`. */
export function readStructuredRecord(body: unknown, subject: NhsNumber): Reading<StructuredRecord> {
  return readBundle(body, stu3Dialect, subject);
}

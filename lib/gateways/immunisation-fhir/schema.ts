import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, type Dialect, type ReadBundle } from "../fhir/bundle.ts";
import { immunization } from "../fhir/r4-immunization.ts";
import { patient } from "../fhir/r4.ts";
import { read, refusalOf, refused, type Reading } from "../fhir/reading.ts";

const resource = z.discriminatedUnion("resourceType", [immunization, patient]);

const dialect: Dialect<z.infer<typeof resource>> = {
  standard: "FHIR R4",
  resource,
  types: new Set(["Immunization", "Patient"]),
};

/** Vaccinations, with the person whose they are. */
export type Immunisations = ReadBundle<z.infer<typeof resource>>;

/** A searchset of the national vaccination record, every entry of it about `subject`. */
export function readImmunisations(body: unknown, subject: NhsNumber): Reading<Immunisations> {
  return readBundle(body, dialect, subject);
}

/** One vaccination as it is read or sent on its own, with its patient contained. */
export function readImmunisation(body: unknown): Reading<z.infer<typeof immunization>> {
  const parsed = immunization.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, "FHIR R4 Immunization") };
  const { occurrenceDateTime, occurrenceString } = parsed.data;
  return occurrenceDateTime === undefined && occurrenceString === undefined
    ? refused("$.occurrence[x]", "FHIR R4 Immunization: occurrence[x] is 1..1")
    : read(parsed.data);
}

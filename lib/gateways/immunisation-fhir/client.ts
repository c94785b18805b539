import "server-only";
import type { Permit } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readImmunisations, type Immunisations } from "./schema.ts";

const api = "immunisation-fhir";

/** Every vaccination type that the API publishes; it has no way to ask for all. */
const targets = [
  ...["3IN1", "COVID", "FLU", "HPV", "MENACWY", "MMR", "MMRV"],
  ...["PERTUSSIS", "PNEUMOCOCCAL", "RSV", "SHINGLES"],
];

/**
 * The person's vaccinations in the national record; one of the last 48 hours may be missing. The API knows our
 * application and no people, so that every entry is held against the permit's subject.
 */
export async function listImmunisations(permit: Permit<"vaccinations:read">): Promise<Result<Immunisations>> {
  const operation = "list-immunisations";
  const answer = await exchange(permit, {
    api,
    operation,
    path: "/Immunization",
    method: "GET",
    credential: "application",
    query: [
      ["patient.identifier", `${nhsNumberSystem}|${permit.subject}`],
      ["-immunization.target", targets.join(",")],
      ["_include", "Immunization:patient"],
    ],
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const reading = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(readImmunisations(body, permit.subject), reading);
}

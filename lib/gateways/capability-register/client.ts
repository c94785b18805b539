import "server-only";
import type { PublicPermit } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import type { Reading } from "../fhir/reading.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readOrganisation, readOrganisations, type RegisteredOrganisation } from "./schema.ts";

// Ours, and not public: no published API says what a surgery or hospital has switched on for patients.
const api = "capability-register";

interface Asked<T> {
  readonly operation: string;
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  readonly readBody: (body: unknown) => Reading<T>;
}

async function get<T>(permit: PublicPermit, { readBody, ...asked }: Asked<T>): Promise<Result<T>> {
  const answer = await exchange(permit, {
    api,
    ...asked,
    method: "GET",
    credential: "application",
    accept: ["application/json"],
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const reading = { api, operation: asked.operation, correlationId: permit.correlationId };
  return takeReading(readBody(answer.value.body), reading);
}

/** One surgery or hospital by its ODS code; `not-found` where the register knows none. */
export const getOrganisation = (
  permit: PublicPermit,
  odsCode: string,
): Promise<Result<RegisteredOrganisation>> =>
  get(permit, {
    operation: "get-organisation",
    path: `/organisations/${encodeURIComponent(odsCode)}`,
    readBody: readOrganisation,
  });

/** The hospitals to which a surgery refers people. */
export const listHospitals = (
  permit: PublicPermit,
  surgery: string,
): Promise<Result<readonly RegisteredOrganisation[]>> =>
  get(permit, {
    operation: "list-hospitals",
    path: "/organisations",
    query: [["referred-from", surgery]],
    readBody: readOrganisations,
  });

/** The national services that write to people. */
export const listNationalServices = (
  permit: PublicPermit,
): Promise<Result<readonly RegisteredOrganisation[]>> =>
  get(permit, {
    operation: "list-national-services",
    path: "/organisations",
    query: [["type", "national-service"]],
    readBody: readOrganisations,
  });

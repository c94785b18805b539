import "server-only";
import {
  listHospitalCare,
  type HospitalCareAnswer,
} from "#lib/gateways/wayfinder-patient-care-aggregator/client.ts";
import type { Permit } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";

/**
 * What every hospital that takes part tells about the permit's person: asked once in a request, whichever parts of a
 * page ask for it. A partial answer is a success that names who is silent.
 */
export const askHospitals = (permit: Permit<"hospital-care:read">): Promise<Result<HospitalCareAnswer>> =>
  permit.once(`hospital care ${permit.person} ${permit.subject}`, () => listHospitalCare(permit));

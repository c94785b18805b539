import { randomUUID } from "node:crypto";
import type { Nation } from "#mocks/nation/nation.ts";
import { basisHolds, newRole, openRole } from "#mocks/nation/relationships/grants.ts";
import { fits } from "#mocks/nation/relationships/lifecycle.ts";
import { accessCodes } from "#mocks/nation/relationships/role.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { askerOf } from "./asker.ts";
import { isOfType, readJson } from "./body.ts";
import { readWantedRole } from "./read-consent.ts";
import { information, refusal } from "./responses/outcome.ts";
import { PATH } from "./responses/searchset.ts";

/** POST /Consent: a surgery's system makes a role. People cannot. */
export async function createConsent(nation: Nation, request: Request): Promise<Response> {
  const asker = askerOf(nation, request, { person: false, application: true });
  if (asker instanceof Response) return asker;
  if (!isOfType(request, "application/fhir+json")) return refusal(request, "UNSUPPORTED_MEDIA");
  const wanted = readWantedRole(await readJson(request));
  if ("code" in wanted) {
    const { code, ...words } = wanted;
    return refusal(request, code, words);
  }
  const { patient, performer, status, legalBasis, end, extensions } = wanted;
  const { reason, text, grantor } = extensions;
  if (reason === null || !fits(status, reason)) return refusal(request, "INVALID_STATUS_REASON");
  const state = relationships(nation);
  if (openRole(state, performer, patient)) return refusal(request, "DUPLICATE_RELATIONSHIP");
  const known = [patient, performer].every(
    (one) => nation.personByNhsNumber(one) !== undefined && !state.deceased.includes(one),
  );
  if (!known || patient === performer) return refusal(request, "BAD_REQUEST");
  if (!basisHolds(nation, legalBasis, patient)) return refusal(request, "INVALID_LEGAL_BASIS_CODE");
  if (end !== null && end <= nation.now().toISOString()) return refusal(request, "INVALID_END_DATE");
  const id = randomUUID();
  // What a role lets the proxy do is agreed between surgery and family, and no part of a Consent.
  newRole(nation, state, {
    id,
    patient,
    performer,
    legalBasis,
    access: [...accessCodes],
    status,
    reason,
    text,
    grantor,
    end,
    by: "surgery",
  });
  return information(
    request,
    { diagnostics: "The proxy role was created." },
    { status: 201, location: `${nation.origin}${PATH}/Consent/${id}` },
  );
}

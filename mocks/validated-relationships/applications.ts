import { createHash, randomUUID } from "node:crypto";
import { HttpResponse } from "msw";
import { mirrored } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { practices } from "#mocks/nation/organisations.ts";
import { applicationReason, newRole, openRole } from "#mocks/nation/relationships/grants.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { isUuid } from "#mocks/nation/uuid-of.ts";
import { askerOf } from "./asker.ts";
import { isOfType, readJson } from "./body.ts";
import { readApplication, type AccessRequest } from "./read-application.ts";
import { information, refusal } from "./responses/outcome.ts";
import { PATH } from "./responses/searchset.ts";

/** POST /QuestionnaireResponse: someone asks to act for a patient, or a patient asks someone to. Nothing is granted. */
export async function apply(nation: Nation, request: Request): Promise<Response> {
  const asker = askerOf(nation, request, { person: true, application: false });
  if (asker instanceof Response) return asker;
  if (!isOfType(request, "application/fhir+json")) return refusal(request, "UNSUPPORTED_MEDIA");
  const asked = readApplication(await readJson(request));
  if (typeof asked === "string") return refusal(request, "BAD_REQUEST", { diagnostics: asked });
  if (asked.source !== asker.nhsNumber || !canBeAskedFor(nation, asked)) return refusal(request, "FORBIDDEN");
  const state = relationships(nation);
  const { performer, patient, legalBasis, access, form } = asked;
  if (openRole(state, performer, patient)) return refusal(request, "DUPLICATE_RELATIONSHIP");
  const id = randomUUID();
  const role = newRole(nation, state, {
    id: randomUUID(),
    patient,
    performer,
    legalBasis,
    access,
    status: "proposed",
    reason: applicationReason(state, performer, patient),
    application: id,
    by: asker.nhsNumber === performer ? "performer" : "patient",
  });
  const reference = referenceOf(id);
  state.applications.push({ id, reference, role: role.id, patient, performer, sent: role.created, form });
  return information(
    request,
    { details: { coding: [{ code: reference, display: reference }] } },
    { location: `${nation.origin}${PATH}/QuestionnaireResponse/${id}` },
  );
}

/** Both are known and alive, and the patient's surgery lets people ask online. */
function canBeAskedFor(nation: Nation, { performer, patient }: AccessRequest): boolean {
  const { deceased } = relationships(nation);
  if (deceased.includes(performer) || deceased.includes(patient)) return false;
  const person = nation.personByNhsNumber(patient);
  const surgery = practices.find(({ odsCode }) => odsCode === person?.practice.odsCode);
  const known = person?.practice.registered && nation.personByNhsNumber(performer) !== undefined;
  return known === true && surgery?.switches.actingFor === true;
}

/** Eleven digits and capitals that people can read out: none that is taken for another. */
function referenceOf(id: string): string {
  const signs = "0123456789ABCDEFGHJKLMNPQRTUVWXYZ";
  const bytes = createHash("sha256").update(id).digest();
  return [...bytes.subarray(0, 11)].map((byte) => signs[byte % signs.length]).join("");
}

/** GET /QuestionnaireResponse/{id}: the form as it was sent, for the two people whom it is about. */
export function readSent(nation: Nation, request: Request, id: string): Response {
  const asker = askerOf(nation, request, { person: true, application: true });
  if (asker instanceof Response) return asker;
  if (!isUuid(id))
    return refusal(request, "INVALID_IDENTIFIER_VALUE", {
      status: 400,
      spine: true,
      display: "Invalid identifier value",
      diagnostics: "The specified access request ID is invalid. Access request IDs must be a valid UUID.",
    });
  const application = relationships(nation).applications.find((one) => one.id === id.toLowerCase());
  if (!application) return refusal(request, "QUESTIONNAIRE_RESPONSE_NOT_FOUND", { spine: true });
  const { performer, patient, form } = application;
  if (asker.nhsNumber !== null && asker.nhsNumber !== performer && asker.nhsNumber !== patient)
    return refusal(request, "FORBIDDEN");
  return HttpResponse.json(
    { ...form, id: application.id },
    { headers: { ...mirrored(request), "content-type": "application/fhir+json" } },
  );
}

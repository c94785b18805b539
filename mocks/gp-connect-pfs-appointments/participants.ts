import type { Json } from "#mocks/nation/fhir.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { isJson, objects } from "./booking-organisation.ts";
import { isLocationOf, isPractitionerOf } from "./responses/actors.ts";
import { invalidResource, type Refusal } from "./responses/outcome.ts";

export type Participants = { patient: string; location: string; practitioner: string | null };

const STATUSES = ["accepted", "declined", "tentative", "needs-action"];

/** Ids of the participants of one type, in order. */
const idsOf = (references: readonly string[], type: string): string[] =>
  references.filter((one) => one.startsWith(`${type}/`)).map((one) => one.slice(type.length + 1));

function referencesOf(resource: Json): string[] | Refusal {
  const list = resource["participant"];
  if (!Array.isArray(list) || list.length === 0) return invalidResource("participant: there is none");
  const participants = objects(list);
  if (participants.length < list.length) return invalidResource("participant: an entry is not an object");
  for (const [place, { actor, status }] of participants.entries()) {
    if (!isJson(actor) || typeof actor["reference"] !== "string")
      return invalidResource(`participant[${place}].actor: a reference is needed`);
    if (!STATUSES.includes(String(status)))
      return invalidResource(`participant[${place}].status: not a published status`);
  }
  return participants.map(({ actor }) => String((actor as Json)["reference"]));
}

/** Reads who takes part: one patient, one place and at most one clinician, all by relative references. */
export function readParticipants(resource: Json): Participants | Refusal {
  const references = referencesOf(resource);
  if (!Array.isArray(references)) return references;
  const [patient, ...patients] = idsOf(references, "Patient");
  const [location, ...locations] = idsOf(references, "Location");
  const [practitioner, ...practitioners] = idsOf(references, "Practitioner");
  if (patient === undefined || patients.length > 0)
    return invalidResource("participant: exactly one Patient is needed");
  if (location === undefined || locations.length > 0)
    return invalidResource("participant: exactly one Location is needed");
  if (practitioners.length > 0) return invalidResource("participant: more than one Practitioner");
  if (!isNhsNumber(patient))
    return { kind: "INVALID_NHS_NUMBER", diagnostics: "participant: the Patient is no NHS number" };
  return { patient, location, practitioner: practitioner ?? null };
}

/** Whether place and clinician exist in a practice. */
export function unknownActor(odsCode: string, { location, practitioner }: Participants): Refusal | undefined {
  if (!isLocationOf(odsCode, location))
    return {
      kind: "REFERENCE_NOT_FOUND",
      diagnostics: `Reference to Location/${location} - no such location exists at the server`,
    };
  if (practitioner !== null && !isPractitionerOf(odsCode, practitioner))
    return { kind: "PRACTITIONER_NOT_FOUND", diagnostics: `There is no Practitioner/${practitioner}` };
  return undefined;
}

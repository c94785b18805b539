import type { BookedBy } from "#mocks/nation/diary/appointment.ts";
import { ODS_SYSTEM, type Json } from "#mocks/nation/fhir.ts";
import { organisations } from "#mocks/nation/organisations.ts";
import { invalidResource, isRefusal, type Refusal } from "./responses/outcome.ts";
import { extensions, ORGANISATION_TYPES } from "./responses/profiles.ts";

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The objects of a list; none where it is no list. */
export const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** The contained organisation to which the extension for the booking organisation leads. */
function containedOrganisation(resource: Json): { organization: Json } | Refusal {
  const extension = objects(resource["extension"]).find(({ url }) => url === extensions.bookingOrganisation);
  const target = isJson(extension?.["valueReference"]) ? extension["valueReference"]["reference"] : undefined;
  if (!isText(target)) return invalidResource("extension: the booking organisation is missing");
  const found = objects(resource["contained"]).find(({ id }) => isText(id) && `#${id}` === target);
  return found?.["resourceType"] === "Organization"
    ? { organization: found }
    : invalidResource(`contained: there is no Organization ${target}`);
}

function odsCodeOf(organization: Json): string | Refusal {
  const [identifier, ...more] = objects(organization["identifier"]);
  if (!identifier || more.length > 0)
    return invalidResource("contained.identifier: the organisation needs one identifier");
  if (identifier["system"] !== ODS_SYSTEM)
    return {
      kind: "INVALID_IDENTIFIER_SYSTEM",
      diagnostics: "contained.identifier.system is not that of ODS codes",
    };
  const code = String(identifier["value"]);
  if (!/^[A-Z0-9]{3,10}$/.test(code))
    return { kind: "INVALID_IDENTIFIER_VALUE", diagnostics: "contained.identifier.value is not an ODS code" };
  return organisations.some(({ odsCode }) => odsCode === code)
    ? code
    : { kind: "ORGANISATION_NOT_FOUND", diagnostics: `There is no organisation ${code}` };
}

/** undefined where the type is not of the published system. */
function typeOf(organization: Json): string | null | undefined {
  if (organization["type"] === undefined) return null;
  const coding = objects(objects(organization["type"])[0]?.["coding"])[0];
  return coding?.["system"] === ORGANISATION_TYPES && isText(coding["code"]) ? coding["code"] : undefined;
}

/** Reads who books: an ODS code that exists, a name, a telephone number and, where it is sent, a type. */
export function readBookingOrganisation(resource: Json): BookedBy | Refusal {
  const contained = containedOrganisation(resource);
  if (isRefusal(contained)) return contained;
  const { organization } = contained;
  const odsCode = odsCodeOf(organization);
  if (typeof odsCode !== "string") return odsCode;
  const { name } = organization;
  if (!isText(name)) return invalidResource("contained.name: the organisation needs a name");
  const telephone = objects(organization["telecom"]).find(({ system }) => system === "phone")?.["value"];
  if (!isText(telephone))
    return invalidResource("contained.telecom: the organisation needs a telephone number");
  const type = typeOf(organization);
  if (type === undefined) return invalidResource("contained.type: not a published type of organisation");
  return { odsCode, name, telephone, type };
}

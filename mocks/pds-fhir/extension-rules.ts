import { CONTACT_METHODS, CONTACT_PREFERENCE, WRITTEN_FORMATS } from "#mocks/nation/demographics.ts";
import { ODS_SYSTEM, type Json } from "#mocks/nation/fhir.ts";
import { pharmacies } from "#mocks/nation/organisations.ts";
import { requireOnly, requirePrintable } from "./field-rules.ts";
import { isObject } from "./json-patch.ts";
import { invalidUpdate, invalidValue, Refused } from "./outcome.ts";
import { noPermission } from "./patch-rules.ts";

const UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore";
export const NOMINATED_PHARMACY = `${UK_CORE}-NominatedPharmacy`;
export const COMMUNICATION = `${UK_CORE}-NHSCommunication`;
const BIRTH_PLACE = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace";

/** A dispenser or a maker of appliances: only the shape of its code can be known here. */
function requireOrganisation(extension: Json): string {
  requireOnly(extension, ["url", "valueReference"]);
  const { valueReference } = extension;
  const identifier = isObject(valueReference) ? valueReference["identifier"] : undefined;
  if (!isObject(identifier)) throw new Refused("MISSING_VALUE", "Missing value - 'extension/valueReference'");
  const { system, value } = identifier;
  if (system !== ODS_SYSTEM) throw invalidValue(system, "field 'extension/valueReference/identifier'");
  if (typeof value !== "string" || !/^[A-Z0-9]{3,10}$/.test(value))
    throw invalidValue(value, "field 'extension/valueReference/identifier'");
  return value;
}

function requirePharmacy(extension: Json): void {
  const code = requireOrganisation(extension);
  if (!pharmacies.some(({ odsCode }) => odsCode === code))
    throw invalidValue(code, "field 'extension/valueReference/identifier'");
}

/** The parts of an extension by their names, each once. */
function partsOf(extension: Json, names: readonly string[]): Map<string, Json> {
  requireOnly(extension, ["url", "extension"]);
  const { extension: list } = extension;
  if (!Array.isArray(list) || list.length === 0)
    throw new Refused("TOO_FEW_VALUES_SUBMITTED", "Too few values submitted - extension is empty");
  const parts = new Map<string, Json>();
  for (const part of list as unknown[]) {
    const url = isObject(part) ? part["url"] : undefined;
    if (!isObject(part) || typeof url !== "string" || !names.includes(url) || parts.has(url))
      throw invalidValue(url, "field 'extension/extension/url'");
    parts.set(url, part);
  }
  return parts;
}

/** The code of a part that holds one coding. */
export function codingOf(part: Json | undefined): Json | undefined {
  const concept = part?.["valueCodeableConcept"];
  const codings = isObject(concept) ? concept["coding"] : undefined;
  const coding: unknown = Array.isArray(codings) ? codings[0] : undefined;
  return isObject(coding) ? coding : undefined;
}

function requireCommunication(extension: Json): void {
  const parts = partsOf(extension, ["language", "interpreterRequired"]);
  const interpreter = parts.get("interpreterRequired");
  if (interpreter && typeof interpreter["valueBoolean"] !== "boolean")
    throw invalidValue(interpreter["valueBoolean"], "field 'interpreterRequired'");
  const language = parts.get("language");
  if (!language) return;
  const code = codingOf(language)?.["code"];
  if (code === "en") throw invalidUpdate("preferred language must not be supplied where it is English");
  // Beyond ISO 639: braille, Makaton and three sign languages.
  const known = typeof code === "string" && (/^q[1-5]$/.test(code) || /^(?!q[a-t])[a-z]{2,3}$/.test(code));
  if (!known) throw invalidValue(code, "field 'language'");
}

function requireBirthPlace(extension: Json): void {
  requireOnly(extension, ["url", "valueAddress"]);
  const { valueAddress } = extension;
  if (!isObject(valueAddress)) throw new Refused("MISSING_VALUE", "Missing value - 'extension/valueAddress'");
  requireOnly(valueAddress, ["city", "district", "country"]);
  const values = Object.entries(valueAddress);
  if (values.length === 0)
    throw new Refused("TOO_FEW_VALUES_SUBMITTED", "Too few values submitted - place of birth is empty");
  for (const [name, value] of values) requirePrintable(value, `extension/valueAddress/${name}`);
}

function requireCode(part: Json | undefined, codes: Readonly<Record<string, string>>): void {
  if (!part) return;
  const code = codingOf(part)?.["code"];
  if (typeof code !== "string" || !Object.hasOwn(codes, code))
    throw invalidValue(code, `field '${String(part["url"])}'`);
}

function requireContactPreference(extension: Json): void {
  const names = ["PreferredWrittenCommunicationFormat", "PreferredContactMethod", "PreferredContactTimes"];
  const parts = partsOf(extension, names);
  requireCode(parts.get("PreferredWrittenCommunicationFormat"), WRITTEN_FORMATS);
  requireCode(parts.get("PreferredContactMethod"), CONTACT_METHODS);
  const times = parts.get("PreferredContactTimes")?.["valueString"];
  if (times === undefined) return;
  if (typeof times !== "string" || times.length > 40)
    throw invalidValue(times, "field 'PreferredContactTimes'");
  if (!parts.has("PreferredContactMethod"))
    throw invalidUpdate("a contact time is specified without a contact method");
}

/** The extensions that a patient may change. */
const checks: Readonly<Record<string, (extension: Json) => void>> = {
  [NOMINATED_PHARMACY]: requirePharmacy,
  [`${UK_CORE}-PreferredDispenserOrganization`]: requireOrganisation,
  [`${UK_CORE}-MedicalApplianceSupplier`]: requireOrganisation,
  [COMMUNICATION]: requireCommunication,
  [CONTACT_PREFERENCE]: requireContactPreference,
  [BIRTH_PLACE]: requireBirthPlace,
};

/** Whether a patient may take an extension away, whatever it says. */
export const isOwnExtension = ({ url }: Json) => Object.keys(checks).some((one) => one === url);

/** The rules for one extension that a patient has added or changed. */
export function requireExtension(extension: Json): void {
  if (!isOwnExtension(extension)) throw noPermission();
  checks[String(extension["url"])]?.(extension);
}

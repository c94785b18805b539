import type { Json } from "#mocks/nation/fhir.ts";
import { requireList, requireOnly, requirePeriod, requirePrintable } from "./field-rules.ts";
import { isObject } from "./json-patch.ts";
import { invalidUpdate, invalidValue, Refused } from "./outcome.ts";

const ADDRESS_KEY = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-AddressKey";
const KEY_TYPES = ["PAF", "UPRN"];

/** No fixed abode: there is nothing to write into the lines. */
const NO_FIXED_ABODE = "ZZ99 3VZ";

/** What a temporary address may be called. */
const TEMPORARY = [
  "Second Home",
  "Student Accommodation",
  "Respite Care Address",
  "Temporary Residence Address",
  "Convalescence Home",
  "Mobile Home",
  "Holiday Home",
];

/** The longest time for which an address may be given, in days. */
const LONGEST: Readonly<Record<string, number>> = { temp: 90, billing: 366 };

function keyTypeOf(extension: unknown): unknown {
  if (!isObject(extension) || extension["url"] !== ADDRESS_KEY) return undefined;
  const parts = Array.isArray(extension["extension"]) ? extension["extension"] : [];
  const type: unknown = parts.find((part) => isObject(part) && part["url"] === "type");
  const coding = isObject(type) ? type["valueCoding"] : undefined;
  return isObject(coding) ? coding["code"] : undefined;
}

/** Types of the address keys; anything else among the extensions is refused. */
function keyTypes(address: Json): unknown[] {
  const { extension = [] } = address;
  if (!Array.isArray(extension)) throw invalidValue(extension, "field 'address/extension'");
  return extension.map((one) => {
    const type = keyTypeOf(one);
    if (!KEY_TYPES.some((known) => known === type)) throw invalidValue(type, "field 'address/extension'");
    return type;
  });
}

const isWritten = (line: string | undefined) => line !== undefined && line !== "";

/** The house (line 1) or the street (line 2), and the town (line 4); in the short form, two lines at least. */
function saysWhere(lines: readonly string[]): boolean {
  if (lines.length < 5) return lines.filter(isWritten).length >= 2;
  return (isWritten(lines[0]) || isWritten(lines[1])) && isWritten(lines[3]);
}

function requireLines(address: Json): void {
  const { line, postalCode } = address;
  const found = postalCode !== undefined && keyTypes(address).includes("PAF");
  if (line === undefined && (found || postalCode === NO_FIXED_ABODE)) return;
  const lines = requireList(line, "address/line", 5).map((one) => requirePrintable(one, "address/line"));
  if (postalCode !== NO_FIXED_ABODE && !saysWhere(lines))
    throw invalidUpdate("address needs line 1 or line 2, and line 4");
}

/** The rules for one address that a patient has added or changed. */
export function requireAddress(address: Json, today: string): void {
  requireOnly(address, ["id", "period", "use", "text", "line", "postalCode", "extension"]);
  const { use, text, postalCode } = address;
  if (use === "work")
    throw new Refused("UNSUPPORTED_VALUE", "Unsupported value - 'work' in field 'address/use'");
  if (use !== "home" && use !== "temp" && use !== "billing") throw invalidValue(use, "field 'address/use'");
  if (postalCode !== undefined) requirePrintable(postalCode, "address/postalCode");
  if (use === "temp" && text === undefined)
    throw new Refused("MISSING_VALUE", "Missing value - 'address/text'");
  if (use === "temp" && !TEMPORARY.some((one) => one === text))
    throw invalidValue(text, "field 'address/text'");
  requireLines(address);
  requirePeriod(address, "address", today, LONGEST[use]);
}

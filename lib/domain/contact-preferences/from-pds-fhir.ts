import { odsCodeSystem } from "#lib/gateways/fhir/elements.ts";
import {
  communicationUrl,
  contactPreferenceUrl,
  findExtension,
  type ExtensionPart,
} from "#lib/gateways/pds-fhir/schema-contact.ts";
import type { PdsPatient } from "#lib/gateways/pds-fhir/schema.ts";
import type { ContactMethod, Reach, Recorded, RecordedFormat } from "./model.ts";

/** A record as it was heard: a change says what it has seen of it. */
export type HeardPatient = PdsPatient;

/** Codes of UKCore-PreferredContactMethod, as PDS publishes them. */
export const methodCodes: Readonly<Record<string, ContactMethod>> = {
  "1": "letter",
  "2": "visit",
  "3": "phone",
  "4": "email",
  "5": "textphone",
  "6": "through-someone",
  "7": "sign-language",
  "8": "no-phone",
};

/** Codes of UKCore-PreferredWrittenCommunicationFormat, as PDS publishes them. */
export const formatCodes: Readonly<Record<string, RecordedFormat>> = {
  "11": "large-print",
  "12": "braille",
  "13": "audio",
};

const codeOf = (parts: readonly ExtensionPart[], url: string): string | null =>
  parts.find((part) => part.url === url)?.valueCodeableConcept?.coding?.[0]?.code ?? null;

const known = <T>(codes: Readonly<Record<string, T>>, code: string | null): T | "other" | null =>
  code === null ? null : Object.hasOwn(codes, code) ? (codes[code] ?? "other") : "other";

/** What the record says; null where it says it in a form that nobody here knows. */
export function toRecorded(record: PdsPatient): Recorded | null {
  const preference = findExtension(record, contactPreferenceUrl);
  const communication = findExtension(record, communicationUrl);
  if (preference === "unreadable" || communication === "unreadable") return null;
  const [parts, spoken] = [preference?.parts ?? [], communication?.parts ?? []];
  const language = codeOf(spoken, "language");
  const times = parts.find(({ url }) => url === "PreferredContactTimes")?.valueString?.trim();
  return {
    method: known<ContactMethod>(methodCodes, codeOf(parts, "PreferredContactMethod")),
    format: known<RecordedFormat>(formatCodes, codeOf(parts, "PreferredWrittenCommunicationFormat")),
    times: times === undefined || times === "" ? null : times,
    language: language === "en" ? null : language,
    interpreter: spoken.some(
      ({ url, valueBoolean }) => url === "interpreterRequired" && valueBoolean === true,
    ),
  };
}

const isOver = (end: string | undefined, today: string) => end !== undefined && end.slice(0, 10) < today;

/** Where somebody can be reached on a day (ISO); what is over is left out. */
export function toReach(record: PdsPatient, today: string): Reach {
  const contacts = (record.telecom ?? []).filter(({ period }) => !isOver(period?.end, today));
  const valueOf = (system: string, use?: string) =>
    contacts.find((one) => one.system === system && (use === undefined || one.use === use))?.value ?? null;
  const home = record.address?.find(({ use, period }) => use === "home" && !isOver(period?.end, today));
  const lines = [...(home?.line ?? []), home?.postalCode ?? ""].map((line) => line.trim());
  return {
    mobile: valueOf("phone", "mobile"),
    landline: valueOf("phone", "home"),
    email: valueOf("email"),
    address: lines.filter((line) => line !== ""),
    // A restricted record leaves out all of it, and who the surgery is.
    hidden: [record.address, record.telecom, record.generalPractitioner].every((part) => part === undefined),
  };
}

/** The ODS code of the surgery; null where the record names none, as a restricted one does. */
export function toSurgery({ generalPractitioner = [] }: PdsPatient): string | null {
  const found = generalPractitioner.find(({ identifier }) => identifier?.system === odsCodeSystem);
  return found?.identifier?.value ?? null;
}

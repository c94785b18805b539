import type { Json } from "./fhir.ts";
import type { Nation } from "./nation.ts";
import type { Person } from "./person.ts";

/** Lists of a record that was changed, with dates as they are. Where someone lives stands in the person. */
export type Lists = { address: Json[]; telecom: Json[]; contact: Json[]; extension: Json[] };

/** What PDS knows and nobody else: by NHS number, as plain JSON. */
type Demographics = {
  changed: Record<string, Lists>;
  /** The number that took the place of this one. */
  superseded: Record<string, string>;
  invalidated: Record<string, true>;
  /** When they died, as an instant. */
  died: Record<string, string>;
  /** The next update takes this many seconds. */
  slow: Record<string, number>;
  /** Whether the application is held to its five calls a second. */
  quota: boolean;
};

export const demographics = (nation: Nation) =>
  nation.keep<Demographics>("pds-fhir", () => ({
    changed: {},
    superseded: {},
    invalidated: {},
    died: {},
    slow: {},
    quota: false,
  }));

/** How to reach somebody, as PDS first had it: dates as written. */
export function contactsAsWritten({ key, practice, landline, account }: Person): Json[] {
  const contact = (name: string, item: Json): Json => ({
    id: `${key}-${name}`,
    period: { start: practice.since },
    ...item,
  });
  const phone = (use: string, value: string): Json => ({ system: "phone", value, use });
  return [
    ...(landline ? [contact("home", phone("home", landline.replaceAll(" ", "")))] : []),
    ...(account.mobile ? [contact("mobile", phone("mobile", account.mobile.replace("+44", "0")))] : []),
    contact("email", { system: "email", value: account.email, use: "home" }),
  ];
}

/** Mobile number and e-mail address as PDS has them now, which may be others than those of the NHS login account. */
export function reachOf(nation: Nation, person: Person): { mobile: string | null; email: string | null } {
  const contacts = demographics(nation).changed[person.nhsNumber]?.telecom ?? contactsAsWritten(person);
  const valueOf = (isWanted: (item: Json) => boolean) => {
    const value = contacts.find(isWanted)?.["value"];
    return typeof value === "string" ? value : null;
  };
  return {
    mobile: valueOf(({ system, use }) => system === "phone" && use === "mobile"),
    email: valueOf(({ system }) => system === "email"),
  };
}

const UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore";
const CODES = "https://fhir.hl7.org.uk/CodeSystem/UKCore";

export const CONTACT_PREFERENCE = `${UK_CORE}-ContactPreference`;

/** The codes of PDS for a way and for a format of writing to somebody, with their displays. */
export const CONTACT_METHODS: Readonly<Record<string, string>> = {
  "1": "Letter",
  "2": "Visit",
  "3": "Telephone",
  "4": "E-mail",
  "5": "Minicom (Textphone)",
  "6": "Telephone contact via proxy",
  "7": "Sign language",
  "8": "No Telephone contact",
};
export const WRITTEN_FORMATS: Readonly<Record<string, string>> = {
  "11": "Large print",
  "12": "Braille",
  "13": "Audio tape",
};

const coded = (url: string, code: string, display: string): Json => ({
  url,
  valueCodeableConcept: { coding: [{ system: `${CODES}-${url}`, code, display }] },
});

/** The extension of PDS that says how somebody wants to be written to; null where it would say nothing. */
export function contactPreference({
  method,
  format,
  times,
}: NonNullable<Person["contactPreference"]>): Json | null {
  const parts = [
    ...(format === null
      ? []
      : [coded("PreferredWrittenCommunicationFormat", format, WRITTEN_FORMATS[format] ?? "")]),
    ...(method === null ? [] : [coded("PreferredContactMethod", method, CONTACT_METHODS[method] ?? "")]),
    ...(times === null ? [] : [{ url: "PreferredContactTimes", valueString: times }]),
  ];
  return parts.length === 0 ? null : { url: CONTACT_PREFERENCE, extension: parts };
}

/** How somebody wants to be written to, as PDS first had it: a list of one extension, or none. */
export function contactPreferenceAsWritten(person: Person): Json[] {
  const written = person.contactPreference && contactPreference(person.contactPreference);
  return written ? [written] : [];
}

/** In which format a letter goes to somebody, by what PDS says now: a display of its codes, null for an ordinary one. */
export function letterFormatOf(nation: Nation, person: Person): string | null {
  const extensions = demographics(nation).changed[person.nhsNumber]?.extension;
  const preference = (extensions ?? contactPreferenceAsWritten(person)).find(
    ({ url }) => url === CONTACT_PREFERENCE,
  );
  const said = JSON.stringify(preference ?? {});
  const code = Object.keys(WRITTEN_FORMATS).find((one) => said.includes(`"code":"${one}"`));
  return code === undefined ? null : (WRITTEN_FORMATS[code] ?? null);
}

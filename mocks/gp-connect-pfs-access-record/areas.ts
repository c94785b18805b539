import type { RecordAccess } from "#mocks/nation/person.ts";

type AreaOfRecord = {
  /** SNOMED CT code of its list, and the list's title. */
  code: string;
  title: string;
  /** The level of access from which it is shown. */
  level: RecordAccess;
};

const area = (code: string, title: string, level: RecordAccess = "detailed"): AreaOfRecord => ({
  code,
  title,
  level,
});

/** The areas of the record that the operation defines, by the parameter that asks for each. */
export const areas = {
  includeAllergies: area("886921000000105", "Allergies and adverse reactions", "summary"),
  includeMedication: area("933361000000108", "Medications and medical devices", "summary"),
  includeConsultations: area("1149501000000101", "List of consultations"),
  includeProblems: area("717711000000103", "Problems"),
  includeImmunizations: area("1102181000000102", "Immunisations"),
  includeUncategorisedData: area("826501000000100", "Uncategorised data"),
  includeInvestigations: area("887191000000108", "Investigations and Results"),
  includeReferrals: area("792931000000107", "Outbound referral"),
  includeDiaryEntries: area("714311000000108", "Patient recall administration"),
};

export type Area = keyof typeof areas;

export const isArea = (name: string): name is Area => Object.hasOwn(areas, name);

/** Areas that the systems of some practices do not offer: it depends on the supplier. */
const lacking: Readonly<Record<string, readonly Area[]>> = {
  Cegedim: ["includeDiaryEntries", "includeReferrals"],
};

/** Whether a practice's system gives out an area of the record. */
export const isOffered = (name: Area, system: string, notOffered: readonly string[]): boolean =>
  !lacking[system]?.includes(name) && !notOffered.includes(name);

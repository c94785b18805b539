import { NHS_NUMBER_SYSTEM, type Json } from "#mocks/nation/fhir.ts";
import type { VaccinationRecord } from "#mocks/nation/vaccinations.ts";
import type { Search } from "../search-parameters.ts";
import { found, patientReference } from "./immunization.ts";

/** The published bundle of a search: matches, and the person whose they are. */
export function searchset(base: string, search: Search, records: readonly VaccinationRecord[]): Json {
  const { nhsNumber } = search;
  const matches = records.map((record) => ({
    fullUrl: `${base}/Immunization/${record.id}`,
    resource: found(record),
    search: { mode: "match" },
  }));
  const identifier = [{ system: NHS_NUMBER_SYSTEM, value: nhsNumber }];
  const person = {
    fullUrl: patientReference(nhsNumber),
    resource: { resourceType: "Patient", id: nhsNumber, identifier },
    search: { mode: "include" },
  };
  return {
    resourceType: "Bundle",
    type: "searchset",
    link: [{ relation: "self", url: `${base}/Immunization?${selfOf(search)}` }],
    entry: [...matches, ...(matches.length > 0 ? [person] : [])],
    total: matches.length,
  };
}

/** The search as it was understood. */
function selfOf({ nhsNumber, targets, diseases }: Search): string {
  return new URLSearchParams([
    ...(targets ? [["-immunization.target", targets.join(",")]] : []),
    ...(diseases
      ? [["target-disease", diseases.map((code) => `http://snomed.info/sct|${code}`).join(",")]]
      : []),
    ["_include", "Immunization:patient"],
    ["patient.identifier", `${NHS_NUMBER_SYSTEM}|${nhsNumber}`],
  ]).toString();
}

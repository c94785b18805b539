import { NHS_NUMBER_SYSTEM, type Json } from "#mocks/nation/fhir.ts";
import type { VaccinationRecord } from "#mocks/nation/vaccinations.ts";
import type { Search } from "../search-parameters.ts";
import { found, patientReference } from "./immunization.ts";
import { outcomeBody } from "./outcome.ts";

/** The published bundle of a search: matches, the person when asked for, and what of the question was not known. */
export function searchset(base: string, search: Search, records: readonly VaccinationRecord[]): Json {
  const { nhsNumber, includePatient, unknownDiseases } = search;
  const matches = records.map((record) => ({
    fullUrl: `${base}/Immunization/${record.id}`,
    resource: found(record, includePatient),
    search: { mode: "match" },
  }));
  const identifier = [{ system: NHS_NUMBER_SYSTEM, value: nhsNumber }];
  const person = {
    fullUrl: patientReference(nhsNumber),
    resource: { resourceType: "Patient", id: nhsNumber, identifier },
    search: { mode: "include" },
  };
  const unknown = unknownDiseases.map((code) => ({
    resource: outcomeBody("INVALID", `target-disease ${code} is not supported`),
    search: { mode: "outcome" },
  }));
  return {
    resourceType: "Bundle",
    type: "searchset",
    link: [{ relation: "self", url: `${base}/Immunization?${selfOf(search)}` }],
    entry: [...matches, ...(includePatient && matches.length > 0 ? [person] : []), ...unknown],
    total: matches.length,
  };
}

/** The search as it was understood. */
function selfOf({ nhsNumber, targets, diseases, includePatient }: Search): string {
  return new URLSearchParams([
    ...(targets ? [["-immunization.target", targets.join(",")]] : []),
    ...(diseases
      ? [["target-disease", diseases.map((code) => `http://snomed.info/sct|${code}`).join(",")]]
      : []),
    ...(includePatient ? [["_include", "Immunization:patient"]] : []),
    ["patient.identifier", `${NHS_NUMBER_SYSTEM}|${nhsNumber}`],
  ]).toString();
}

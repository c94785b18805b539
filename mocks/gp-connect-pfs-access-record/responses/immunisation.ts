import { referenceTo, snomed, UCUM, type Resource } from "#mocks/nation/fhir.ts";
import { organisations } from "#mocks/nation/organisations.ts";
import type { Vaccination } from "#mocks/people/vaccinations/vaccination.ts";
import { profiled } from "./profiles.ts";
import { identified, idOf, writer, type Made, type Setting } from "./setting.ts";

const RECORDED = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-DateRecorded-1";
const PROCEDURE =
  "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-VaccinationProcedure-1";
const UNKNOWN = { coding: [{ system: "http://hl7.org/fhir/v3/NullFlavor", code: "UNK" }], text: "Unknown" };

function placeOf(odsCode: string): Resource {
  const known = organisations.find((place) => place.odsCode === odsCode);
  return {
    resourceType: "Location",
    id: idOf("place", odsCode),
    meta: profiled("CareConnect-GPC-Location-1"),
    name: known?.name ?? odsCode,
  };
}

/** A vaccination that was given, or offered and not given. */
export function immunization(one: Vaccination, setting: Setting): Made {
  const notGiven = one.status === "not-done";
  const place = placeOf(one.place);
  const { who, reference } = writer(one.performer);
  const role = {
    system: "http://hl7.org/fhir/stu3/valueset-immunization-role.html",
    code: "AP",
    display: "Administering Provider",
  };
  const why = [snomed(one.reason)];
  const main = {
    resourceType: "Immunization",
    ...identified(idOf("vaccination", one.key)),
    meta: profiled("CareConnect-GPC-Immunization-1"),
    extension: [
      { url: RECORDED, valueDateTime: one.recorded },
      { url: PROCEDURE, valueCodeableConcept: snomed(one.procedure) },
    ],
    status: "completed",
    notGiven,
    vaccineCode: one.vaccine ? snomed(one.vaccine) : UNKNOWN,
    patient: setting.subject,
    date: one.given,
    primarySource: one.primarySource,
    location: referenceTo(place),
    ...(one.batch !== null && { lotNumber: one.batch }),
    ...(one.expires !== null && { expirationDate: one.expires }),
    ...(one.site && { site: snomed(one.site) }),
    ...(one.route && { route: snomed(one.route) }),
    ...(one.volume !== null && {
      doseQuantity: { value: one.volume, unit: "ml", system: UCUM, code: "ml" },
    }),
    practitioner: [{ role: { coding: [role] }, actor: reference }],
    explanation: notGiven ? { reasonNotGiven: why } : { reason: why },
    ...(one.dose !== null && { vaccinationProtocol: [protocol(one.dose, one)] }),
  };
  return { main, others: [who, place] };
}

function protocol(dose: number, { diseases }: Vaccination) {
  const system = "http://hl7.org/fhir/stu3/valueset-vaccination-protocol-dose-status.html";
  return {
    doseSequence: dose,
    targetDisease: diseases.map((disease) => snomed(disease)),
    doseStatus: { coding: [{ system, code: "count", display: "Counts" }] },
  };
}

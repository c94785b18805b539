import { readFhirDate } from "#lib/fhir-date.ts";
import type { Immunisations } from "#lib/gateways/immunisation-fhir/schema.ts";
import { odsCodeSystem } from "#lib/gateways/fhir/elements.ts";
import { tellsOfError } from "#lib/gateways/fhir/operation-outcome.ts";
import { codedOf, dateOf, firstCoded, textOf, type IdOf } from "./from-fhir-parts.ts";
import type { Dose, VaccinationEntry } from "./model.ts";

type Immunization = Extract<Immunisations["resources"][number], { readonly resourceType: "Immunization" }>;

const procedureExtension =
  "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-VaccinationProcedure";

const protocolsOf = ({ protocolApplied = [] }: Immunization) => protocolApplied;

function doseOf(immunization: Immunization): Dose | null {
  for (const { doseNumberPositiveInt, doseNumberString } of protocolsOf(immunization)) {
    if (doseNumberPositiveInt !== undefined) return { kind: "number", number: doseNumberPositiveInt };
    const text = textOf(doseNumberString);
    if (text !== null) return { kind: "text", text };
  }
  return null;
}

/** A search gives of those who took part the organisation alone; the place may be a code without a name. */
function placeOf({ performer = [], location }: Immunization): string | null {
  const organisations = performer.map(({ actor }) => actor);
  const ods = organisations.find(({ identifier }) => identifier?.system === odsCodeSystem);
  return textOf(location?.display) ?? textOf(ods?.display) ?? null;
}

function toEntry(immunization: Immunization, idOf: IdOf): VaccinationEntry {
  const notGiven = immunization.status === "not-done";
  const procedure = immunization.extension?.find(({ url }) => url === procedureExtension);
  return {
    id: idOf(
      "vaccination-register",
      immunization.id ?? JSON.stringify([immunization.occurrenceDateTime, immunization.vaccineCode]),
    ),
    source: "vaccination-register",
    status: notGiven ? "not-given" : "given",
    givenAt: readFhirDate(immunization.occurrenceDateTime),
    givenInWords: textOf(immunization.occurrenceString),
    product: codedOf(immunization.vaccineCode),
    procedure: codedOf(procedure?.valueCodeableConcept),
    diseases: protocolsOf(immunization).flatMap(({ targetDisease = [] }) =>
      targetDisease.flatMap((one) => codedOf(one) ?? []),
    ),
    dose: doseOf(immunization),
    batch: textOf(immunization.lotNumber),
    expires: dateOf(immunization.expirationDate),
    manufacturer: textOf(immunization.manufacturer?.display),
    place: placeOf(immunization),
    site: codedOf(immunization.site),
    reason: notGiven ? codedOf(immunization.statusReason) : firstCoded(immunization.reasonCode),
    toldOnly: immunization.primarySource === false,
    recordedAt: readFhirDate(immunization.recorded),
    notes: [],
    cannotBeShownSafely: immunization.unsafe,
  };
}

/** Whether the register told of an error inside an answer that seemed well. */
export const toldOfError = ({ outcomes }: Pick<Immunisations, "outcomes">): boolean => tellsOfError(outcomes);

/** What the national register holds of vaccinations; what was entered in error is counted and gone. */
export function toRegisterVaccinations(
  answer: Pick<Immunisations, "resources" | "complete">,
  idOf: IdOf,
): { readonly items: readonly VaccinationEntry[]; readonly removed: number; readonly complete: boolean } {
  const all = answer.resources.filter((one): one is Immunization => one.resourceType === "Immunization");
  const stands = all.filter(({ status }) => status !== "entered-in-error");
  return {
    items: stands.map((one) => toEntry(one, idOf)),
    removed: all.length - stands.length,
    complete: answer.complete,
  };
}

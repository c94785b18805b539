import { readFhirDate } from "#lib/fhir-date.ts";
import type { Read } from "#lib/gateways/fhir/bundle.ts";
import type { RecordResource } from "#lib/gateways/fhir/stu3-record.ts";
import type { RecordAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import type { AreaAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-lists.ts";
import { codedOf, dateOf, firstCoded, textOf, type IdOf } from "./from-fhir-parts.ts";
import type { Dose, VaccinationEntry } from "./model.ts";

type Immunization = Extract<RecordResource, { readonly resourceType: "Immunization" }>;

const ends = (url: string, name: string): boolean => url.endsWith(name);

const procedureOf = ({ extension = [] }: Immunization) =>
  codedOf(
    extension.find(({ url }) => ends(url, "Extension-CareConnect-VaccinationProcedure-1"))
      ?.valueCodeableConcept,
  );

const recordedOf = ({ extension = [] }: Immunization): string | null =>
  readFhirDate(
    extension.find(({ url }) => ends(url, "Extension-CareConnect-GPC-DateRecorded-1"))?.valueDateTime,
  );

function doseOf({ vaccinationProtocol = [] }: Immunization): Dose | null {
  const number = vaccinationProtocol.find(({ doseSequence }) => doseSequence !== undefined)?.doseSequence;
  return number === undefined ? null : { kind: "number", number };
}

function placeOf({ location }: Immunization, record: Pick<RecordAnswer, "resolve">): string | null {
  const found = record.resolve(location?.reference);
  const named = found?.resourceType === "Location" && !found.unsafe ? textOf(found.name) : null;
  return named ?? textOf(location?.display);
}

function toEntry(
  immunization: Read<Immunization>,
  record: Pick<RecordAnswer, "resolve">,
  idOf: IdOf,
): VaccinationEntry {
  const { notGiven, explanation, vaccinationProtocol = [] } = immunization;
  return {
    id: idOf("gp", immunization.id ?? JSON.stringify([immunization.date, immunization.vaccineCode])),
    source: "gp",
    status: notGiven ? "not-given" : "given",
    givenAt: readFhirDate(immunization.date),
    givenInWords: null,
    product: codedOf(immunization.vaccineCode),
    procedure: procedureOf(immunization),
    diseases: vaccinationProtocol.flatMap(({ targetDisease = [] }) =>
      targetDisease.flatMap((one) => codedOf(one) ?? []),
    ),
    dose: doseOf(immunization),
    batch: textOf(immunization.lotNumber),
    expires: dateOf(immunization.expirationDate),
    manufacturer: null,
    place: placeOf(immunization, record),
    site: codedOf(immunization.site),
    reason: firstCoded(notGiven ? explanation?.reasonNotGiven : explanation?.reason),
    toldOnly: !immunization.primarySource,
    recordedAt: recordedOf(immunization),
    notes: (immunization.note ?? []).map(({ text }) => text.trim()).filter((text) => text !== ""),
    cannotBeShownSafely: immunization.unsafe,
  };
}

/** What the surgery's record holds of vaccinations; what was entered in error is counted and gone. */
export function toSurgeryVaccinations(
  area: AreaAnswer,
  record: Pick<RecordAnswer, "resolve" | "unreadable">,
  idOf: IdOf,
): { readonly items: readonly VaccinationEntry[]; readonly removed: number; readonly complete: boolean } {
  const all = area.entries.filter((one): one is Read<Immunization> => one.resourceType === "Immunization");
  const stands = all.filter(({ status }) => status !== "entered-in-error");
  return {
    items: stands.map((one) => toEntry(one, record, idOf)),
    removed: all.length - stands.length,
    complete: area.complete && !record.unreadable.some(({ resourceType }) => resourceType === "Immunization"),
  };
}

import { dayInEngland, readFhirDate } from "#lib/fhir-date.ts";
import type { CodeableConcept } from "#lib/gateways/fhir/elements.ts";
import type { Coded, VaccinationSource } from "./model.ts";

/** Makes the opaque id of an entry of a source from its own id. */
export type IdOf = (source: VaccinationSource, id: string) => string;

/** Codes by which a record says that it does not know. */
const unknown = new Set(["UNK", "NI", "NA", "ASKU"]);

/** A concept in the record's own words; null where it names nothing, or says that it is not known. */
export function codedOf(concept: CodeableConcept | undefined): Coded | null {
  const coding = concept?.coding?.find(({ code }) => code !== undefined);
  if (coding?.code !== undefined && unknown.has(coding.code)) return null;
  const display = concept?.text?.trim() || coding?.display?.trim() || coding?.code;
  return display ? { system: coding?.system ?? null, code: coding?.code ?? null, display } : null;
}

/** The first concept that names something. */
export const firstCoded = (concepts: readonly CodeableConcept[] | undefined): Coded | null =>
  (concepts ?? []).flatMap((one) => codedOf(one) ?? [])[0] ?? null;

/** Text that says something, or null. */
export const textOf = (text: string | undefined): string | null => text?.trim() || null;

/** A whole date, or the day in England of a moment; null for anything else, such as a year alone. */
export function dateOf(text: string | undefined): string | null {
  const read = readFhirDate(text);
  return read === null || read.length < 10 ? null : dayInEngland(read);
}

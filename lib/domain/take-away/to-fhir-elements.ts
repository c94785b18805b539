import { readFhirDate } from "#lib/fhir-date.ts";
import { plainText } from "#lib/markup.ts";
import type { Fact } from "./model.ts";

/** A resource, or a part of one, as it is sent. */
export type Element = Readonly<Record<string, unknown>>;

const absentUrl = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

/** FHIR's way to say that something is not known, where something must be said. */
export const notKnown = { extension: [{ url: absentUrl, valueCode: "unknown" }] };

/** Text as a FHIR string may hold it, or undefined for a blank, which FHIR does not send. */
export function textOf(text: string | null): string | undefined {
  const tidy = plainText(text ?? "")
    .replaceAll(/[^\S \t\r\n]/gu, " ")
    .trim();
  return tidy === "" ? undefined : tidy;
}

/** An element's value only where there is one: FHIR sends no nulls. */
export const given = <T>(name: string, value: T | null | undefined): Element =>
  value === null || value === undefined ? {} : { [name]: value };

const snomedShape = /^[1-9]\d{5,17}$/;

/** A concept with the source's own SNOMED CT code, the LOINC code where one has been checked, and the source's words. */
export function conceptOf(name: string, snomed: string | null, loinc: string | null = null): Element {
  const codes = [
    ...(snomed !== null && snomedShape.test(snomed)
      ? [{ system: "http://snomed.info/sct", code: snomed }]
      : []),
    ...(loinc === null ? [] : [{ system: "http://loinc.org", code: loinc }]),
  ];
  const text = textOf(name);
  if (codes.length === 0 && text === undefined) return notKnown;
  return { ...(codes.length > 0 && { coding: codes }), ...given("text", text) };
}

/** A code of HL7's own code systems, `http://terminology.hl7.org/CodeSystem/<system>`. */
export const hl7Concept = (system: string, code: string): Element => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
});

/** A date under a name of FHIR's, or that it is not known. */
export function dateOf(name: string, date: string | null): Element {
  const read = readFhirDate(date ?? undefined);
  return read === null ? { [`_${name}`]: notKnown } : { [name]: read };
}

/** A date only where it is known. */
export const dateIfKnown = (name: string, date: string | null): Element =>
  given(name, readFhirDate(date ?? undefined));

/** What may leave as a coded entry: what is marked in a way that nobody here knows may not. */
export const safe = <F extends Fact>(facts: readonly F[]): readonly F[] =>
  facts.filter(({ unsafe }) => !unsafe);

import { loincOf, ucumOf } from "#lib/loinc.ts";
import type { MeasurementFact, ResultFact, TakenValue } from "./model.ts";
import { conceptOf, dateOf, given, hl7Concept, notKnown, textOf, type Element } from "./to-fhir-elements.ts";
import type { About } from "./to-fhir-entries.ts";

const absent: Element = { dataAbsentReason: hl7Concept("data-absent-reason", "unknown") };

/** The value as it was reported; the unit is coded only where it is one that UCUM has. */
function valueOf(value: TakenValue): Element {
  if (value.kind === "text") {
    const text = textOf(value.text);
    return text === undefined ? absent : { valueString: text };
  }
  if (value.kind === "none" || !Number.isFinite(value.value)) return absent;
  const code = ucumOf(value.unit);
  return {
    valueQuantity: {
      value: value.value,
      ...given("comparator", value.comparator),
      ...given("unit", textOf(value.unit)),
      ...(code !== null && { system: "http://unitsofmeasure.org", code }),
    },
  };
}

/** FHIR's own words (ObservationStatus). */
const statuses: Readonly<Record<ResultFact["status"], string>> = {
  final: "final",
  preliminary: "preliminary",
  corrected: "corrected",
  cancelled: "cancelled",
  "not-stated": "unknown",
};

/** One laboratory result with the laboratory's own range, as words. */
export function toResult(fact: ResultFact, subject: About): Element {
  const range = textOf(fact.range);
  const notes = fact.notes.flatMap((note) => textOf(note) ?? []);
  return {
    resourceType: "Observation",
    status: statuses[fact.status],
    category: [hl7Concept("observation-category", "laboratory")],
    code: conceptOf(fact.name, fact.snomed, loincOf(fact.concept)),
    subject,
    ...dateOf("effectiveDateTime", fact.date),
    performer: [notKnown],
    ...valueOf(fact.value),
    ...(notes.length > 0 && { note: notes.map((text) => ({ text })) }),
    ...(range !== undefined && { referenceRange: [{ text: range }] }),
  };
}

/** A measurement of one value, or of several parts, as a blood pressure has. */
export function toMeasurement(fact: MeasurementFact, subject: About): Element {
  const [only, ...others] = fact.parts;
  const values =
    only !== undefined && others.length === 0
      ? valueOf(only.value)
      : {
          component: fact.parts.map((part) => ({
            code: conceptOf(part.name, null, loincOf(part.concept)),
            ...valueOf(part.value),
          })),
        };
  return {
    resourceType: "Observation",
    status: statuses[fact.status],
    category: [hl7Concept("observation-category", "vital-signs")],
    code: conceptOf(fact.name, fact.snomed, loincOf(fact.concept)),
    subject,
    ...dateOf("effectiveDateTime", fact.date),
    ...(only === undefined || fact.status === "cancelled" ? absent : values),
  };
}

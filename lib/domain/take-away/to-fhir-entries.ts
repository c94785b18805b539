import type { AllergyFact, ConditionFact, MedicineFact, VaccinationFact } from "./model.ts";
import {
  conceptOf,
  dateIfKnown,
  dateOf,
  given,
  hl7Concept,
  textOf,
  type Element,
} from "./to-fhir-elements.ts";

/** Who it is about, as a reference inside the bundle. */
export type About = Readonly<{ reference: string }>;

/** An allergy or reaction, active unless its source says that it has ended. */
export function toAllergy(fact: AllergyFact, patient: About): Element {
  const manifestations = fact.reactions.flatMap((reaction) => textOf(reaction) ?? []);
  return {
    resourceType: "AllergyIntolerance",
    clinicalStatus: hl7Concept("allergyintolerance-clinical", fact.ended ? "inactive" : "active"),
    ...given("type", fact.kind),
    ...(fact.severe && { criticality: "high" }),
    code: conceptOf(fact.name, fact.snomed),
    patient,
    ...dateIfKnown("recordedDate", fact.date),
    ...(manifestations.length > 0 && {
      reaction: [{ manifestation: manifestations.map((text) => ({ text })) }],
    }),
  };
}

/** A health condition: one of now, one of the past, or one of which the surgery does not say. */
export function toCondition(fact: ConditionFact, subject: About): Element {
  return {
    resourceType: "Condition",
    ...(fact.holds !== "not-stated" && {
      clinicalStatus: hl7Concept("condition-clinical", fact.holds === "now" ? "active" : "inactive"),
    }),
    ...(fact.certainty !== null && {
      verificationStatus: hl7Concept("condition-ver-status", fact.certainty),
    }),
    category: [hl7Concept("condition-category", "problem-list-item")],
    code: conceptOf(fact.name, fact.snomed),
    subject,
    ...dateIfKnown("onsetDateTime", fact.date),
    ...(fact.holds === "past" && dateIfKnown("abatementDateTime", fact.endedOn)),
  };
}

/** `completed` says no more in FHIR than that it is no longer taken. */
const medicineStatuses: Readonly<Record<MedicineFact["standing"], string>> = {
  current: "active",
  planned: "intended",
  paused: "on-hold",
  over: "completed",
};

/** A medicine, taken now or before. */
export function toMedicine(fact: MedicineFact, subject: About): Element {
  const period = {
    ...dateIfKnown("start", fact.date),
    ...(fact.standing === "over" && dateIfKnown("end", fact.stoppedOn)),
  };
  const dosage = textOf(fact.howToTake);
  return {
    resourceType: "MedicationStatement",
    status: medicineStatuses[fact.standing],
    medicationCodeableConcept: conceptOf(fact.name, fact.snomed),
    subject,
    ...(Object.keys(period).length > 0 ? { effectivePeriod: period } : dateOf("effectiveDateTime", null)),
    ...(dosage !== undefined && { dosage: [{ text: dosage }] }),
  };
}

/** A vaccination that was given, or that its source says was not; a date that is not known is said in words, as FHIR asks. */
export function toImmunization(fact: VaccinationFact, patient: About, dateNotKnown: string): Element {
  const date = dateIfKnown("occurrenceDateTime", fact.date);
  return {
    resourceType: "Immunization",
    status: fact.given ? "completed" : "not-done",
    vaccineCode: conceptOf(fact.name, fact.snomed),
    patient,
    ...("occurrenceDateTime" in date ? date : { occurrenceString: dateNotKnown }),
    ...given("lotNumber", textOf(fact.batch)),
  };
}

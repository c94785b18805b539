import { readFhirDate } from "#lib/fhir-date.ts";
import type { Read } from "#lib/gateways/fhir/bundle.ts";
import { cleanLine, nameOfActor, snomedOf, termOf } from "#lib/gateways/fhir/stu3-words.ts";
import type { RecordResource } from "#lib/gateways/fhir/stu3-record.ts";
import type { RecordAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import type { LinkedEntry } from "./model.ts";

/** Makes opaque ids of conditions and of consultations from the surgery's own. */
export interface IdsOf {
  readonly condition: (id: string) => string;
  readonly consultation: (id: string) => string;
}

const link = (kind: LinkedEntry["kind"], name: string | null, at: string | undefined): LinkedEntry => ({
  kind,
  id: null,
  snomed: null,
  name,
  who: null,
  at: readFhirDate(at),
});

const isWrong = (one: Read<RecordResource>): boolean =>
  ("status" in one && one.status === "entered-in-error") ||
  ("verificationStatus" in one &&
    (one.verificationStatus === "entered-in-error" || one.verificationStatus === "refuted"));

type Of<T extends RecordResource["resourceType"]> = Extract<
  Read<RecordResource>,
  { readonly resourceType: T }
>;

function consultationLink(record: RecordAnswer, one: Of<"Encounter">, idsOf: IdsOf): LinkedEntry {
  const [who] = (one.participant ?? []).flatMap(({ individual }) => nameOfActor(record, individual) ?? []);
  return {
    ...link("consultation", termOf(one.type?.[0]), one.period?.start),
    id: one.id === undefined ? null : idsOf.consultation(one.id),
    snomed: snomedOf(one.type?.[0]),
    who: who ?? null,
  };
}

const conditionLink = (one: Of<"Condition">, idsOf: IdsOf): LinkedEntry => ({
  ...link("condition", termOf(one.code), one.onsetDateTime),
  id: one.id === undefined ? null : idsOf.condition(one.id),
  snomed: snomedOf(one.code),
});

/** A linked entry by its kind, name and date; null for one that was removed. What changes its meaning loses its date. */
export function linkOf(record: RecordAnswer, one: Read<RecordResource>, idsOf: IdsOf): LinkedEntry | null {
  if (isWrong(one)) return null;
  const found = linkByType(record, one, idsOf);
  return one.unsafe ? { ...found, at: null, who: null } : found;
}

function linkByType(record: RecordAnswer, one: Read<RecordResource>, idsOf: IdsOf): LinkedEntry {
  switch (one.resourceType) {
    case "Encounter":
      return consultationLink(record, one, idsOf);
    case "Condition":
      return conditionLink(one, idsOf);
    case "Observation":
      return {
        ...link("measurement", termOf(one.code), one.effectiveDateTime),
        snomed: snomedOf(one.code),
      };
    case "DiagnosticReport":
      return link("test", termOf(one.code), one.effectiveDateTime ?? one.issued);
    case "MedicationStatement":
    case "MedicationRequest":
      return link("medicine", medicineName(record, one), undefined);
    case "AllergyIntolerance":
      return link("allergy", termOf(one.code), one.assertedDate);
    case "Immunization":
      return link(
        one.notGiven && !one.unsafe ? "vaccination-not-given" : "vaccination",
        termOf(one.vaccineCode),
        one.date,
      );
    case "ReferralRequest":
      return link(
        "referral",
        nameOfActor(record, one.recipient?.[0]) ?? termOf(one.specialty),
        one.authoredOn,
      );
    case "ProcedureRequest":
      return link("planned", termOf(one.code), one.occurrenceDateTime);
    case "DocumentReference":
      return link("document", cleanLine(one.description) ?? termOf(one.type), one.created);
    default:
      return link("other", null, undefined);
  }
}

function medicineName(
  record: RecordAnswer,
  medicine: Of<"MedicationStatement" | "MedicationRequest">,
): string | null {
  const product = record.resolve(medicine.medicationReference?.reference);
  const own = termOf(medicine.medicationCodeableConcept) ?? cleanLine(medicine.medicationReference?.display);
  return product?.resourceType === "Medication" ? (termOf(product.code) ?? own) : own;
}

import { readFhirDate } from "#lib/fhir-date.ts";
import type { Read } from "#lib/gateways/fhir/bundle.ts";
import type { CodeableConcept, Quantity } from "#lib/gateways/fhir/elements.ts";
import { cleanLine, nameOfActor, notesOf, snomedOf, termOf } from "#lib/gateways/fhir/stu3-words.ts";
import type { RecordResource } from "#lib/gateways/fhir/stu3-record.ts";
import type { RecordAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import type { Coded, ConsultationEntry, EntryKind, EntryStanding } from "./model.ts";

type Resource = Read<RecordResource>;
type Observation = Extract<Resource, { readonly resourceType: "Observation" }>;
type Medicine = Extract<Resource, { readonly resourceType: "MedicationStatement" | "MedicationRequest" }>;

/** Makes opaque ids of consultations, conditions, referrals and what is planned from the surgery's own. */
export type IdsOf = Readonly<
  Record<"consultation" | "condition" | "referral" | "planned", (id: string) => string>
>;

/** GP Connect writes what stands in free text as an Observation with this code. */
const commentNote = "37331000000100";
const systolic = "271649006";
const diastolic = "271650006";

/** A concept in its words. */
export const codedOf = (concept: CodeableConcept | undefined): Coded => ({
  snomed: snomedOf(concept),
  term: termOf(concept),
});

/** Found not to be the case, or written down by mistake. */
export const isWrong = (one: Resource): boolean =>
  ("status" in one && one.status === "entered-in-error") ||
  ("verificationStatus" in one &&
    (one.verificationStatus === "entered-in-error" || one.verificationStatus === "refuted"));

const written = ({ comparator, value, unit, code }: Quantity): string | null =>
  value === undefined ? null : cleanLine(`${comparator ?? ""}${value} ${unit ?? code ?? ""}`);

type Measured = Pick<Observation, "valueQuantity" | "valueString" | "valueCodeableConcept">;

const ownValue = ({ valueQuantity, valueString, valueCodeableConcept }: Measured): string | null =>
  (valueQuantity ? written(valueQuantity) : null) ?? cleanLine(valueString) ?? termOf(valueCodeableConcept);

/** "148/90 mmHg" for a blood pressure, else each part with its name. */
function partsOf({ component = [] }: Observation): string | null {
  const of = (code: string) => component.find((part) => snomedOf(part.code) === code)?.valueQuantity;
  const [upper, lower] = [of(systolic), of(diastolic)];
  if (upper?.value !== undefined && lower?.value !== undefined && upper.unit === lower.unit)
    return cleanLine(`${upper.value}/${lower.value} ${upper.unit ?? ""}`);
  const parts = component.flatMap((part) => {
    const value = ownValue(part);
    return value === null ? [] : [`${termOf(part.code) ?? "?"}: ${value}`];
  });
  return parts.length > 0 ? parts.join(", ") : null;
}

/** Kinds of value that this service does not read: the entry is named, and nothing more is shown. */
const unread = [
  "valueBoolean",
  "valueTime",
  "valuePeriod",
  "valueSampledData",
  "valueAttachment",
  "valueRange",
  "valueRatio",
  "valueDateTime",
] as const;

/** Not measured, or not yet: whatever stands in its place is no value (as in the measurements room). */
const withoutValue = new Set(["cancelled", "registered"]);

function observed(one: Observation): Partial<ConsultationEntry> {
  const comment = one.comment?.trim() || null;
  const isWords = (one.code.coding ?? []).some(({ code }) => code === commentNote);
  if (isWords) return { kind: "words", snomed: null, term: null, text: comment ?? ownValue(one) };
  return {
    kind: "measurement",
    ...codedOf(one.code),
    value: withoutValue.has(one.status) ? null : (ownValue(one) ?? partsOf(one)),
    text: comment,
    cannotBeShownSafely: unread.some((kind) => one[kind] !== undefined),
  };
}

function medicineOf(record: RecordAnswer, medicine: Medicine): Coded {
  const product = record.resolve(medicine.medicationReference?.reference);
  const concept = product?.resourceType === "Medication" ? product.code : medicine.medicationCodeableConcept;
  const { snomed, term } = codedOf(concept);
  return { snomed, term: term ?? cleanLine(medicine.medicationReference?.display) };
}

const plain = (kind: EntryKind, concept: CodeableConcept | undefined): Partial<ConsultationEntry> => ({
  kind,
  ...codedOf(concept),
});

/** Statuses by which an entry is not what it reads, whatever it is. */
const marks: Readonly<Record<string, EntryStanding>> = {
  cancelled: "cancelled",
  registered: "registered",
  preliminary: "preliminary",
  partial: "preliminary",
  draft: "draft",
};

/** What an entry is not, as its status says. */
function standingOf(one: Resource): EntryStanding | null {
  if (one.resourceType === "Immunization" && one.notGiven) return "not-given";
  const sureness = one.resourceType === "Condition" ? one.verificationStatus : null;
  if (sureness === "provisional" || sureness === "differential") return "not-certain";
  return "status" in one && one.status !== undefined ? (marks[one.status] ?? null) : null;
}

function byType(record: RecordAnswer, one: Resource, idsOf: IdsOf): Partial<ConsultationEntry> {
  switch (one.resourceType) {
    case "Observation":
      return observed(one);
    case "Condition":
      return { ...plain("condition", one.code), id: one.id === undefined ? null : idsOf.condition(one.id) };
    case "AllergyIntolerance":
      return plain("allergy", one.code);
    case "Immunization":
      return plain("vaccination", one.vaccineCode);
    case "DiagnosticReport":
      return plain("test", one.code);
    case "MedicationStatement":
    case "MedicationRequest":
      return { kind: "medicine", ...medicineOf(record, one) };
    case "ReferralRequest":
      return {
        ...plain("referral", one.specialty),
        term: nameOfActor(record, one.recipient?.[0]) ?? termOf(one.specialty),
        text: one.description?.trim() || null,
      };
    case "ProcedureRequest": {
      const text = notesOf(record, one.note).map((note) => note.text);
      const dueAt = readFhirDate(one.occurrenceDateTime ?? one.occurrencePeriod?.end);
      return { ...plain("planned", one.code), dueAt, text: text.join("\n") || null };
    }
    case "DocumentReference":
      return { ...plain("document", one.type), term: cleanLine(one.description) ?? termOf(one.type) };
    default:
      return {};
  }
}

/** What one resource under a heading says; one that is changed by a modifier says its name and nothing more. */
export function toEntry(record: RecordAnswer, one: Resource, idsOf: IdsOf): ConsultationEntry {
  const nothing = {
    id: null,
    snomed: null,
    term: null,
    value: null,
    text: null,
    standing: null,
    dueAt: null,
  };
  const entry: ConsultationEntry = {
    kind: "other",
    ...nothing,
    cannotBeShownSafely: false,
    ...byType(record, one, idsOf),
    standing: standingOf(one),
  };
  if (!one.unsafe && !entry.cannotBeShownSafely) return entry;
  return { ...nothing, kind: entry.kind, term: entry.term, cannotBeShownSafely: true };
}

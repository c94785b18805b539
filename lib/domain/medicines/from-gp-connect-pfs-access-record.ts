import { readFhirDate } from "#lib/fhir-date.ts";
import type { Read } from "#lib/gateways/fhir/bundle.ts";
import type { CodeableConcept, Reference } from "#lib/gateways/fhir/elements.ts";
import { cleanLine, nameOfActor, snomedOf, termOf } from "#lib/gateways/fhir/stu3-words.ts";
import type { RecordResource } from "#lib/gateways/fhir/stu3-record.ts";
import type { RecordAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import type {
  CodedTerm,
  Medicine,
  MedicineIssue,
  MedicineStatus,
  PrescriptionKind,
  Repeats,
  SuppliedBy,
} from "./model.ts";

/** Makes the opaque id of an entry from the surgery's own id. */
type IdOf = (id: string) => string;

/** What one answer of the surgery says about medicines. */
interface SurgeryMedicines {
  readonly medicines: readonly Medicine[];
  readonly removed: number;
  /** False where something of a medicine came that could not be read. */
  readonly complete: boolean;
}

type Of<T extends RecordResource["resourceType"]> = Read<Extract<RecordResource, { resourceType: T }>>;
type Statement = Of<"MedicationStatement">;
type Request = Of<"MedicationRequest">;
type Extended = Pick<Statement, "extension">;

const extensionBase = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-";

const extensionOf = ({ extension }: Extended, name: string) =>
  extension?.find(({ url }) => url === `${extensionBase}${name}-1`);

const partOf = (one: Extended, name: string, part: string) =>
  extensionOf(one, name)?.extension?.find(({ url }) => url === part);

/**
 * Who supplies it. GP Connect has codes for this and the last practice, and one for every other supplier; what kind
 * that is stands, if anywhere, in the code's text ("Over the counter medication").
 */
function suppliedBy(statement: Statement): SuppliedBy {
  const agency = extensionOf(statement, "PrescribingAgency")?.valueCodeableConcept;
  const codes = (agency?.coding ?? []).map(({ code }) => code);
  if (codes.includes("prescribed-at-gp-practice")) return "surgery";
  if (codes.includes("prescribed-by-previous-practice")) return "last-surgery";
  const words = agency?.text ?? "";
  if (/over[- ]the[- ]counter|bought|\botc\b/iu.test(words)) return "bought";
  if (/hospital/iu.test(words)) return "hospital";
  return codes.includes("prescribed-by-another-organisation") ? "elsewhere" : "not-stated";
}

const statuses: Readonly<Record<Exclude<Statement["status"], "entered-in-error">, MedicineStatus>> = {
  active: "current",
  intended: "planned",
  "on-hold": "paused",
  completed: "finished",
  stopped: "stopped",
};

const kinds: Readonly<Record<string, PrescriptionKind>> = {
  repeat: "repeat",
  "repeat-dispensing": "repeat-dispensing",
  acute: "acute",
  "acute-handwritten": "acute",
  "delayed-prescribing": "delayed",
};

const kindOf = (plan: Request): PrescriptionKind =>
  kinds[extensionOf(plan, "PrescriptionType")?.valueCodeableConcept?.coding?.[0]?.code ?? ""] ?? null;

function repeatsOf(plan: Request): Repeats | null {
  if (extensionOf(plan, "MedicationRepeatInformation") === undefined) return null;
  const part = (name: string) => partOf(plan, "MedicationRepeatInformation", name);
  return {
    allowed: part("numberOfRepeatPrescriptionsAllowed")?.valuePositiveInt ?? null,
    issued: part("numberOfRepeatPrescriptionsIssued")?.valueUnsignedInt ?? null,
    reviewBy: readFhirDate(part("authorisationExpiryDate")?.valueDateTime),
  };
}

function stopOf(plan: Request | null, endedAt: string | null) {
  if (plan === null) return { endedAt, stoppedWhy: null };
  const why = termOf(partOf(plan, "MedicationStatusReason", "statusReason")?.valueCodeableConcept);
  const changed = readFhirDate(partOf(plan, "MedicationStatusReason", "statusChangeDate")?.valueDateTime);
  return { endedAt: endedAt ?? changed, stoppedWhy: why };
}

const isIn = (one: Statement | Request, issue: Request): boolean =>
  (issue.basedOn ?? []).some(({ reference }) => one.id !== undefined && reference?.endsWith(`/${one.id}`));

function toIssue({ authoredOn, dispenseRequest }: Request): MedicineIssue {
  const { value, unit } = dispenseRequest?.quantity ?? {};
  const at = readFhirDate(authoredOn);
  return { at, quantity: value === undefined ? null : { value, unit: cleanLine(unit) } };
}

const newestFirst = (a: MedicineIssue, b: MedicineIssue): number => (b.at ?? "").localeCompare(a.at ?? "");

const terms = (concepts: readonly CodeableConcept[] = []): readonly CodedTerm[] =>
  concepts.flatMap((concept) => {
    const name = termOf(concept);
    return name === null ? [] : [{ code: snomedOf(concept), name }];
  });

const distinct = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => cleanLine(text) ?? [])),
];

/** Everything but the name, where nothing of it may be told. */
const nothing = {
  status: "current",
  suppliedBy: "not-stated",
  kind: null,
  reasons: [],
  howToTake: [],
  startedAt: null,
  endedAt: null,
  stoppedWhy: null,
  prescriber: null,
  lastIssuedAt: null,
  issues: [],
  repeats: null,
  notes: [],
} as const;

/** What belongs to one statement in the answer. */
interface Belongings {
  readonly what: Of<"Medication"> | null;
  readonly plan: Request | null;
  readonly issues: readonly Request[];
}

function belongingsOf(statement: Statement, record: RecordAnswer): Belongings {
  const find = <T extends RecordResource["resourceType"]>(type: T, references: readonly Reference[] = []) =>
    references
      .map(({ reference }) => record.resolve(reference))
      .find((one): one is Of<T> => one?.resourceType === type) ?? null;
  const plan = find("MedicationRequest", statement.basedOn);
  const requests = record.resources.filter((one): one is Request => one.resourceType === "MedicationRequest");
  return {
    what: find("Medication", statement.medicationReference && [statement.medicationReference]),
    plan: plan?.status === "entered-in-error" ? null : plan,
    issues: requests.filter(
      (one) => one.intent === "order" && one.status !== "entered-in-error" && isIn(plan ?? statement, one),
    ),
  };
}

function toMedicine(statement: Statement, record: RecordAnswer, idOf: IdOf): readonly Medicine[] {
  const { status } = statement;
  if (status === "entered-in-error") return [];
  const { what, plan, issues } = belongingsOf(statement, record);
  const concept = statement.medicationCodeableConcept ?? what?.code;
  const [code, name] = [snomedOf(concept), termOf(concept)];
  const own = { id: idOf(statement.id ?? name ?? ""), source: "gp", code, name } as const;
  if ([statement, what, plan, ...issues].some((one) => one?.unsafe))
    return [{ ...own, ...nothing, cannotBeShownSafely: true }];
  const { effectivePeriod, effectiveDateTime, dosage = [], reasonCode } = statement;
  const told = issues.map(toIssue).sort(newestFirst);
  const lastIssue = readFhirDate(extensionOf(statement, "MedicationStatementLastIssueDate")?.valueDateTime);
  const instructions = [...dosage, ...(dosage.length > 0 ? [] : (plan?.dosageInstruction ?? []))];
  return [
    {
      ...own,
      status: statuses[status],
      suppliedBy: suppliedBy(statement),
      kind: plan === null ? null : kindOf(plan),
      reasons: terms(reasonCode),
      howToTake: distinct(instructions.flatMap(({ text, patientInstruction }) => [text, patientInstruction])),
      startedAt: readFhirDate(effectivePeriod?.start ?? effectiveDateTime),
      ...stopOf(plan, readFhirDate(effectivePeriod?.end)),
      prescriber: nameOfActor(record, plan?.recorder),
      lastIssuedAt: lastIssue ?? told[0]?.at ?? null,
      issues: told,
      repeats: plan === null ? null : repeatsOf(plan),
      notes: distinct([...(statement.note ?? []), ...(plan?.note ?? [])].map(({ text }) => text)),
      cannotBeShownSafely: false,
    },
  ];
}

const belongs: ReadonlySet<string> = new Set(["MedicationStatement", "MedicationRequest", "Medication"]);

/**
 * The medicines that the surgery's list names, each with its plan and issues (STU3). What was entered in error is
 * counted and goes no further.
 */
export function toMedicines(
  entries: readonly Read<RecordResource>[],
  record: RecordAnswer,
  idOf: IdOf,
): SurgeryMedicines {
  const statements = entries.filter((one): one is Statement => one.resourceType === "MedicationStatement");
  const medicines = statements.flatMap((one) => toMedicine(one, record, idOf));
  return {
    medicines,
    removed: statements.length - medicines.length,
    complete: !record.unreadable.some(({ resourceType }) => belongs.has(resourceType)),
  };
}

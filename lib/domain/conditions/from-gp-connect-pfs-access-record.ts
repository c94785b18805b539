import { readFhirDate } from "#lib/fhir-date.ts";
import type { Read } from "#lib/gateways/fhir/bundle.ts";
import type { Reference } from "#lib/gateways/fhir/elements.ts";
import { nameOfActor, notesOf, snomedOf, termOf } from "#lib/gateways/fhir/stu3-words.ts";
import type { RecordResource } from "#lib/gateways/fhir/stu3-record.ts";
import type { RecordAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import { linkOf, type IdsOf } from "./from-gp-connect-pfs-access-record-links.ts";
import type { Certainty, Condition, LinkedEntry } from "./model.ts";

type Resource = Read<RecordResource>;
type FhirCondition = Extract<Resource, { readonly resourceType: "Condition" }>;
type Extensions = NonNullable<FhirCondition["extension"]>;

const published = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-";

const isCondition = (one: Resource): one is FhirCondition => one.resourceType === "Condition";

/** Found not to be the case, or written down by mistake. */
const isRemoved = ({ verificationStatus }: FhirCondition): boolean =>
  verificationStatus === "refuted" || verificationStatus === "entered-in-error";

function significanceOf(extensions: Extensions): Condition["significance"] {
  const code = extensions.find(({ url }) => url === `${published}ProblemSignificance-1`)?.valueCode;
  return code === "major" || code === "minor" ? code : null;
}

/** Entries that belong to a condition, and other conditions that hang together with it. */
function linksIn(extensions: Extensions): readonly Reference[] {
  return extensions.flatMap(({ url, valueReference, extension = [] }) => {
    if (url === `${published}RelatedClinicalContent-1`) return valueReference ?? [];
    if (url !== `${published}RelatedProblemHeader-1`) return [];
    return extension.flatMap((inner) => (inner.url === "target" ? (inner.valueReference ?? []) : []));
  });
}

const certaintyOf = (status: FhirCondition["verificationStatus"]): Certainty | null =>
  status === undefined || status === "refuted" || status === "entered-in-error" ? null : status;

function linkedTo(
  record: RecordAnswer,
  condition: FhirCondition,
  extensions: Extensions,
  idsOf: IdsOf,
): readonly LinkedEntry[] {
  const found = linksIn(extensions).flatMap(({ reference }) => record.resolve(reference) ?? []);
  return [...new Set(found)]
    .filter((one) => one !== condition)
    .flatMap((one) => linkOf(record, one, idsOf) ?? []);
}

function toCondition(record: RecordAnswer, condition: FhirCondition, idsOf: IdsOf): Condition {
  const { unsafe, extension = [] } = condition;
  const term = termOf(condition.code) ?? "";
  return {
    id: idsOf.condition(condition.id ?? `${term} ${condition.assertedDate ?? ""}`),
    source: "gp",
    snomed: snomedOf(condition.code),
    term,
    clinicalStatus: condition.clinicalStatus ?? null,
    certainty: certaintyOf(condition.verificationStatus),
    significance: significanceOf(extension),
    startedAt: readFhirDate(condition.onsetDateTime),
    endedAt: readFhirDate(condition.abatementDateTime),
    recordedAt: readFhirDate(condition.assertedDate),
    recordedBy: nameOfActor(record, condition.asserter),
    notes: unsafe ? [] : notesOf(record, condition.note),
    linked: unsafe ? [] : linkedTo(record, condition, extension, idsOf),
    cannotBeShownSafely: unsafe,
  };
}

/** What the problems of a record say, and how much of them may not be taken for a fact. */
export interface MappedConditions {
  readonly conditions: readonly Condition[];
  readonly removed: number;
  /** False where an entry was refused, did not come or is no condition. */
  readonly complete: boolean;
}

/** The conditions that the list of problems names (GP Connect 1.6), in its order. */
export function toConditions(
  record: RecordAnswer,
  area: { readonly entries: readonly Resource[]; readonly complete: boolean },
  idsOf: IdsOf,
): MappedConditions {
  const all = area.entries.filter(isCondition);
  const facts = all.filter((one) => !isRemoved(one));
  const refused = record.unreadable.some(({ resourceType }) => resourceType === "Condition");
  return {
    conditions: facts.map((one) => toCondition(record, one, idsOf)),
    removed: all.length - facts.length,
    complete: area.complete && !refused && all.length === area.entries.length,
  };
}

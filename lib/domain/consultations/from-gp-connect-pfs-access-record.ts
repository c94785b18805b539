import { readFhirDate } from "#lib/fhir-date.ts";
import type { Read } from "#lib/gateways/fhir/bundle.ts";
import { snomed, type Reference } from "#lib/gateways/fhir/elements.ts";
import { cleanLine, nameOfActor } from "#lib/gateways/fhir/stu3-words.ts";
import type { RecordResource } from "#lib/gateways/fhir/stu3-record.ts";
import type { RecordAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import { codedOf, isWrong, toEntry, type IdsOf } from "./from-gp-connect-pfs-access-record-entries.ts";
import type { Consultation, ConsultationEntry, ConsultationHeading, ConsultationTopic } from "./model.ts";

type Resource = Read<RecordResource>;
type Encounter = Extract<Resource, { readonly resourceType: "Encounter" }>;
type List = Extract<Resource, { readonly resourceType: "List" }>;

/** SNOMED CT codes of the lists that hold a consultation together (GP Connect 1.6). */
const consultationList = "325851000000107";
const topicList = "25851000000105";
const problemHeader =
  "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RelatedProblemHeader-1";

const isList = (one: Resource): one is List => one.resourceType === "List";

const hasCode = (list: List, wanted: string): boolean =>
  (list.code?.coding ?? []).some(({ system, code }) => system === snomed && code === wanted);

/** Walks the lists of one consultation once each, so that a circle of lists ends. */
class Walk {
  readonly #record: RecordAnswer;
  readonly #idsOf: IdsOf;
  readonly #met = new Set<List>();
  complete = true;
  removed = 0;

  constructor(record: RecordAnswer, idsOf: IdsOf) {
    this.#record = record;
    this.#idsOf = idsOf;
  }

  /** What a list leads to; what did not come, and a list that was met before, leave the walk incomplete. */
  #itemsOf(list: List): readonly Resource[] {
    this.#met.add(list);
    const items = (list.entry ?? []).filter(({ deleted }) => !deleted);
    const found = items.flatMap(({ item }) => this.#record.resolve(item.reference) ?? []);
    const here = found.filter((one) => !isList(one) || !this.#met.has(one));
    if (here.length < items.length) this.complete = false;
    return here;
  }

  #entriesOf(items: readonly Resource[]): readonly ConsultationEntry[] {
    return items.flatMap((one) => {
      if (isList(one)) return this.#entriesOf(this.#itemsOf(one));
      if (isWrong(one)) {
        this.removed += 1;
        return [];
      }
      return toEntry(this.#record, one, this.#idsOf);
    });
  }

  #heading(list: List): ConsultationHeading {
    const entries = list.unsafe ? [] : this.#entriesOf(this.#itemsOf(list));
    return { title: cleanLine(list.title), entries, cannotBeShownSafely: list.unsafe };
  }

  /** Headings in their order; entries that stand under none come together, in the place of the first of them. */
  #headingsOf(items: readonly Resource[]): readonly ConsultationHeading[] {
    const headings: ConsultationHeading[] = [];
    let loose: ConsultationEntry[] | null = null;
    for (const one of items) {
      if (isList(one)) headings.push(this.#heading(one));
      else {
        if (loose === null) headings.push({ title: null, entries: (loose = []), cannotBeShownSafely: false });
        loose.push(...this.#entriesOf([one]));
      }
    }
    return headings.filter(({ entries, cannotBeShownSafely }) => entries.length > 0 || cannotBeShownSafely);
  }

  #conditionOf({ extension = [] }: List): ConsultationTopic["condition"] {
    const targets = extension
      .filter(({ url }) => url === problemHeader)
      .flatMap((header) => header.extension ?? [])
      .flatMap(({ url, valueReference }) => (url === "target" ? (valueReference ?? []) : []));
    const found = targets.map(({ reference }: Reference) => this.#record.resolve(reference));
    const [about] = found.filter((one) => one?.resourceType === "Condition");
    if (about?.resourceType !== "Condition" || about.id === undefined || about.unsafe || isWrong(about))
      return null;
    return { ...codedOf(about.code), id: this.#idsOf.condition(about.id) };
  }

  #topic(list: List): ConsultationTopic {
    const { unsafe } = list;
    return {
      title: cleanLine(list.title),
      condition: unsafe ? null : this.#conditionOf(list),
      headings: unsafe ? [] : this.#headingsOf(this.#itemsOf(list)),
      cannotBeShownSafely: unsafe,
    };
  }

  /** Topics in their order; what belongs to none of them comes last, without a title. */
  topicsOf(list: List): readonly ConsultationTopic[] {
    if (list.unsafe) return [this.#topic(list)];
    const items = this.#itemsOf(list);
    const isTopic = (one: Resource): one is List => isList(one) && hasCode(one, topicList);
    const topics = items.filter(isTopic).map((one) => this.#topic(one));
    const rest = this.#headingsOf(items.filter((one) => !isTopic(one)));
    if (rest.length === 0) return topics;
    return [...topics, { title: null, condition: null, headings: rest, cannotBeShownSafely: false }];
  }
}

const statuses: Partial<Record<Encounter["status"], Consultation["status"]>> = {
  finished: "finished",
  cancelled: "cancelled",
  "entered-in-error": "not-stated",
  unknown: "not-stated",
};

function whoOf(record: RecordAnswer, { participant = [] }: Encounter): readonly string[] {
  return [...new Set(participant.flatMap(({ individual }) => nameOfActor(record, individual) ?? []))];
}

function whereOf(record: RecordAnswer, { location = [], serviceProvider }: Encounter): string | null {
  const [place] = location.flatMap((one) => nameOfActor(record, one.location) ?? []);
  return place ?? nameOfActor(record, serviceProvider);
}

/** The list that holds each consultation together; of two, the first. A long record has hundreds of either. */
function heldTogether(record: RecordAnswer): ReadonlyMap<Resource, List> {
  const held = new Map<Resource, List>();
  for (const one of record.resources) {
    if (!isList(one) || !hasCode(one, consultationList)) continue;
    const encounter = record.resolve(one.encounter?.reference);
    if (encounter?.id !== undefined && !held.has(encounter)) held.set(encounter, one);
  }
  return held;
}

function toConsultation(
  record: RecordAnswer,
  encounter: Encounter,
  held: List | undefined,
  idsOf: IdsOf,
): Consultation {
  const { id, unsafe, period } = encounter;
  const walk = new Walk(record, idsOf);
  const topics = held === undefined || unsafe ? [] : walk.topicsOf(held);
  return {
    id: idsOf.consultation(id ?? period?.start ?? ""),
    source: "gp",
    at: readFhirDate(period?.start),
    endedAt: readFhirDate(period?.end),
    how: codedOf(encounter.type?.[0]),
    who: whoOf(record, encounter),
    where: whereOf(record, encounter),
    status: statuses[encounter.status] ?? "not-finished",
    topics,
    complete: held !== undefined && walk.complete,
    removed: walk.removed,
    cannotBeShownSafely: unsafe,
  };
}

/** The consultations of a record, and how much of them may not be taken for a fact. */
export interface MappedConsultations {
  readonly consultations: readonly Consultation[];
  readonly removed: number;
  /** False where a consultation was refused or did not come; one whose parts did not come says so itself. */
  readonly complete: boolean;
}

/** The consultations that the area's list names (GP Connect 1.6), each with what was written in it. */
export function toConsultations(
  record: RecordAnswer,
  area: { readonly entries: readonly Resource[]; readonly complete: boolean },
  idsOf: IdsOf,
): MappedConsultations {
  const all = area.entries.filter((one): one is Encounter => one.resourceType === "Encounter");
  const facts = all.filter((one) => !isWrong(one));
  const refused = record.unreadable.some(({ resourceType }) => resourceType === "Encounter");
  const held = heldTogether(record);
  return {
    consultations: facts.map((one) => toConsultation(record, one, held.get(one), idsOf)),
    removed: all.length - facts.length,
    complete: area.complete && !refused && all.length === area.entries.length,
  };
}

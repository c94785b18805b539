import { readFhirDate } from "#lib/fhir-date.ts";
import type { Read } from "#lib/gateways/fhir/bundle.ts";
import type { CodeableConcept, Reference } from "#lib/gateways/fhir/elements.ts";
import type { RecordResource } from "#lib/gateways/fhir/stu3-record.ts";
import type { RecordAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import type { AreaAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-lists.ts";
import {
  codesOf,
  has,
  isRead,
  nameOf,
  pressureOf,
  valueOf,
  type Observation,
} from "./from-fhir-observation.ts";
import {
  newestFirst,
  type KnownKind,
  type MeasuredAt,
  type Measurement,
  type MeasurementStatus,
} from "./model.ts";

/** Makes opaque ids: of an entry, or of a kind that must not stand in an address by its name. */
export type IdOf = (what: "entry" | "kind", id: string) => string;

/** SNOMED CT (UK Core value sets) and LOINC by kind. */
const codesByKind: Readonly<Record<KnownKind, readonly string[]>> = {
  weight: ["27113001", "29463-7"],
  height: ["50373000", "1153637007", "8302-2"],
  bmi: ["60621009", "39156-5"],
  waist: ["276361009"],
  "blood-pressure": ["75367002", "85354-9"],
  "heart-rate": ["364075005", "8867-4"],
  temperature: ["386725007", "8310-5"],
  oxygen: ["431314004", "2708-6", "59408-5"],
  "blood-sugar": [],
  smoking: ["77176002", "8517006", "266919005"],
  alcohol: ["1082641000000106"],
  "gad-7": ["445455005"],
};

const kinds = Object.entries(codesByKind).map(
  ([kind, codes]) => [kind as KnownKind, new Set(codes)] as const,
);

/** Words that tell nobody who looks over a shoulder more than that somebody was weighed. */
const plainInAddress = new Set<KnownKind>([
  "weight",
  "height",
  "bmi",
  "waist",
  "blood-pressure",
  "heart-rate",
  "temperature",
  "oxygen",
  "blood-sugar",
]);

function kindOf(concept: CodeableConcept): KnownKind | null {
  const found = kinds.find(([, codes]) => has(concept, codes));
  return found?.[0] ?? null;
}

const statuses: Readonly<Record<Observation["status"], MeasurementStatus>> = {
  final: "final",
  registered: "preliminary",
  preliminary: "preliminary",
  amended: "corrected",
  corrected: "corrected",
  cancelled: "cancelled",
  unknown: "not-stated",
  "entered-in-error": "cancelled",
};

type Actor = Read<RecordResource>;

function actorName(actor: Actor | undefined): string | null {
  if (actor === undefined || actor.unsafe) return null;
  if (actor.resourceType === "Organization") return actor.name?.trim() || null;
  const name = actor.resourceType === "Practitioner" ? actor.name?.[0] : undefined;
  const parts = name ? [...(name.prefix ?? []), ...(name.given ?? []), name.family ?? ""] : [];
  return name?.text?.trim() || parts.join(" ").trim() || null;
}

/** Who measured, and where: an organisation among the performers is the place. The person themself is "home". */
function performers(observation: Observation, record: Pick<RecordAnswer, "resolve">) {
  const found = (observation.performer ?? []).map((reference: Reference) => ({
    actor: record.resolve(reference.reference),
    said: reference.display?.trim() || null,
  }));
  const of = (type: string) => found.find(({ actor }) => actor?.resourceType === type);
  const [place, person] = [of("Organization"), of("Practitioner")];
  const unresolved = found.find(({ actor, said }) => actor === undefined && said !== null);
  return {
    place: actorName(place?.actor) ?? place?.said ?? null,
    takenBy: actorName(person?.actor) ?? person?.said ?? unresolved?.said ?? null,
    self: of("Patient") !== undefined,
  };
}

function toMeasurement(
  observation: Read<Observation>,
  record: Pick<RecordAnswer, "resolve">,
  idOf: IdOf,
): Measurement {
  const name = nameOf(observation.code) ?? "?";
  const known = kindOf(observation.code);
  const { place, takenBy, self } = performers(observation, record);
  const home = self || pressureOf(observation)?.home === true;
  const measuredAt: MeasuredAt = home ? "home" : place !== null || takenBy !== null ? "clinic" : "not-stated";
  const [code] = codesOf(observation.code);
  const safe = !observation.unsafe && isRead(observation);
  return {
    id: idOf("entry", observation.id ?? `${name} ${observation.effectiveDateTime ?? ""}`),
    source: "gp",
    kind:
      known !== null && plainInAddress.has(known)
        ? known
        : idOf("kind", known ?? (code ? `${code.system ?? ""}|${code.code}` : name.toLowerCase())),
    known,
    name,
    codes: codesOf(observation.code),
    status: statuses[observation.status],
    takenAt: readFhirDate(observation.effectiveDateTime) ?? readFhirDate(observation.effectivePeriod?.start),
    measuredAt,
    place: home ? null : place,
    takenBy: home ? null : takenBy,
    value: safe ? valueOf(observation, known) : { kind: "none" },
    comment: safe ? observation.comment?.trim() || null : null,
    cannotBeShownSafely: !safe,
  };
}

/** The surgery's uncategorised data, newest first; what was entered in error is counted and gone. */
export function toMeasurements(
  area: AreaAnswer,
  record: Pick<RecordAnswer, "resolve" | "unreadable">,
  idOf: IdOf,
): { readonly items: readonly Measurement[]; readonly removed: number; readonly complete: boolean } {
  const all = area.entries.filter((one): one is Read<Observation> => one.resourceType === "Observation");
  const stands = all.filter(({ status }) => status !== "entered-in-error");
  return {
    items: newestFirst(stands.map((one) => toMeasurement(one, record, idOf))),
    removed: all.length - stands.length,
    complete: area.complete && !record.unreadable.some(({ resourceType }) => resourceType === "Observation"),
  };
}

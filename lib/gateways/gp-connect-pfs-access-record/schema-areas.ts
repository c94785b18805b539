import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, type Read, type ReadBundle } from "../fhir/bundle.ts";
import { onlyAbout, type RawEntry } from "../fhir/person-guard.ts";
import { read, refusalOf, type Reading, type Refusal } from "../fhir/reading.ts";
import { recordDialect, type AllergyIntolerance, type RecordResource } from "../fhir/stu3-record.ts";
import { disclosed, isDisclosed } from "./schema-disclosure.ts";

/** An entry that was refused, while the others are shown. */
export interface UnreadableEntry {
  readonly resourceType: string;
  readonly id: string | null;
  readonly refusal: Refusal;
}

/** Areas of a record, as the surgery gave them. */
export interface RecordAnswer extends ReadBundle<RecordResource> {
  /** Ended allergies: they travel inside their list, so that nobody takes them for present ones. */
  readonly endedAllergies: readonly Read<AllergyIntolerance>[];
  /** Nothing may be called complete, and no list "none", where this is not empty. */
  readonly unreadable: readonly UnreadableEntry[];
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const typeOf = (resource: Json): string => String(resource["resourceType"]);

/** Every resource of a bundle, with its path; what is no resource is left for the bundle's own reading to refuse. */
function entriesOf(body: unknown): readonly RawEntry[] {
  if (!isJson(body)) return [];
  return listOf(body["entry"]).flatMap((entry, place) => {
    const resource = isJson(entry) ? entry["resource"] : undefined;
    if (!isJson(entry) || !isJson(resource)) return [];
    const fullUrl = typeof entry["fullUrl"] === "string" ? entry["fullUrl"] : null;
    return [{ path: `$.entry[${place}].resource`, fullUrl, resource }];
  });
}

type RecordDialect = typeof recordDialect;

/** The dialect for one answer: a resource is read once, however often it is asked for. A long record has thousands. */
function readingOnce(): RecordDialect {
  const readings = new Map<unknown, ReturnType<RecordDialect["resource"]["safeParse"]>>();
  const safeParse = (raw: unknown) => {
    const reading = readings.get(raw) ?? recordDialect.resource.safeParse(raw);
    readings.set(raw, reading);
    return reading;
  };
  return { ...recordDialect, resource: { safeParse } };
}

function refusedIn(entries: readonly RawEntry[], dialect: RecordDialect): ReadonlyMap<Json, UnreadableEntry> {
  const refused = new Map<Json, UnreadableEntry>();
  for (const { path, resource } of entries) {
    const resourceType = typeOf(resource);
    if (!dialect.types.has(resourceType)) continue;
    const parsed = dialect.resource.safeParse(resource);
    if (parsed.success) continue;
    const id = typeof resource["id"] === "string" ? resource["id"] : null;
    refused.set(resource, {
      resourceType,
      id,
      refusal: refusalOf(parsed.error, `FHIR STU3 ${resourceType}`, path),
    });
  }
  return refused;
}

/** The body with refused resources taken out; the others keep their place, and so their path. */
function without(body: Json, refused: ReadonlyMap<Json, UnreadableEntry>): Json {
  const entry = listOf(body["entry"]).map((one) =>
    isJson(one) && isJson(one["resource"]) && refused.has(one["resource"]) ? {} : one,
  );
  return { ...body, entry };
}

/** Allergies inside lists, each about the same person as the rest, as if they were entries of their own. */
function contained(entries: readonly RawEntry[]): readonly RawEntry[] {
  return entries.flatMap(({ path, resource }) =>
    typeOf(resource) !== "List"
      ? []
      : listOf(resource["contained"]).flatMap((inner, place) =>
          isJson(inner) && typeOf(inner) === "AllergyIntolerance"
            ? [{ path: `${path}.contained[${place}]`, fullUrl: null, resource: inner }]
            : [],
        ),
  );
}

const isAllergy = (resource: Read<RecordResource>): resource is Read<AllergyIntolerance> =>
  resource.resourceType === "AllergyIntolerance";

/**
 * Reads whatever areas were asked for. One resource about somebody else condemns the whole answer; a single entry
 * that breaks the standard is refused, named, and leaves the others readable.
 */
export function readRecordAreas(body: unknown, subject: NhsNumber): Reading<RecordAnswer> {
  const entries = entriesOf(body);
  const inside = contained(entries);
  const everything = [...entries, ...inside];
  const guarded = onlyAbout(subject, everything);
  if (!guarded.ok) return guarded;
  const dialect = readingOnce();
  const refused = refusedIn(everything, dialect);
  const reading = readBundle(isJson(body) ? without(body, refused) : body, dialect, subject);
  if (!reading.ok) return reading;
  const ended = readBundle(
    {
      resourceType: "Bundle",
      type: "collection",
      entry: [...entries.filter(({ resource }) => typeOf(resource) === "Patient"), ...inside]
        .filter(({ resource }) => !refused.has(resource))
        .map(({ resource }) => ({ resource })),
    },
    dialect,
    subject,
  );
  if (!ended.ok) return ended;
  return read({
    ...disclosed(reading.value),
    endedAllergies: ended.value.resources.filter(isAllergy).filter(isDisclosed),
    unreadable: [...refused.values()],
  });
}

import { z, type ZodType } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { operationOutcome, type OperationOutcome } from "./operation-outcome.ts";
import { onlyAbout, type RawEntry } from "./person-guard.ts";
import { read, refusalOf, refused, type Reading } from "./reading.ts";

/** What every resource of a bundle has, once read. */
interface AnyResource {
  readonly resourceType: string;
  readonly id?: string | undefined;
  readonly meta?:
    { readonly versionId?: string | undefined; readonly lastUpdated?: string | undefined } | undefined;
}

/** A resource, and whether some part of it is changed by a modifier that this service does not know. */
export type Read<R> = R & { readonly unsafe: boolean };

export interface ReadBundle<R extends AnyResource> {
  /** In the order of the answer, without duplicates. */
  readonly resources: readonly Read<R>[];
  /** What a literal reference of this bundle leads to; undefined outside it. */
  readonly resolve: (reference: string | undefined) => Read<R> | undefined;
  readonly outcomes: readonly OperationOutcome[];
  /** False where the source said that there is more than it sent: then nothing may be called complete. */
  readonly complete: boolean;
}

/** Which FHIR, and how to read its resources. */
export interface Dialect<R extends AnyResource> {
  readonly standard: "FHIR STU3" | "FHIR R4";
  readonly resource: Pick<ZodType<R>, "safeParse">;
  /** The resource types that `resource` reads; any other is let through unread. */
  readonly types: ReadonlySet<string>;
  /** How many entries a bundle may have: 500 unless said otherwise. */
  readonly mostEntries?: number;
}

const usualMostEntries = 500;

const namesItsType = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "resourceType" in value &&
  typeof value.resourceType === "string";

const envelope = z.object({
  resourceType: z.literal("Bundle"),
  type: z.string(),
  total: z.number().optional(),
  link: z.array(z.object({ relation: z.string(), url: z.string() })).optional(),
  entry: z
    .array(
      z.object({
        fullUrl: z.string().optional(),
        // Looked at and not copied: a long record has thousands.
        resource: z.custom<RawEntry["resource"]>(namesItsType).optional(),
        search: z.object({ mode: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

/** A modifier extension may turn a meaning into its opposite; this service knows none. */
export function hasUnknownModifier(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(hasUnknownModifier);
  // Every value of every answer comes through here: no list of pairs is made of it.
  const element = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(element)) {
    const inner = element[key];
    const unknown =
      key === "modifierExtension" || key === "implicitRules"
        ? !Array.isArray(inner) || inner.length > 0
        : hasUnknownModifier(inner);
    if (unknown) return true;
  }
  return false;
}

/**
 * Reads one resource about `subject` that came alone. One that is changed by a modifier is refused: there is nothing
 * else in the answer to show. `subject` null leaves the guard out, for what its own schema guards.
 */
export function readResource<R>(
  raw: unknown,
  schema: ZodType<R>,
  standard: string,
  subject: NhsNumber | null,
): Reading<R> {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  if (hasUnknownModifier(raw))
    return refused(
      "$.modifierExtension",
      `${standard}: a modifier that is not understood must not be ignored`,
    );
  const entry = { path: "$", fullUrl: null, resource: raw as RawEntry["resource"] };
  const guarded = subject === null ? read(null) : onlyAbout(subject, [entry]);
  return guarded.ok ? read(parsed.data) : guarded;
}

interface Indexed<R> {
  readonly resource: Read<R>;
  readonly fullUrl: string | null;
}

/** One resource once: of two versions the later one, of two copies the first. */
function withoutDuplicates<R extends AnyResource>(entries: readonly Indexed<R>[]): readonly Indexed<R>[] {
  const kept = new Map<string, Indexed<R>>();
  for (const [place, entry] of entries.entries()) {
    const { resourceType, id, meta } = entry.resource;
    const key = id === undefined ? `#${place}` : `${resourceType}/${id}`;
    const before = kept.get(key)?.resource.meta;
    if (!kept.has(key) || (meta?.lastUpdated ?? "") > (before?.lastUpdated ?? "")) kept.set(key, entry);
  }
  return [...kept.values()];
}

function indexOf<R extends AnyResource>(entries: readonly Indexed<R>[]): ReadonlyMap<string, Read<R>> {
  const index = new Map<string, Read<R>>();
  for (const { resource, fullUrl } of entries) {
    if (resource.id !== undefined) {
      index.set(`${resource.resourceType}/${resource.id}`, resource);
      index.set(`urn:uuid:${resource.id}`, resource);
    }
    if (fullUrl !== null) index.set(fullUrl, resource);
  }
  return index;
}

/** Told by `total` (which counts matches, not what was included) and by a `next` link. */
function isComplete({ total, link, entry = [], type }: z.infer<typeof envelope>): boolean {
  if (link?.some(({ relation }) => relation === "next")) return false;
  if (type !== "searchset" || total === undefined) return true;
  const matches = entry.filter(({ search }) => search?.mode === undefined || search.mode === "match");
  return entry.some(({ search }) => search?.mode !== undefined)
    ? total === matches.length
    : total <= matches.length;
}

/**
 * Reads a Bundle about one person: at most 500 entries (unless the dialect says otherwise), all about `subject`, each resource as its schema has it.
 * Narrative is never read. `subject` null leaves the guard out, for a bundle that holds no person.
 */
export function readBundle<R extends AnyResource>(
  raw: unknown,
  dialect: Dialect<R>,
  subject: NhsNumber | null,
): Reading<ReadBundle<R>> {
  const bundle = envelope.safeParse(raw);
  if (!bundle.success) return { ok: false, refusal: refusalOf(bundle.error, `${dialect.standard} Bundle`) };
  const entries = bundle.data.entry ?? [];
  const mostEntries = dialect.mostEntries ?? usualMostEntries;
  if (entries.length > mostEntries) return refused("$.entry", `more than ${mostEntries} entries`);
  // The resources are those that came, no copies: a dialect may know them again.
  const raws = entries.flatMap(({ resource, fullUrl }, place): RawEntry[] =>
    resource ? [{ path: `$.entry[${place}].resource`, fullUrl: fullUrl ?? null, resource }] : [],
  );
  const guarded = subject === null ? read(null) : onlyAbout(subject, raws);
  if (!guarded.ok) return guarded;
  const indexed: Indexed<R>[] = [];
  const outcomes: OperationOutcome[] = [];
  for (const { path, fullUrl, resource } of raws) {
    const type = String(resource["resourceType"]);
    const schema = type === "OperationOutcome" ? operationOutcome : dialect.resource;
    if (type !== "OperationOutcome" && !dialect.types.has(type)) continue;
    const parsed = schema.safeParse(resource);
    if (!parsed.success)
      return { ok: false, refusal: refusalOf(parsed.error, `${dialect.standard} ${type}`, path) };
    if (type === "OperationOutcome") outcomes.push(parsed.data as OperationOutcome);
    else indexed.push({ resource: { ...(parsed.data as R), unsafe: hasUnknownModifier(resource) }, fullUrl });
  }
  const kept = withoutDuplicates(indexed);
  const index = indexOf(kept);
  return read({
    resources: kept.map(({ resource }) => resource),
    resolve: (reference) => {
      if (reference === undefined) return undefined;
      const named = index.get(reference);
      if (named !== undefined) return named;
      const relative = /(?:^|\/)([A-Z][A-Za-z]+\/[^/]+)(?:\/_history\/[^/]+)?$/.exec(reference)?.[1];
      return relative === undefined ? undefined : index.get(relative);
    },
    outcomes,
    complete: isComplete(bundle.data),
  });
}

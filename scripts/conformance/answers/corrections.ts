/** A mistake of a published document, put right in memory before answers are held against it. */
export interface Correction {
  readonly api: string;
  /** The document's file name; `openapi.json` when left out. */
  readonly document?: string;
  /** JSON pointers of the nodes concerned, as small as can be. */
  readonly at: readonly string[];
  /** The node as it should be. */
  readonly mend: (published: unknown) => unknown;
  readonly why: string;
}

type Holder = Record<string, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

/** The node that holds the last name of a pointer, and that name; null where the pointer leads nowhere. */
function locate(document: unknown, pointer: string): readonly [Holder, string] | null {
  const names = pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = names.pop();
  const holder = names.reduce<unknown>((node, name) => (isHolder(node) ? node[name] : undefined), document);
  return last !== undefined && isHolder(holder) && Object.hasOwn(holder, last) ? [holder, last] : null;
}

/** A fault where the correction has nothing to correct at this place; null where it was made. */
function mendAt(document: unknown, { api, mend, why }: Correction, pointer: string): string | null {
  const place = locate(document, pointer);
  if (place === null) return `${api}: a correction has no place any more: ${pointer} (${why})`;
  const [holder, name] = place;
  const before = JSON.stringify(holder[name]);
  const after = mend(holder[name]);
  if (JSON.stringify(after) === before) return `${api}: a correction changes nothing: ${pointer} (${why})`;
  holder[name] = after;
  return null;
}

/** A copy of a published document with its corrections made; each that changes nothing is a fault. */
export function corrected(
  published: unknown,
  corrections: readonly Correction[],
): { readonly document: unknown; readonly faults: readonly string[] } {
  const document = structuredClone(published);
  const faults = corrections.flatMap((one) => one.at.map((pointer) => mendAt(document, one, pointer)));
  return { document, faults: faults.filter((fault) => fault !== null) };
}

import { isDeepStrictEqual } from "node:util";
import type { Json } from "#mocks/nation/fhir.ts";
import { invalidUpdate, invalidValue, Refused } from "./outcome.ts";

const OPERATIONS = ["add", "replace", "remove", "test"] as const;

/** One change of RFC 6902, as far as PDS takes them. */
export type Patch = { op: (typeof OPERATIONS)[number]; segments: string[]; path: string; value: unknown };

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const segmentsOf = (path: string) =>
  path
    .slice(1)
    .split("/")
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));

function readPatch(value: unknown, index: number): Patch {
  if (!isObject(value)) throw invalidValue(value, `field '${index}'`);
  const { op, path, ...rest } = value;
  if (!OPERATIONS.some((one) => one === op)) throw invalidValue(op, `field '${index}/op'`);
  if (typeof path !== "string" || !path.startsWith("/")) throw invalidValue(path, `field '${index}/path'`);
  const unexpected = Object.keys(rest).find((name) => name !== "value" || op === "remove");
  if (unexpected !== undefined)
    throw new Refused(
      "ADDITIONAL_PROPERTIES",
      `Additional properties are not allowed ('${unexpected}' was unexpected)`,
    );
  if (op !== "remove" && !("value" in rest))
    throw new Refused("MISSING_VALUE", `Missing value - '${index}/value'`);
  const segments = segmentsOf(path);
  if (segments.includes("__proto__")) throw invalidValue(path, `field '${index}/path'`);
  return { op: op as Patch["op"], segments, path, value: rest["value"] };
}

/** The changes of a request's body, `{"patches": […]}`; throws PDS's own refusal for anything else. */
export function readPatches(text: string): Patch[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw invalidUpdate("No patches found");
  }
  const patches = isObject(body) ? body["patches"] : undefined;
  if (!Array.isArray(patches) || patches.length === 0) throw invalidUpdate("No patches found");
  const unexpected = Object.keys(body as Json).find((name) => name !== "patches");
  if (unexpected !== undefined)
    throw new Refused(
      "ADDITIONAL_PROPERTIES",
      `Additional properties are not allowed ('${unexpected}' was unexpected)`,
    );
  return patches.map(readPatch);
}

const impossible = (why: string) => invalidUpdate(`Invalid patch - ${why}`);

function indexIn(segment: string, most: number): number {
  const index = /^(0|[1-9]\d*)$/.test(segment) ? Number(segment) : Number.NaN;
  if (!(index <= most)) throw impossible(`index '${segment}' is out of bounds`);
  return index;
}

/** What stands at a path; throws where the way there does not exist. */
export function valueAt(document: unknown, segments: readonly string[]): unknown {
  return segments.reduce<unknown>((place, segment) => {
    if (Array.isArray(place)) return place[indexIn(segment, place.length - 1)];
    if (isObject(place) && Object.hasOwn(place, segment)) return place[segment];
    throw impossible(`can't find non-existent object '${segment}'`);
  }, document);
}

function changeList(list: unknown[], last: string, { op, value }: Patch): void {
  if (op === "add") {
    if (last === "-") list.push(value);
    else list.splice(indexIn(last, list.length), 0, value);
    return;
  }
  const index = indexIn(last, list.length - 1);
  if (op === "remove") list.splice(index, 1);
  else list[index] = value;
}

function changeObject(object: Json, last: string, { op, value }: Patch): void {
  if (op !== "add" && !Object.hasOwn(object, last))
    throw impossible(`can't ${op} non-existent object '${last}'`);
  if (op === "remove") delete object[last];
  else object[last] = value;
}

/** Carries out one change in place. A `test` that fails, and a place that is not there, are refused. */
export function applyPatch(document: Json, patch: Patch): void {
  const { op, segments, value } = patch;
  if (op === "test") {
    if (!isDeepStrictEqual(valueAt(document, segments), value))
      throw impossible(
        `what stands at '${patch.path}' is not equal to tested value ${JSON.stringify(value)}`,
      );
    return;
  }
  const [root = "", ...rest] = segments;
  // The first item of a list that the record does not have yet.
  if (op === "add" && rest[0] === "-" && !Object.hasOwn(document, root)) document[root] = [];
  const last = segments.at(-1) ?? "";
  const place = valueAt(document, segments.slice(0, -1));
  if (Array.isArray(place)) changeList(place, last, patch);
  else if (isObject(place)) changeObject(place, last, patch);
  else throw impossible(`can't ${op} '${last}' in what is no object`);
}

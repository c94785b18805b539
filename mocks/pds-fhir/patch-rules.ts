import { isDeepStrictEqual } from "node:util";
import type { Json } from "#mocks/nation/fhir.ts";
import { applyPatch, isObject, valueAt, type Patch } from "./json-patch.ts";
import { invalidUpdate, Refused } from "./outcome.ts";

/** Lists of a Patient of which a patient may change something. */
const CHANGEABLE = ["address", "telecom", "contact", "extension"] as const;
export type Changeable = (typeof CHANGEABLE)[number];

/** What else a Patient of PDS has. */
const NEVER = [
  "resourceType id identifier meta name gender birthDate multipleBirthInteger deceasedDateTime",
  "generalPractitioner managingOrganization",
].flatMap((names) => names.split(" "));

/** Of these a patient sends the whole item, never a part. */
const WHOLE: readonly string[] = ["telecom", "extension"];

export const noPermission = () =>
  invalidUpdate("This user does not have permission to update the fields in the patches provided.");

/** By what an item of a list is known: an extension by its address, everything else by its id. */
export const nameOfItem = (root: string): "id" | "url" => (root === "extension" ? "url" : "id");

const isNameOf = ({ segments }: Patch, root: string, index: string) =>
  segments.length === 3 && segments[0] === root && segments[1] === index && segments[2] === nameOfItem(root);

function requirePermitted({ op, segments }: Patch): void {
  const [root = ""] = segments;
  if (NEVER.includes(root)) {
    if (op !== "test") throw noPermission();
    return;
  }
  if (!CHANGEABLE.some((one) => one === root))
    throw new Refused(
      "ADDITIONAL_PROPERTIES",
      `Additional properties are not allowed ('${root}' was unexpected)`,
    );
  if (op === "test") return;
  if (segments.length < 2) throw invalidUpdate(`Invalid patch - '/${root}' is a list; change its items`);
  if (op === "add" && segments.length === 2 && segments[1] !== "-")
    throw invalidUpdate(`Invalid patch - items are added at '/${root}/-'`);
  if (segments.length > 2 && WHOLE.includes(root)) throw noPermission();
}

/** A removal names a whole item, and the change right before it tests that very item. */
function requireTested(patch: Patch, before: Patch | undefined): void {
  const { path, segments } = patch;
  const [root = "", index = ""] = segments;
  if (segments.length !== 2) throw invalidUpdate(`Invalid patch - '${path}' is part of an item; replace it`);
  const tests = before?.op === "test" && (before.path === path || isNameOf(before, root, index));
  if (tests) return;
  const instead = before === undefined ? "it is the first item" : `it follows ${before.op} '${before.path}'`;
  throw invalidUpdate(
    `removal '${path}' is not immediately preceded by equivalent test - instead ${instead}`,
  );
}

function requireSameName(known: unknown, given: unknown, root: string): void {
  if (!isDeepStrictEqual(known, given))
    throw invalidUpdate(`no '${root}' resources with object ${nameOfItem(root)} '${String(given)}'`);
}

/** Whoever changes an item, or part of one, says which it is: nothing is overwritten by counting wrongly. */
function requireIdentified(document: Json, patch: Patch, all: readonly Patch[]): void {
  const { op, segments, value } = patch;
  const [root = "", index = ""] = segments;
  if (op === "add" && segments.length === 2) return;
  const name = nameOfItem(root);
  const item = valueAt(document, [root, index]);
  const known = isObject(item) ? item[name] : undefined;
  if (segments.length === 2) {
    if (!isObject(value) || !Object.hasOwn(value, name))
      throw invalidUpdate(`no id or url found for path with root /${root}/${index}`);
    return requireSameName(known, value[name], root);
  }
  const naming = all.find((one) => isNameOf(one, root, index));
  if (naming === undefined) throw invalidUpdate(`no id or url found for path with root /${root}/${index}`);
  requireSameName(known, naming.value, root);
}

/**
 * The record after all changes of one request, or the first refusal: then nothing has changed. Ids of new items are
 * for the caller to give.
 */
export function patched(before: Json, patches: readonly Patch[]): Json {
  const document = structuredClone(before);
  for (const [index, patch] of patches.entries()) {
    requirePermitted(patch);
    if (patch.op === "remove") requireTested(patch, patches[index - 1]);
    else if (patch.op !== "test") requireIdentified(document, patch, patches);
    applyPatch(document, patch);
  }
  if (isDeepStrictEqual(document, before))
    throw invalidUpdate("Invalid patch - Provided patch made no changes to the resource");
  return document;
}

import { roleStatuses, type LegalBasis, type RoleStatus } from "#mocks/nation/relationships/role.ts";
import { at, instantOf, isJson, listOf } from "./body.ts";
import type { RefusalCode } from "./responses/outcome.ts";
import { readExtensions, readLegalBasis, referencedNumber, type Extensions } from "./status-extensions.ts";

/** What a patch asks for. */
export type Patch = {
  status?: RoleStatus;
  extensions?: Extensions;
  /** The last instant of the role; null takes its end away. */
  end?: string | null;
  legalBasis?: LegalBasis;
  /** NHS number of who acts. */
  actor?: string;
};

type Operation = { op: string; path: string; value: unknown };

const OPERATIONS = ["add", "remove", "replace"];
const PATHS = ["/status", "/extension/-", "/provision/period/end", "/provision/actor", "/policyRule"];
const REMOVABLE = "/provision/period/end";

/** Reads a patch: a bare array of operations, each path at most once. Gives the code of the first thing wrong. */
export function readPatch(json: unknown): Patch | RefusalCode {
  const operations = operationsOf(json);
  if (!operations) return "INVALID_PATCH_FORMAT";
  if (operations.some(({ path }) => !PATHS.includes(path))) return "INVALID_PATCH_PATH";
  if (new Set(operations.map(({ path }) => path)).size < operations.length) return "DUPLICATE_PATCHES";
  if (operations.some(({ op, path }) => op === "remove" && path !== REMOVABLE)) return "INVALID_PATCH";
  const patch: Patch = {};
  for (const operation of operations) {
    const wrong = take(patch, operation);
    if (wrong) return wrong;
  }
  // A status changes with its reason, in the same patch, and a reason is given for nothing else.
  if (patch.status !== undefined && !patch.extensions?.reason) return "INVALID_STATUS_REASON";
  if (patch.status === undefined && patch.extensions) return "INVALID_PATCH";
  return patch;
}

function operationsOf(json: unknown): Operation[] | null {
  if (!Array.isArray(json) || json.length === 0) return null;
  const operations: Operation[] = [];
  for (const one of json as unknown[]) {
    if (!isJson(one)) return null;
    const { op, path, value } = one;
    if (typeof op !== "string" || !OPERATIONS.includes(op) || typeof path !== "string") return null;
    if (op !== "remove" && value === undefined) return null;
    operations.push({ op, path, value });
  }
  return operations;
}

const isStatus = (value: unknown): value is RoleStatus =>
  (roleStatuses as readonly unknown[]).includes(value);

/** One object, or a list with one: the specification's schema has lists, where FHIR has one. */
const single = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

function take(patch: Patch, { op, path, value }: Operation): RefusalCode | null {
  switch (path) {
    case "/status":
      if (!isStatus(value)) return "INVALID_STATUS_CODE";
      patch.status = value;
      return null;
    case "/extension/-": {
      const extensions = readExtensions(Array.isArray(value) ? listOf(value) : [value]);
      if (typeof extensions === "string") return extensions;
      patch.extensions = extensions;
      return null;
    }
    case "/provision/period/end": {
      const end = op === "remove" ? null : instantOf(value);
      if (op !== "remove" && end === null) return "INVALID_END_DATE";
      patch.end = end;
      return null;
    }
    case "/policyRule": {
      const legalBasis = readLegalBasis(single(value));
      if (legalBasis === null) return "INVALID_LEGAL_BASIS_CODE";
      patch.legalBasis = legalBasis;
      return null;
    }
    default: {
      const actor = referencedNumber(at(single(value), "reference"));
      if (actor === undefined) return "INVALID_PATCH";
      patch.actor = actor;
      return null;
    }
  }
}

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { parseStrictJson, UnsafeJson } from "#lib/strict-json.ts";
import { failedFor, refusedFor, type Outcome, type Trial } from "./outcome.ts";

export interface TriedExample {
  readonly path: string;
  readonly outcome: Outcome;
}

export interface ApiReport {
  readonly api: string;
  /** Null where the API is not built. */
  readonly tried: readonly TriedExample[] | null;
  /** Names this very set of examples: shares are compared only between equal sets. */
  readonly examples: string;
}

function jsonFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.split(sep).join("/"))
    .sort();
}

function tryExample(trial: Trial, folder: string, path: string): Outcome {
  try {
    return trial({ path, json: parseStrictJson(readFileSync(join(folder, path), "utf8")) });
  } catch (error) {
    if (error instanceof UnsafeJson)
      return refusedFor(`$: ${error.message} (FHIR JSON representation, RFC 8259)`);
    if (error instanceof SyntaxError) return refusedFor("$: not JSON (RFC 8259)");
    return failedFor(error instanceof Error ? error.message : String(error));
  }
}

/** Tries every example of every API in a folder of published contracts (`<api>/examples/**.json`). */
export function runConformance(
  folder: string,
  trials: Readonly<Record<string, Trial>>,
): readonly ApiReport[] {
  const apis = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return apis.map((api) => {
    const examples = join(folder, api, "examples");
    const paths = jsonFiles(examples);
    const digest = createHash("sha256").update(paths.join("\n")).digest("hex").slice(0, 16);
    const trial = Object.hasOwn(trials, api) ? trials[api] : undefined;
    const tried = trial ? paths.map((path) => ({ path, outcome: tryExample(trial, examples, path) })) : null;
    return { api, tried, examples: digest };
  });
}

export const countOf = (tried: readonly TriedExample[], kind: Outcome["kind"]): number =>
  tried.filter(({ outcome }) => outcome.kind === kind).length;

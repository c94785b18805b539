import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { corrected, type Correction } from "./corrections.ts";
import { Specification, type Judgement } from "./specification.ts";

/** What a contract says of one answer: as published, or once the document's own mistakes are put right. */
export type Verdict = Judgement | { readonly kind: "corrected" };

/** One published OpenAPI document of an API, as answers are held against it. */
export interface Contract {
  /** Null where the document does not have the path at all. */
  readonly judge: (...answer: Parameters<Specification["judge"]>) => Verdict | null;
  /** "GET /Slot/{id}" for a method and a path; null where the document has no such operation. */
  readonly operationOf: (method: string, path: string) => string | null;
  /** Each operation with the statuses of its successes: "GET /Slot" with "200". */
  readonly operations: Specification["operations"];
  /** Corrections that no longer correct anything. */
  readonly faults: readonly string[];
}

/** Documents whose paths begin elsewhere in the sandbox: there each hospital's portal has a place of its own. */
const mounts: Readonly<Record<string, RegExp>> = {
  "openapi-producer-standard.json": /^\/producer\/[^/]+\/FHIR\/R4(?=\/)/,
};

/** The path as the document knows it; null where it lies outside the document's mount. */
function below(file: string, path: string): string | null {
  const mount = mounts[file];
  if (mount === undefined) return path;
  return mount.test(path) ? path.replace(mount, "") : null;
}

function contractOf(file: string, corrections: readonly Correction[]): Contract {
  const published: unknown = JSON.parse(readFileSync(file, "utf8"));
  const { document, faults } = corrected(published, corrections);
  const asPublished = new Specification(published);
  const asCorrected = corrections.length === 0 ? asPublished : new Specification(document);
  const name = basename(file);
  return {
    faults,
    operations: asPublished.operations,
    operationOf: (method, path) => {
      const place = below(name, path);
      return place === null ? null : asPublished.operationOf(method, place);
    },
    judge: (method, path, ...answer) => {
      const place = below(name, path);
      if (place === null) return null;
      const first = asPublished.judge(method, place, ...answer);
      if (first?.kind !== "differs") return first;
      const second = asCorrected.judge(method, place, ...answer);
      return second?.kind === "valid" ? { kind: "corrected" } : second;
    },
  };
}

/** The contracts in an API's folder; none where it has no OpenAPI document. */
export function contractsOf(folder: string, corrections: readonly Correction[] = []): readonly Contract[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^openapi[a-z-]*\.json$/.test(name))
    .sort()
    .map((name) => {
      const own = corrections.filter(({ document = "openapi.json" }) => document === name);
      return contractOf(join(folder, name), own);
    });
}

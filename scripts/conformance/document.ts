import type { Correction } from "./answers/corrections.ts";
import type { KnownDifference } from "./answers/differences.ts";
import type { NeverPlayed } from "./answers/operations.ts";
import type { CheckedApi, CheckedCall, Known } from "./answers/run.ts";
import type { Silence } from "./answers/silences.ts";
import { countOf, type ApiReport } from "./run.ts";

const count = (calls: readonly CheckedCall[], wanted: (call: CheckedCall) => boolean) =>
  String(calls.filter(wanted).length);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function examplesTable(reports: readonly ApiReport[]): string {
  const rows = reports.flatMap(({ api, tried }) =>
    tried === null
      ? []
      : [
          [
            api,
            String(tried.length),
            ...(["parsed", "refused", "failed"] as const).map((kind) => String(countOf(tried, kind))),
          ],
        ],
  );
  return table(["API", "examples", "parsed", "refused with a reason", "failed"], rows);
}

function answersTable(checked: readonly CheckedApi[]): string {
  const rows = checked.map(({ api, calls, hasDocument }) => [
    api,
    String(calls.length),
    hasDocument ? count(calls, ({ openapi }) => openapi === "valid") : "no document",
    hasDocument ? count(calls, ({ openapi }) => openapi === "corrected") : "",
    hasDocument ? count(calls, ({ openapi }) => openapi === "explained") : "",
    hasDocument ? count(calls, ({ openapi }) => openapi === "unspecified" || openapi === "no document") : "",
    calls.every(({ r4 }) => r4 === "not R4") ? "not R4" : count(calls, ({ r4 }) => r4 === "valid"),
  ]);
  const head = [
    "API",
    "calls",
    "valid by OpenAPI",
    "valid once it is corrected",
    "differs, explained",
    "not in the document",
    "valid base R4",
  ];
  return table(head, rows);
}

const code = (text: string): string => `\`${text}\``;

/** A list, for its places are too long for the cells of a table. */
const mistakesList = (mistakes: readonly Correction[]): string =>
  mistakes
    .map(({ api, document = "openapi.json", at, why }) =>
      [`- **${api}** (${document}): ${why}`, ...at.map((place) => `  - ${code(place)}`)].join("\n"),
    )
    .join("\n");

const differencesTable = (known: readonly KnownDifference[]): string =>
  table(
    ["API", "held against", "calls", "where", "what", "why"],
    known.map(({ api, check, call, statuses, pointer, rule, why }) => [
      api,
      check === "r4" ? "base R4" : "OpenAPI",
      `${code(call.source)}${statuses ? ` ${statuses.join(", ")}` : ""}`,
      code(pointer.source),
      code(rule.source),
      why,
    ]),
  );

const silencesTable = (silences: readonly Silence[]): string =>
  table(
    ["API", "calls", "statuses", "why"],
    silences.map(({ api, call, statuses, why }) => [api, code(call.source), statuses.join(", "), why]),
  );

const neverPlayedTable = (reasons: readonly NeverPlayed[]): string =>
  table(
    ["API", "operation", "why"],
    reasons.map(({ api, operation, status, why }) => [
      api,
      `${code(operation)}${status === undefined ? "" : ` ${status}`}`,
      why,
    ]),
  );

const notBuilt = (reports: readonly ApiReport[]): string =>
  reports
    .filter(({ tried }) => tried === null)
    .map(({ api }) => api)
    .join(", ");

/** The page `docs/conformance.md`, whole, out of one run. */
export function conformancePage(
  reports: readonly ApiReport[],
  checked: readonly CheckedApi[],
  { differences, silences, mistakes, neverPlayed }: Known,
): string {
  const undocumented = checked.filter(({ hasDocument }) => !hasDocument).map(({ api }) => api);
  return `# Conformance

Made by \`npm run conformance -- <folder of published contracts> --keep\`. Do not edit it by hand.

## Published examples, read by our schemas

An example is refused only for a published rule that it breaks, or because it belongs to an operation that this service never calls; the command prints each with its JSON path.

${examplesTable(reports)}

Published, and not part of this service yet: ${notBuilt(reports)}.

## Answers of the sandbox, held against what is published

Every call of \`scripts/conformance/calls\` is made to a running sandbox. The answer is held against the OpenAPI document of its API (with ajv) and, where it is FHIR R4, against base R4 with an independent validator (the package \`fhir\`): structure, cardinality, types and required value sets. STU3 answers are held against GP Connect's OpenAPI documents. There is no validator of UK Core, GP Connect or other profiles to be had from npm: conformance to profiles is not proved.

${answersTable(checked)}

Without a published OpenAPI document: ${undocumented.join(", ")}.

### Mistakes of the published documents

Put right in memory before an answer is held against the document, so that all the rest of it counts. A correction that no longer changes anything is a fault.

${mistakesList(mistakes)}

### Where the sandbox differs on purpose

${differencesTable(differences)}

### Answers of which the documents say nothing

Each is known with its reason; any other such answer is a fault, and so is a reason that no longer occurs.

${silencesTable(silences)}

### Published operations that are never played

Each success of every published operation is shown by a call, but for these.

${neverPlayedTable(neverPlayed)}
`;
}

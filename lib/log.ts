import { realNow } from "./clock.ts";

/**
 * The only fields that a log line may hold: named, flat, and never a person, a record, a token or a query string.
 * A field that is not listed here does not compile, and is dropped at run time too.
 */
interface LogFields {
  correlationId?: string;
  api?: string;
  operation?: string;
  status?: number;
  milliseconds?: number;
  attempt?: number;
  failure?: string;
  permission?: string;
  decision?: string;
  reason?: string;
  job?: string;
  directive?: string;
  jsonPath?: string;
  count?: number;
  digest?: string;
}

const allowed: readonly (keyof LogFields)[] = [
  "correlationId",
  "api",
  "operation",
  "status",
  "milliseconds",
  "attempt",
  "failure",
  "permission",
  "decision",
  "reason",
  "job",
  "directive",
  "jsonPath",
  "count",
  "digest",
];

/** A second net under the allow-list: nothing that looks like an NHS number or a signed token leaves. */
const secret = /\b[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}\b|\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

type Level = "info" | "warn" | "error";

/** Writes one JSON line. `event` is a fixed name of ours (`upstream-failed`), never a sentence with data in it. */
export function log(level: Level, event: string, fields: LogFields = {}): void {
  const line: Record<string, string | number> = { at: realNow().toString(), level, event };
  for (const name of allowed) {
    const value = fields[name];
    if (value !== undefined) line[name] = typeof value === "string" ? value.replaceAll(secret, "…") : value;
  }
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { doors } from "#mocks/doors.ts";
import { startSandbox, type Sandbox } from "#mocks/server.ts";
import type { Call } from "../calls/call.ts";
import { baseR4 } from "./base-fhir.ts";
import { contractsOf, type Contract, type Verdict } from "./contract.ts";
import type { Correction } from "./corrections.ts";
import type { KnownDifference } from "./differences.ts";
import { publicJwk } from "./key.ts";
import { unplayed, type NeverPlayed } from "./operations.ts";
import { apiKey, send, type Answer } from "./send.ts";
import type { Silence } from "./silences.ts";
import type { Difference } from "./specification.ts";

/** One call and what is to be said of its answer. */
export interface CheckedCall {
  readonly name: string;
  /** "GET /Slot". */
  readonly call: string;
  readonly status: number;
  readonly openapi: Verdict["kind"] | "explained" | "no document";
  readonly r4: "valid" | "differs" | "explained" | "not R4";
  /** Faults, each a sentence; empty when the answer is as it should be. */
  readonly faults: readonly string[];
  /** Known differences and silences that were seen. */
  readonly seen: readonly (KnownDifference | Silence)[];
}

export interface CheckedApi {
  readonly api: string;
  readonly hasDocument: boolean;
  readonly calls: readonly CheckedCall[];
  /** What is wrong with no one answer: operations never played, corrections without a place. */
  readonly faults: readonly string[];
}

/** What is known beforehand, with a reason each. */
export interface Known {
  readonly differences: readonly KnownDifference[];
  readonly silences: readonly Silence[];
  readonly mistakes: readonly Correction[];
  readonly neverPlayed: readonly NeverPlayed[];
}

interface Context {
  readonly api: string;
  readonly contracts: readonly Contract[];
  readonly known: Known;
}

function judge({ contracts }: Context, call: Call, answer: Answer): Verdict | null {
  const { status, mediaType, body, path } = answer;
  const verdicts = contracts.map((one) => one.judge(call.method, path, status, mediaType, body));
  return verdicts.find((one) => one !== null) ?? null;
}

/** What was found on the way: faults, and what of the known was seen. */
interface Found {
  readonly faults: readonly string[];
  readonly seen: readonly (KnownDifference | Silence)[];
}

const nothing: Found = { faults: [], seen: [] };

/** Splits differences into those that are explained and those that are faults. */
function sort(
  { api, known }: Context,
  check: KnownDifference["check"],
  call: string,
  status: number,
  differences: readonly Difference[],
): Found {
  const explains = (one: KnownDifference, { pointer, rule }: Difference) =>
    one.api === api &&
    one.check === check &&
    one.call.test(call) &&
    (one.statuses?.includes(status) ?? true) &&
    one.pointer.test(pointer) &&
    one.rule.test(rule);
  const seen = known.differences.filter((one) => differences.some((difference) => explains(one, difference)));
  const faults = differences
    .filter((difference) => !known.differences.some((one) => explains(one, difference)))
    .map(({ pointer, rule }) => `${check} ${pointer || "(body)"}: ${rule}`);
  return { seen, faults };
}

/** An answer of which an API's documents say nothing is known with its reason, or a fault. */
function hush({ api, known }: Context, call: string, status: number, why: string): Found {
  const seen = known.silences.filter(
    (one) => one.api === api && one.statuses.includes(status) && one.call.test(call),
  );
  return {
    seen,
    faults: seen.length > 0 ? [] : [`openapi says nothing of it, and no reason is given: ${why}`],
  };
}

function openApi(context: Context, title: string, status: number, verdict: Verdict | null): Found {
  if (context.contracts.length === 0) return nothing;
  if (verdict === null) return hush(context, title, status, "no such path");
  if (verdict.kind === "unspecified") return hush(context, title, status, verdict.why);
  return verdict.kind === "differs" ? sort(context, "openapi", title, status, verdict.differences) : nothing;
}

function check(context: Context, call: Call, answer: Answer): CheckedCall {
  const { status, path, body } = answer;
  const title = `${call.method} ${path}`;
  const verdict = judge(context, call, answer);
  const open = openApi(context, title, status, verdict);
  const differences = baseR4(context.api, body);
  const base = sort(context, "r4", title, status, differences ?? []);
  const wrong =
    status === call.status ? [] : [`status ${String(status)} came, ${String(call.status)} was expected`];
  const explained = verdict?.kind === "differs" && open.faults.length === 0;
  return {
    name: call.name,
    call: title,
    status,
    openapi: explained ? "explained" : (verdict?.kind ?? "no document"),
    r4:
      differences === null
        ? "not R4"
        : base.faults.length > 0
          ? "differs"
          : differences.length > 0
            ? "explained"
            : "valid",
    faults: [...wrong, ...open.faults, ...base.faults],
    seen: [...open.seen, ...base.seen],
  };
}

async function callsOf(api: string): Promise<readonly Call[]> {
  const file = join(import.meta.dirname, "../calls", `${api}.ts`);
  if (!existsSync(file)) return [];
  return ((await import(file)) as { calls: readonly Call[] }).calls;
}

async function checkApi(sandbox: Sandbox, base: string, context: Context): Promise<CheckedApi> {
  sandbox.nation.reset();
  const { api, contracts, known } = context;
  const calls: CheckedCall[] = [];
  const played: { method: string; path: string; status: number }[] = [];
  for (const call of await callsOf(api)) {
    const answer = await send(sandbox, base, call);
    calls.push(check(context, call, answer));
    played.push({ method: call.method, path: answer.path, status: answer.status });
  }
  const faults = [
    ...contracts.flatMap((contract) => contract.faults),
    ...unplayed(api, contracts, played, known.neverPlayed),
  ];
  return { api, hasDocument: contracts.length > 0, calls, faults };
}

/**
 * Starts the sandbox, makes every call of `scripts/conformance/calls`, and holds each answer against the published
 * OpenAPI documents of its API in `folder` and against base FHIR R4. `only` names one API.
 */
export async function checkAnswers(
  folder: string,
  known: Known,
  only?: string,
): Promise<readonly CheckedApi[]> {
  const sandbox = await startSandbox({
    port: 0,
    appOrigin: "http://localhost:3000",
    clientId: "front-door",
    apiKey,
    publicJwk,
    seedAt: new Date("2028-05-16T09:00:00Z"),
  });
  try {
    const checked: CheckedApi[] = [];
    for (const { api, path } of doors.filter((door) => only === undefined || door.api === only)) {
      const mistakes = known.mistakes.filter((one) => one.api === api);
      const contracts = contractsOf(join(folder, api), mistakes);
      checked.push(await checkApi(sandbox, path, { api, contracts, known }));
    }
    return checked;
  } finally {
    await sandbox.close();
  }
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { doors } from "#mocks/doors.ts";
import { startSandbox, type Sandbox } from "#mocks/server.ts";
import type { Call } from "../calls/call.ts";
import { baseR4 } from "./base-fhir.ts";
import type { KnownDifference } from "./differences.ts";
import { apiKey, send, type Answer } from "./send.ts";
import { specificationsOf, type Difference, type Judgement, type Specification } from "./specification.ts";

/** One call and what is to be said of its answer. */
export interface CheckedCall {
  readonly name: string;
  /** "GET /Slot". */
  readonly call: string;
  readonly status: number;
  readonly openapi: Judgement["kind"] | "explained" | "no document";
  readonly r4: "valid" | "differs" | "explained" | "not R4";
  /** Faults, each a sentence; empty when the answer is as it should be. */
  readonly faults: readonly string[];
  /** Known differences that were seen. */
  readonly seen: readonly KnownDifference[];
}

export interface CheckedApi {
  readonly api: string;
  readonly hasDocument: boolean;
  readonly calls: readonly CheckedCall[];
}

const publicJwk = { kty: "RSA", n: "AQAB", e: "AQAB", kid: "front-door-1" };

interface Context {
  readonly api: string;
  readonly specifications: readonly Specification[];
  readonly known: readonly KnownDifference[];
}

function judge({ specifications }: Context, call: Call, answer: Answer): Judgement | null {
  const { status, mediaType, body, path } = answer;
  const judgements = specifications.map((one) => one.judge(call.method, path, status, mediaType, body));
  return judgements.find((one) => one !== null) ?? null;
}

/** Splits differences into those that are explained and those that are faults. */
function sort(
  { api, known }: Context,
  check: KnownDifference["check"],
  call: string,
  status: number,
  differences: readonly Difference[],
) {
  const explains = (one: KnownDifference, { pointer }: Difference) =>
    one.api === api &&
    one.check === check &&
    one.call.test(call) &&
    (one.statuses?.includes(status) ?? true) &&
    one.pointer.test(pointer);
  const seen = known.filter((one) => differences.some((difference) => explains(one, difference)));
  const faults = differences
    .filter((difference) => !known.some((one) => explains(one, difference)))
    .map(({ pointer, rule }) => `${check} ${pointer || "(body)"}: ${rule}`);
  return { seen, faults };
}

function check(context: Context, call: Call, answer: Answer): CheckedCall {
  const { status, path, body } = answer;
  const title = `${call.method} ${path}`;
  const judgement = judge(context, call, answer);
  const open = sort(
    context,
    "openapi",
    title,
    status,
    judgement?.kind === "differs" ? judgement.differences : [],
  );
  const differences = baseR4(context.api, body);
  const base = sort(context, "r4", title, status, differences ?? []);
  const wrong =
    status === call.status ? [] : [`status ${String(status)} came, ${String(call.status)} was expected`];
  const explained = judgement?.kind === "differs" && open.faults.length === 0;
  return {
    name: call.name,
    call: title,
    status,
    openapi: explained ? "explained" : (judgement?.kind ?? "no document"),
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
  const calls: CheckedCall[] = [];
  for (const call of await callsOf(context.api))
    calls.push(check(context, call, await send(sandbox, base, call)));
  return { api: context.api, hasDocument: context.specifications.length > 0, calls };
}

/**
 * Starts the sandbox, makes every call of `scripts/conformance/calls`, and holds each answer against the published
 * OpenAPI document of its API in `folder` and against base FHIR R4. `only` names one API.
 */
export async function checkAnswers(
  folder: string,
  known: readonly KnownDifference[],
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
      const specifications = specificationsOf(join(folder, api));
      checked.push(await checkApi(sandbox, path, { api, specifications, known }));
    }
    return checked;
  } finally {
    await sandbox.close();
  }
}

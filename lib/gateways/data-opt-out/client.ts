import "server-only";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Answer, Exchange } from "../exchange.ts";
import type { Reading } from "../fhir/reading.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { readProblem } from "../problem.ts";
import { exchange } from "../transport.ts";
import {
  readDeliveries,
  readPreference,
  readSaved,
  readSession,
  type Delivery,
  type OptOut,
} from "./schema.ts";

// Ours, and not public: no published API speaks for the national data opt-out. It answers like the register's own
// pages: later. Whoever asks comes back until an answer is ready.
const api = "data-opt-out";

type OptOutPermit = Permit<"data-sharing:read"> | Permit<"data-sharing:change">;

type Call = Pick<Exchange, "operation" | "method"> & {
  readonly path?: string;
  readonly body?: object;
  readonly readStatuses?: readonly number[];
};

const call = (permit: OptOutPermit, { path = "", body, ...asked }: Call): Promise<Result<Answer>> =>
  exchange(permit, {
    api,
    ...asked,
    path: `/sessions${path}`,
    ...(body && { body: { type: "application/json", text: JSON.stringify(body) } }),
    accept: ["application/json"],
    idempotent: asked.method === "GET",
  });

const pathOf = (session: string, what: string): string => `/${encodeURIComponent(session)}/${what}`;

/** Nothing yet; ask again in a moment. */
export interface NotReady {
  readonly kind: "not-ready";
}

async function poll<T>(
  permit: OptOutPermit,
  asked: Call,
  readBody: (body: unknown) => Reading<T>,
): Promise<Result<NotReady | { readonly kind: "ready"; readonly value: T }>> {
  const answer = await call(permit, asked);
  if (!answer.ok) return answer;
  if (answer.value.status === 206) return ok({ kind: "not-ready" });
  const { operation } = asked;
  const reading = { api, operation, correlationId: permit.correlationId };
  const value = takeReading(readBody(answer.value.body), reading);
  return value.ok ? ok({ kind: "ready", value: value.value }) : value;
}

export type Begun = { readonly kind: "begun"; readonly session: string } | { readonly kind: "too-young" };

/** Begins a visit of 15 minutes; its session is part of every further call. Over, it is `not-found`. */
export async function beginVisit(permit: OptOutPermit): Promise<Result<Begun>> {
  const operation = "begin-visit";
  const answer = await call(permit, { operation, method: "POST", readStatuses: [403] });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 403)
    return readProblem(body) === "TOO_YOUNG"
      ? ok({ kind: "too-young" })
      : failed({ kind: "not-allowed", because: "refused-by-source" });
  const reading = { api, operation, correlationId: permit.correlationId };
  const session = takeReading(readSession(body), reading);
  return session.ok ? ok({ kind: "begun", session: session.value }) : session;
}

/** Where the one-time code can be sent. */
export function findDeliveries(permit: OptOutPermit, session: string) {
  const asked = {
    operation: "find-deliveries",
    path: pathOf(session, "search-result"),
    method: "GET",
  } as const;
  return poll<readonly Delivery[]>(permit, asked, (body) => readDeliveries(body, permit.subject));
}

/** Has the one-time code sent. */
export async function sendCode(
  permit: OptOutPermit,
  session: string,
  by: Delivery["type"],
): Promise<Result<null>> {
  const answer = await call(permit, {
    operation: "send-code",
    path: pathOf(session, "code"),
    method: "POST",
    body: { otp_delivery_type: by },
  });
  return answer.ok ? ok(null) : answer;
}

/** `locked`: too many wrong codes, the visit begins anew. */
export type CodeChecked = "right" | "wrong" | "locked";

/** Hands in the code that the person received. */
export async function checkCode(
  permit: OptOutPermit,
  session: string,
  code: string,
): Promise<Result<CodeChecked>> {
  const answer = await call(permit, {
    operation: "check-code",
    path: pathOf(session, "code-check"),
    method: "POST",
    body: { otp: code },
    readStatuses: [400, 403],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status < 300) return ok("right");
  const problem = readProblem(body);
  if (problem === "WRONG_CODE") return ok("wrong");
  if (problem === "LOCKED") return ok("locked");
  return failed(
    status === 403 ? { kind: "not-allowed", because: "refused-by-source" } : { kind: "unreadable" },
  );
}

/** Whether the person has opted out; only after the right code. */
export function getPreference(permit: OptOutPermit, session: string) {
  const asked = { operation: "get-preference", path: pathOf(session, "preference"), method: "GET" } as const;
  return poll<OptOut>(permit, asked, (body) => readPreference(body, permit.subject));
}

/** Sends the person's choice; it counts once `checkStored` is ready. */
export async function setPreference(
  permit: Permit<"data-sharing:change">,
  session: string,
  optOut: boolean,
): Promise<Result<null>> {
  const answer = await call(permit, {
    operation: "set-preference",
    path: pathOf(session, "preference"),
    method: "POST",
    body: { preference: optOut ? "optedOut" : "optedIn" },
  });
  return answer.ok ? ok(null) : answer;
}

/** Whether the choice has been stored. */
export function checkStored(permit: Permit<"data-sharing:change">, session: string) {
  const asked = { operation: "check-stored", path: pathOf(session, "store-result"), method: "GET" } as const;
  return poll<true>(permit, asked, readSaved);
}

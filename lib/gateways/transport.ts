import "server-only";
import { randomUUID } from "node:crypto";
import { realNow } from "#lib/clock.ts";
import type { AddressedApi } from "#lib/api-addresses.ts";
import { sourceDeadlineMs } from "#lib/deadline.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import { mediaTypeOf, readBody } from "./body.ts";
import { breakerOf, type CircuitBreaker, type Health } from "./circuit-breaker.ts";
import type { Answer, Caller, Exchange } from "./exchange.ts";
import { failureOfStatus, retryAfterSeconds, unavailable } from "./status-failure.ts";
import { parseStrictJson } from "#lib/strict-json.ts";

type Outcome =
  | { readonly kind: "answered"; readonly answer: Answer }
  | {
      readonly kind: "failed";
      readonly failure: Failure;
      readonly status?: number;
      readonly waitMs?: number;
      /** There was no token, so the API was not called. */
      readonly notSent?: true;
    };

type Attempt = Outcome | { readonly kind: "unauthorised" };

const passing = new Set([429, 500, 502, 503, 504]);
const refusedAnswer = (status: number): Outcome => ({
  kind: "failed",
  failure: { kind: "unreadable" },
  status,
});

async function readAnswer(request: Exchange, response: Response): Promise<Attempt> {
  const { status, headers } = response;
  if (!response.ok && !request.readStatuses?.includes(status)) {
    await response.body?.cancel();
    if (status === 401) return { kind: "unauthorised" };
    const after = retryAfterSeconds(headers.get("retry-after"), realNow().epochMilliseconds);
    const failure = failureOfStatus(status, after);
    return { kind: "failed", failure, status, ...(after === undefined ? {} : { waitMs: after * 1000 }) };
  }
  if (request.accept.length === 0) {
    await response.body?.cancel();
    return { kind: "answered", answer: { status, headers, body: null } };
  }
  if (!request.accept.includes(mediaTypeOf(response))) {
    await response.body?.cancel();
    return refusedAnswer(status);
  }
  const bytes = await readBody(response, request.largestBytes);
  if (bytes === null) return refusedAnswer(status);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { kind: "answered", answer: { status, headers, body: parseStrictJson(text) } };
  } catch {
    return refusedAnswer(status);
  }
}

/** The settings of the API; undefined for a wire that has none. */
const settingsOf = (api: string) =>
  Object.hasOwn(env().apis, api) ? env().apis[api as AddressedApi] : undefined;

function urlOf({ api, base = settingsOf(api)?.base, path, query }: Exchange): string {
  if (base === undefined) throw new Error(`${api} has no address`);
  const url = new URL(base.replace(/\/$/, "") + path);
  for (const [name, value] of query ?? []) url.searchParams.append(name, value);
  return url.href;
}

interface Sending {
  readonly caller: Caller;
  readonly request: Exchange;
  readonly signal: AbortSignal;
}

async function send(
  { caller, request, signal }: Sending,
  requestId: string,
  token: string | null,
): Promise<Attempt> {
  const headers: Record<string, string> = {
    accept: request.accept[0] ?? "application/json",
    "x-request-id": requestId,
    "x-correlation-id": caller.correlationId,
    ...request.headers,
  };
  if (token !== null) headers["authorization"] = `Bearer ${token}`;
  const apiKey = request.credential === "key" ? settingsOf(request.api)?.apiKey : undefined;
  if (apiKey !== undefined) headers["apikey"] = apiKey;
  if (request.body) headers["content-type"] = request.body.type;
  try {
    // A source that sends elsewhere is not followed: where a call goes is decided by configuration alone.
    const response = await fetch(urlOf(request), {
      method: request.method,
      headers,
      body: request.body?.text ?? null,
      redirect: "manual",
      cache: "no-store",
      signal,
    });
    return await readAnswer(request, response);
  } catch {
    return { kind: "failed", failure: unavailable() };
  }
}

/** Waits for a promise, but no longer than the signal allows. */
function within<T>(signal: AbortSignal, promise: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(null);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

async function tokenFor(
  { caller, request, signal }: Sending,
  renew: boolean,
): Promise<Result<string | null>> {
  const { credential = "person" } = request;
  const source = { person: caller.accessToken, application: caller.applicationToken, key: null, none: null };
  const ask = source[credential];
  if (!ask) return ok(null);
  const token = await within(signal, ask({ api: request.api, renew }));
  return token ?? failed(unavailable());
}

/** A token that the source no longer takes is renewed once, silently. */
async function authorisedAttempt(sending: Sending, requestId: string): Promise<Outcome> {
  const { caller, request } = sending;
  for (const renew of [false, true]) {
    const token = await tokenFor(sending, renew);
    if (!token.ok) return { kind: "failed", failure: token.failure, notSent: true };
    const attempt = await send(sending, requestId, token.value);
    if (attempt.kind !== "unauthorised") return attempt;
    if (token.value === null) break;
  }
  const { api, operation } = request;
  log("error", "credentials-refused", { api, operation, correlationId: caller.correlationId, status: 401 });
  return { kind: "failed", failure: failureOfStatus(401), status: 401 };
}

/** Time to wait before the one retry, or null when there shall be none. Full jitter between 100 and 400 ms. */
function retryWait(attempt: Outcome, request: Exchange, msLeft: number): number | null {
  if (attempt.kind !== "failed" || attempt.failure.kind !== "unavailable" || !request.idempotent) return null;
  if (attempt.status !== undefined && !passing.has(attempt.status)) return null;
  const wait = attempt.waitMs ?? 100 + Math.random() * 300;
  return wait + 100 < msLeft ? wait : null;
}

async function attempts(sending: Sending, breaker: CircuitBreaker, endsAt: number): Promise<Outcome> {
  const requestId = sending.request.requestId ?? randomUUID();
  const first = await authorisedAttempt(sending, requestId);
  const wait = retryWait(first, sending.request, endsAt - performance.now());
  if (wait === null || !breaker.mayRetry()) return first;
  await within(sending.signal, new Promise((resolve) => setTimeout(resolve, wait)));
  // After a 503 the same request id tells the source that this is the same request (PDS asks for it).
  const same = sending.request.requestId !== undefined || (first.kind === "failed" && first.status === 503);
  return authorisedAttempt(sending, same ? requestId : randomUUID());
}

function healthOf(last: Outcome | null): Health {
  if (last === null) return "failing";
  if (last.kind === "answered") return "well";
  if (last.notSent) return "unknown";
  // It answered; that it does not take our token says nothing of how it is.
  if (last.status === 401) return "well";
  return last.failure.kind === "unavailable" ? "failing" : "well";
}

function report(
  { api, operation }: Exchange,
  correlationId: CorrelationId,
  last: Outcome,
  startedAt: number,
) {
  const fields = { api, operation, correlationId, milliseconds: Math.round(performance.now() - startedAt) };
  if (last.kind === "answered")
    return log("info", "upstream-answered", { ...fields, status: last.answer.status });
  const status = last.status === undefined ? {} : { status: last.status };
  log("warn", "upstream-failed", { ...fields, ...status, failure: last.failure.kind });
}

/**
 * The only call to the outside. Time out, broken connection, wrong content type, a body that is too large, unsafe JSON and
 * every status outside 2xx become one of the five failures; nothing of it throws.
 */
export async function exchange(caller: Caller, request: Exchange): Promise<Result<Answer>> {
  const breaker = breakerOf(request.api, request.base);
  const entry = breaker.enter();
  if (typeof entry === "string") {
    const { api, operation } = request;
    log("warn", "upstream-not-called", {
      api,
      operation,
      correlationId: caller.correlationId,
      reason: entry,
    });
    return failed(unavailable());
  }
  const startedAt = performance.now();
  const budget = Math.max(1, Math.ceil(request.deadlineMs ?? sourceDeadlineMs));
  let last: Outcome | null = null;
  try {
    const sending = { caller, request, signal: AbortSignal.timeout(budget) };
    last = await attempts(sending, breaker, startedAt + budget);
  } finally {
    breaker.leave(entry, healthOf(last));
  }
  report(request, caller.correlationId, last, startedAt);
  return last.kind === "answered" ? ok(last.answer) : failed(last.failure);
}

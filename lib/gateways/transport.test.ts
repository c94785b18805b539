import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CorrelationId } from "#lib/permit.ts";
import { failed, ok } from "#lib/result.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import type { Caller, Exchange } from "./exchange.ts";
import { exchange } from "./transport.ts";

let server: Server;
let answer: RequestListener;
let requests: IncomingMessage[];
let times = 0;
const correlationId = "3f0c8e7a-0000-4000-8000-000000000001" as CorrelationId;

beforeEach(async () => {
  stubEnvironment();
  requests = [];
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Every test calls an API of its own, so that no breaker remembers another test. */
function call(changes: Partial<Exchange> = {}, caller: Caller = { correlationId }) {
  times += 1;
  return exchange(caller, {
    api: `api-${times}`,
    operation: "read",
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/base/`,
    path: "/Patient/1",
    method: "GET",
    accept: ["application/fhir+json", "application/json"],
    idempotent: true,
    deadlineMs: 900,
    ...changes,
  });
}

function json(response: ServerResponse, body: string, status = 200, headers: Record<string, string> = {}) {
  response
    .writeHead(status, { "content-type": "application/fhir+json; charset=utf-8", ...headers })
    .end(body);
}

/** Answers the calls in turn; the last answer stays. */
function inTurn(...answers: RequestListener[]): RequestListener {
  let turn = 0;
  return (request, response) => answers[Math.min(turn++, answers.length - 1)]?.(request, response);
}

const unavailable = { ok: false, failure: { kind: "unavailable" } };
const fine: RequestListener = (_, response) => json(response, '{"a":1}');
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    json(response, "{}", code, headers);

test("a call carries a request id, the correlation id and the bearer token", async () => {
  answer = fine;
  const result = await call(
    { query: [["a:b", "x|y"]] },
    { correlationId, accessToken: async () => ok("secret") },
  );
  expect(result).toMatchObject({ ok: true, value: { status: 200, body: { a: 1 } } });
  const [request] = requests;
  expect(request?.url).toBe("/base/Patient/1?a%3Ab=x%7Cy");
  expect(request?.headers).toMatchObject({
    authorization: "Bearer secret",
    "x-correlation-id": correlationId,
  });
  expect(request?.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("a source that never answers is unavailable when the time is up, and the connection is let go", async () => {
  answer = () => undefined;
  const began = performance.now();
  expect(await call({ deadlineMs: 300 })).toEqual(unavailable);
  expect(performance.now() - began).toBeLessThan(600);
});

test("a body that drips is cut off when the time is up", async () => {
  answer = (_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const drip = setInterval(() => response.write(" "), 50);
    response.on("close", () => clearInterval(drip));
  };
  expect(await call({ deadlineMs: 300 })).toEqual(unavailable);
});

test("a reset in the middle of a body is tried once more for a read, and never for a write", async () => {
  const reset: RequestListener = (_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "99" });
    response.write("{");
    setTimeout(() => response.destroy(), 20);
  };
  answer = inTurn(reset, fine);
  expect(await call()).toMatchObject({ ok: true });
  expect(requests).toHaveLength(2);
  answer = reset;
  expect(await call({ idempotent: false })).toEqual(unavailable);
  expect(requests).toHaveLength(3);
});

test("nobody at the address is unavailable", async () => {
  answer = fine;
  expect(await call({ base: "http://127.0.0.1:9" })).toEqual(unavailable);
});

test.each([
  ["HTML under 200", "text/html", "<p>Sign in</p>"],
  ["a text that ends too early", "application/json", '{"a":'],
  ["nothing at all", "application/json", ""],
  ["a key twice", "application/json", '{"a":1,"a":2}'],
  ["a prototype", "application/json", '{"__proto__":{"admin":true}}'],
  ["more than 32 levels", "application/json", `${"[".repeat(40)}${"]".repeat(40)}`],
  ["more than 2 MB", "application/json", JSON.stringify("x".repeat(2_200_000))],
])("%s is unreadable, and is not asked for again", async (_, type, body) => {
  answer = (__, response) => response.writeHead(200, { "content-type": type }).end(body);
  expect(await call()).toEqual({ ok: false, failure: { kind: "unreadable" } });
  expect(requests).toHaveLength(1);
});

test.each([301, 302, 307, 308])("a %i is not followed, and is not asked for again", async (code) => {
  answer = (_, response) => response.writeHead(code, { location: "/elsewhere" }).end();
  expect(await call()).toEqual({ ok: false, failure: { kind: "unreadable" } });
  expect(requests.map(({ url }) => url)).toEqual(["/base/Patient/1"]);
});

test.each([
  [400, { kind: "unreadable" }],
  [403, { kind: "not-allowed", because: "refused-by-source" }],
  [404, { kind: "not-found" }],
  [410, { kind: "not-found" }],
  [409, { kind: "changed-meanwhile" }],
  [412, { kind: "changed-meanwhile" }],
  [422, { kind: "unreadable" }],
  [461, { kind: "unreadable" }],
  [408, { kind: "unavailable" }],
])("status %i becomes its failure without a second try", async (code, failure) => {
  answer = status(code);
  expect(await call()).toEqual({ ok: false, failure });
  expect(requests).toHaveLength(1);
});

test("a status that the client reads itself comes with its body", async () => {
  answer = status(400);
  expect(await call({ readStatuses: [400] })).toMatchObject({ ok: true, value: { status: 400, body: {} } });
});

test("a 503 is sent again under the same request id, any other trouble under a new one", async () => {
  const ids = () => requests.map(({ headers }) => headers["x-request-id"]);
  answer = inTurn(status(503), fine);
  expect(await call()).toMatchObject({ ok: true });
  expect(new Set(ids()).size).toBe(1);
  requests = [];
  answer = inTurn(status(500), fine);
  expect(await call()).toMatchObject({ ok: true });
  expect(new Set(ids()).size).toBe(2);
});

test.each([
  ["120", 60],
  ["30", 30],
  ["soon", undefined],
  ["-5", undefined],
])("a 429 that says to wait %s is not asked again within this page", async (header, seconds) => {
  answer = status(429, { "retry-after": header });
  const failure = { kind: "unavailable", ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }) };
  expect(await call()).toEqual({ ok: false, failure });
  expect(requests).toHaveLength(seconds === undefined ? 2 : 1);
});

test("a token that the source no longer takes is renewed once", async () => {
  const asked: boolean[] = [];
  const accessToken: Caller["accessToken"] = async (options) => {
    asked.push(options?.renew ?? false);
    return ok(options?.renew ? "new" : "old");
  };
  answer = (request, response) =>
    json(response, "{}", request.headers.authorization === "Bearer new" ? 200 : 401);
  expect(await call({}, { correlationId, accessToken })).toMatchObject({ ok: true });
  expect(asked).toEqual([false, true]);
  answer = status(401);
  expect(await call({}, { correlationId, accessToken })).toEqual(unavailable);
});

test("without a token nothing is sent", async () => {
  answer = fine;
  const accessToken = async () => failed({ kind: "not-allowed", because: "session-ended" });
  expect(await call({}, { correlationId, accessToken })).toMatchObject({
    failure: { because: "session-ended" },
  });
  expect(requests).toHaveLength(0);
});

test("an API is not left alone because the token for it could not be fetched", async () => {
  const accessToken = async () => failed({ kind: "unavailable" });
  for (let turn = 0; turn < 30; turn += 1)
    await call({ api: "no-token", deadlineMs: 50 }, { correlationId, accessToken });
  answer = fine;
  expect(await call({ api: "no-token" })).toMatchObject({ ok: true });
});

test("an API that keeps failing is left alone, and the calls stay far below the storm", async () => {
  answer = status(500);
  for (let turn = 0; turn < 60; turn += 1) await call({ api: "storm", deadlineMs: 50 });
  expect(requests.length).toBeLessThan(30);
});

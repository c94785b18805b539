import { request } from "node:http";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startRelyingParty, type RelyingParty } from "./relying-party.ts";

const PDS = "/personal-demographics/FHIR/R4/Patient/9996789012";
const SEED = "2028-05-16T09:00:00.000Z";
const offsetFile = join(mkdtempSync(join(tmpdir(), "sandbox-")), "offset");

let party: RelyingParty;
let origin: string;
beforeAll(async () => {
  party = await startRelyingParty(new Date(SEED), offsetFile);
  origin = party.sandbox.origin;
});
beforeEach(() => order("reset", {}));
afterAll(() => party.sandbox.close());

async function order(name: string, body: object, headers: Record<string, string> = {}) {
  return fetch(`${origin}/control-room/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

const fault = (fields: object) => order("faults", { api: "pds-fhir", count: 1, ...fields });
const state = async () =>
  (await (await fetch(`${origin}/control-room/state`)).json()) as Record<string, unknown>;

/** The status of a request with headers that fetch would not let through. */
function statusOf(
  path: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(origin + path, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.on("error", reject).end();
  });
}

test("a delay is felt, and then the API answers", async () => {
  await fault({ kind: "delay", ms: 150 });
  const before = performance.now();
  expect((await fetch(origin + PDS)).status).toBe(401);
  expect(performance.now() - before).toBeGreaterThan(140);
});

test("a reset breaks the connection", async () => {
  await fault({ kind: "reset" });
  await expect(fetch(origin + PDS)).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
});

test("a hang never answers", async () => {
  await fault({ kind: "hang" });
  await expect(fetch(origin + PDS, { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/);
});

test("a truncated body promises more than it sends", async () => {
  await fault({ kind: "truncate" });
  const response = await fetch(origin + PDS);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-length")).toBe("4096");
  await expect(response.text()).rejects.toThrow();
});

test("a wrong content type is a page with status 200", async () => {
  await fault({ kind: "content-type" });
  const response = await fetch(origin + PDS);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
});

test("a status comes with Retry-After and a body that is not FHIR", async () => {
  await fault({ kind: "status", status: 429, retryAfter: 3 });
  const response = await fetch(origin + PDS);
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "3"]);
  expect(await response.json()).toHaveProperty("fault.faultstring");
});

test("a body stands in for the API's own", async () => {
  await fault({ kind: "body", body: '{"resourceType":"Basic"}' });
  const response = await fetch(origin + PDS);
  expect(response.headers.get("content-type")).toBe("application/fhir+json");
  expect(await response.json()).toEqual({ resourceType: "Basic" });
});

test("a fault befalls its API and path for its count of calls, and calls are counted per API", async () => {
  await fault({ kind: "status", status: 500, path: "/Patient/", count: 2 });
  await fault({ kind: "status", status: 418, api: "hospital-tests" });
  const statuses = [];
  for (const path of ["/Other", "/Patient/1", "/Patient/2", "/Patient/3"])
    statuses.push((await fetch(`${origin}/personal-demographics/FHIR/R4${path}`)).status);
  expect(statuses).toEqual([401, 500, 500, 401]);
  const { faults, calls } = await state();
  expect(faults).toMatchObject([{ api: "hospital-tests", kind: "status", count: 1 }]);
  expect(calls).toEqual({ "pds-fhir": 4 });
  await fetch(`${origin}/control-room/faults`, { method: "DELETE" });
  expect((await state())["faults"]).toEqual([]);
});

test("a fault of one method leaves the other calls of the same path alone", async () => {
  await fault({ kind: "status", status: 500, path: "/Patient/", method: "PATCH" });
  const statuses = [];
  for (const method of ["GET", "PATCH", "PATCH"])
    statuses.push((await fetch(origin + PDS, { method })).status);
  expect(statuses).toEqual([401, 500, 401]);
  const wrong = await fault({ kind: "status", method: "CONNECT" });
  expect([wrong.status, await wrong.json()]).toEqual([
    400,
    { error: "method must be one of GET, POST, PUT, PATCH, DELETE." },
  ]);
});

test("NHS login and the platform fail on the wire like any other API", async () => {
  await fault({ api: "nhs-login", kind: "status", status: 503, path: "openid-configuration" });
  expect((await fetch(`${origin}/nhs-login/.well-known/openid-configuration`)).status).toBe(503);
  expect((await fetch(`${origin}/nhs-login/.well-known/openid-configuration`)).status).toBe(200);
  await fault({ api: "apim-oauth2", kind: "reset" });
  await expect(fetch(`${origin}/oauth2/token`, { method: "POST" })).rejects.toThrow();
});

test("the clock moves forward by order, everyone sees it, and back only by a reset", async () => {
  expect(await state()).toMatchObject({ healthTime: expect.stringMatching(/^2028-05-16T09:00/), seed: SEED });
  expect((await order("clock", { byDays: 2, byMinutes: 30 })).status).toBe(200);
  expect((await state())["healthTime"]).toMatch(/^2028-05-18T09:30/);
  expect((await order("clock", { to: "2028-06-01T10:00:00+01:00" })).status).toBe(200);
  const ahead = Number(readFileSync(offsetFile, "utf8"));
  expect(Math.abs(Date.now() + ahead - Date.parse("2028-06-01T09:00:00Z"))).toBeLessThan(5000);
  expect((await order("clock", { to: "2028-05-01T10:00:00Z" })).status).toBe(400);
  expect((await order("reset", { at: "2028-02-01T10:00:00Z" })).status).toBe(200);
  const { healthTime, people } = await state();
  expect(healthTime).toMatch(/^2028-02-01T10:00/);
  const maya = (people as { key: string; born: string }[]).find(({ key }) => key === "maya");
  expect(maya?.born).toBe("2017-02-16");
});

test("a person is changed for a test, and a wrong name is told", async () => {
  const changed = await order("people/kris", { changes: { "practice.recordAccess": "none" } });
  expect(changed.status).toBe(200);
  expect(party.sandbox.nation.personByKey("kris")?.practice.recordAccess).toBe("none");
  const wrong = await order("people/kris", { changes: { "practice.nothing": 1 } });
  expect([wrong.status, await wrong.json()]).toEqual([
    400,
    { error: "A person has no field practice.nothing." },
  ]);
  expect((await order("faults", { kind: "explode", api: "pds-fhir" })).status).toBe(400);
  expect((await order("faults", { kind: "reset", api: "pds" })).status).toBe(400);
});

test("only this machine is answered: no foreign host, and no foreign page's post", async () => {
  expect(await statusOf("/control-room", { host: "sandbox.attacker.example" })).toBe(403);
  expect(await statusOf(PDS, { host: "sandbox.attacker.example" })).toBe(403);
  expect(await statusOf("/control-room/reset", { origin: "https://attacker.example" }, "POST")).toBe(403);
  expect(await statusOf("/control-room/reset", { origin: "null" }, "POST")).toBe(403);
  expect(await statusOf("/control-room/reset", { origin }, "POST")).toBe(200);
  expect(await statusOf("/elsewhere", {})).toBe(404);
});

import { NextRequest } from "next/server.js";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { Client } from "pg";
import { me } from "#lib/paths.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { makeClientKey, sandboxAt } from "#lib/store/testing/test-environment.ts";
import { SignIn } from "#mocks/relying-party.ts";
import { startSandbox, type Sandbox } from "#mocks/server.ts";
import { beginLogIn, completeLogIn } from "./auth.ts";
import type { Device } from "./device-cookies.ts";
import { requirePermit } from "./gate.ts";
import { findSession } from "./session.ts";
import { aRequest, visitOf } from "./testing/sign-in.ts";

/** What Next keeps for one request: the library reads it through `next/headers`. */
const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "evil.example", "x-forwarded-host": "evil.example" }),
  cookies: async () => ({ set: (name: string, value: string) => jar.set(name, value) }),
}));
// Not used, and not loadable outside Next's own bundle.
vi.mock("next/navigation", () => ({ redirect: () => undefined }));

let store: TestDatabase;
let sandbox: Sandbox;
let owner: Client;

beforeAll(async () => {
  const { environment, publicJwk } = await makeClientKey();
  sandbox = await startSandbox({
    port: 0,
    appOrigin: "http://localhost:3000",
    clientId: "front-door",
    apiKey: "front-door-app",
    publicJwk,
  });
  store = await openTestDatabase({ ...environment, ...sandboxAt(sandbox.origin) });
  owner = new Client({ connectionString: store.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await sandbox.close();
  await store.close();
});
beforeEach(() => jar.clear());
afterEach(() => sandbox.nation.faults.clear());

const asked = (changes: Partial<Parameters<typeof beginLogIn>[0]> = {}) => ({
  correlationId: aRequest(),
  device: "mine" as Device,
  proven: false,
  fresh: false,
  returnTo: null,
  ...changes,
});

/** The browser comes back from NHS login with this query, and the cookies that it has. */
async function comeBack(query: URLSearchParams): Promise<{ location: string; cookies: readonly string[] }> {
  const request = new NextRequest(`http://localhost:3000/api/auth/callback/nhs-login?${query}`, {
    headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
  });
  const response = await completeLogIn(request, aRequest());
  expect(response.status).toBe(303);
  const cookies = response.headers.getSetCookie();
  for (const line of cookies) {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
    jar.set(name, value);
  }
  return { location: String(response.headers.get("location")), cookies };
}

/** From the link to the page that a person lands on. */
async function logIn(fields: Record<string, string>, changes: Parameters<typeof asked>[0] = {}) {
  const address = await beginLogIn(asked(changes));
  const browser = new SignIn(sandbox.origin);
  const page = (await browser.request(address)).headers.get("location") ?? "";
  const back = await browser.answer(page, { level: "account", decision: "agree", ...fields });
  return { ...(await comeBack(back)), address: new URL(address) };
}

test("Kris logs in: cookies hold a random id and no token, and the door opens", async () => {
  const { location, cookies, address } = await logIn({ person: "kris" });
  expect(location).toBe("http://localhost:3000/me");
  expect(address.searchParams.get("redirect_uri")).toBe("http://localhost:3000/api/auth/callback/nhs-login");
  expect(address.searchParams.get("code_challenge_method")).toBe("S256");
  expect([...address.searchParams.keys()]).toEqual(expect.arrayContaining(["state", "nonce", "vtr"]));
  expect(address.searchParams.has("prompt")).toBe(false);
  const sid = jar.get("sid") ?? "";
  expect(sid).toMatch(/^[\w-]{43}$/);
  const line = cookies.find((cookie) => cookie.startsWith("sid=")) ?? "";
  expect(line).toMatch(/^(?!.*Secure).*HttpOnly.*SameSite=Lax/i);
  const words = [...jar.values()].join(" ");
  expect(words).not.toMatch(/eyJhbGciOiJSUzUxMi/);
  expect(words).not.toContain(sandbox.nation.personByKey("kris")?.nhsNumber);
  const permit = await requirePermit(visitOf(sid), "profile:read", me);
  expect(permit.ok && (await permit.value.accessToken({ api: "pds-fhir" })).ok).toBe(true);
  // From now on she can be written to.
  expect((await owner.query("select surgery from known_person")).rows).toEqual([{ surgery: "A20002" }]);
});

test("every log-in gives a new id and ends the session that it replaces", async () => {
  await logIn({ person: "kris" });
  const first = jar.get("sid") ?? "";
  await logIn({ person: "kris" });
  const second = jar.get("sid") ?? "";
  expect(second).not.toBe(first);
  const ended = { state: "ended", reason: "new-log-in" };
  expect(await findSession(first, { touches: false })).toMatchObject(ended);
  expect((await findSession(second, { touches: false })).state).toBe("live");
});

test("a shared device asks NHS login to log in afresh, and its cookie goes with the window", async () => {
  jar.set("device", "shared");
  const { cookies, address } = await logIn({ person: "kris" }, { device: "shared" });
  expect(address.searchParams.get("prompt")).toBe("login");
  const line = cookies.find((cookie) => cookie.startsWith("sid=")) ?? "";
  expect(line).not.toMatch(/expires|max-age/i);
  const found = await findSession(jar.get("sid") ?? "", { touches: false });
  expect(found).toMatchObject({ state: "live", session: { sharedDevice: true } });
});

test("step-up asks for P9 alone", async () => {
  const { address } = await logIn({ person: "kris" }, { proven: true });
  expect(JSON.parse(address.searchParams.get("vtr") ?? "")).toEqual(["P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm"]);
});

test("after logging in the person is where they wanted to go, and a neutral name of the device stays", async () => {
  jar.set("name", "notes");
  const { location, cookies } = await logIn({ person: "kris" }, { returnTo: "/me/test-results/r-1" });
  expect(location).toBe("http://localhost:3000/me/test-results/r-1");
  for (const cookie of ["return", "device", "auth-callback", "auth-csrf"])
    expect(cookies).toContain(`${cookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`);
  expect([...jar].filter(([, value]) => value !== "").map(([name]) => name)).toEqual(["name", "sid"]);
});

test("P5, and P9 by password alone, give a session that opens no record and holds no NHS number", async () => {
  for (const level of ["P5.Cp.Cd", "P9.Cp"]) {
    jar.set("name", "notes");
    await logIn({ person: "kris", level });
    expect(jar.get("name")).toBe("notes");
    const found = await findSession(jar.get("sid") ?? "", { touches: false });
    expect(found).toMatchObject({
      state: "live",
      session: { identityLevel: "P5", claims: { nhsNumber: null } },
    });
    expect(await requirePermit(visitOf(jar.get("sid") ?? ""), "profile:read", me)).toMatchObject({
      failure: { because: "needs-p9" },
    });
  }
});

const problem = (reason: string) => `http://localhost:3000/log-in/problem?reason=${reason}`;

test.each([
  [{ person: "kris", level: "P0.Cp.Cd" }, "needs-more"],
  [{ person: "kyle", level: "P9.Cp.Cd" }, "too-young"],
  [{ decision: "refuse" }, "consent"],
  [{ decision: "fail", error: "server_error" }, "unavailable"],
  [{ decision: "fail", error: "temporarily_unavailable" }, "unavailable"],
  [{ decision: "fail", error: "login_required" }, "other"],
])("when NHS login gives %o the person lands on the page for %s, with no session", async (fields, reason) => {
  const { location } = await logIn(fields);
  expect(location).toBe(problem(reason));
  expect(jar.get("sid") ?? "").toBe("");
});

test.each([
  { kind: "status", status: 503 },
  { kind: "reset" },
  { kind: "body", status: 200, body: "<html>" },
] as const)("a token endpoint that answers with %o leads to the page for unavailable", async (fault) => {
  sandbox.nation.faults.add({ api: "nhs-login", path: "/nhs-login/token", count: 1, ...fault });
  expect((await logIn({ person: "kris" })).location).toBe(problem("unavailable"));
});

test("keys that cannot be read let nobody in", async () => {
  sandbox.nation.faults.add({ api: "nhs-login", path: "jwks.json", kind: "status", status: 503, count: 2 });
  expect((await logIn({ person: "kris" })).location).toBe(problem("unavailable"));
});

test("lost, foreign or other tabs' cookies all say: start again", async () => {
  const answered = (state: string) => comeBack(new URLSearchParams({ code: "x", state }));
  expect((await answered("none")).location).toBe(problem("expired"));
  const state = new URL(await beginLogIn(asked())).searchParams.get("state") ?? "";
  expect((await answered("of another tab")).location).toBe(problem("expired"));
  await beginLogIn(asked());
  expect((await answered(state)).location).toBe(problem("expired"));
  const last = new URL(await beginLogIn(asked())).searchParams.get("state") ?? "";
  jar.delete("auth-pkce");
  expect((await answered(last)).location).toBe(problem("expired"));
  jar.set("auth-state", "forged");
  expect((await answered(last)).location).toBe(problem("expired"));
});

test("a spent code says: start again", async () => {
  const refusal = JSON.stringify({ error: "invalid_grant" });
  sandbox.nation.faults.add({
    api: "nhs-login",
    path: "/token",
    kind: "body",
    status: 400,
    body: refusal,
    count: 1,
  });
  expect((await logIn({ person: "kris" })).location).toBe(problem("expired"));
});

test("NHS login out of reach is said before the person leaves", async () => {
  sandbox.nation.faults.add({ api: "nhs-login", kind: "status", status: 503, count: 2 });
  expect(await beginLogIn(asked())).toBe("/log-in/problem?reason=unavailable");
});

test("a store out of reach lets nobody in, kindly", async () => {
  await owner.query("REVOKE INSERT ON session FROM front_door_app");
  try {
    expect((await logIn({ person: "kris" })).location).toBe(problem("unavailable"));
  } finally {
    await owner.query("GRANT INSERT ON session TO front_door_app");
  }
});

test("a broken library cookie never shows the library's own page", async () => {
  jar.set("auth-callback", "javascript:alert(1)");
  expect((await comeBack(new URLSearchParams({ code: "x" }))).location).toMatch(/\/log-in\/problem\?reason=/);
});

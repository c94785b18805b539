import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePassiveAsker } from "#lib/access/request.ts";
import type { NewSession } from "#lib/access/session.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { turnOnPush } from "#lib/domain/push/commands.ts";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import * as subscriptions from "#lib/store/push-subscriptions.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { POST as renewed } from "./renewed/route.ts";
import { POST as thisBrowser } from "./this-browser/route.ts";

vi.mock("#lib/access/request.ts", () => ({
  requireCorrelationId: () => Promise.resolve(randomUUID()),
  requirePassiveAsker: vi.fn(),
}));

const origin = "http://localhost:3000";
const keys = { p256dh: "B".repeat(87), auth: "a".repeat(22) };
const at = (name: string) => `https://fcm.googleapis.com/fcm/send/${name}`;
const endpoint = at("one");
const ours = { origin, "sec-fetch-site": "same-origin" };
type Route = typeof thisBrowser;

let store: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  store = await openTestDatabase();
  owner = new pg.Client({ connectionString: store.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await store.close();
});

const nadia: Partial<NewSession> = {
  claims: {
    ...{ sub: "nadia", nhsNumber: parseNhsNumber("9994567896") },
    ...{ birthdate: "1985-01-01", familyName: "Rahman" },
  },
};
const isHere = async (who: Partial<NewSession> = {}) =>
  vi.mocked(requirePassiveAsker).mockResolvedValue(visitOf(await signIn(who)));

beforeEach(async () => {
  vi.restoreAllMocks();
  await owner.query("truncate push_subscription");
  const turned = await turnOnPush(visitOf(await signIn()), { endpoint, keys, device: "chrome android" }, [
    "messages",
  ]);
  expect(turned).toEqual({ ok: true, value: "on" });
  await isHere();
});

const post = (route: Route, body: unknown, headers: Record<string, string> = ours) =>
  route(
    new Request(`${origin}/api/push`, {
      ...{ method: "POST", headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );
const kept = async () => (await owner.query("select id, endpoint from push_subscription")).rows;

test("a browser hears that it is pushed to for who is logged in, and goes on", async () => {
  const answer = await post(thisBrowser, { endpoint });
  expect([answer.status, await answer.json()]).toEqual([200, { own: true }]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await kept()).toHaveLength(1);
});

test.each([
  ["another person has logged in", nadia],
  ["others use the device too", { sharedDevice: true }],
])("where %s it ends", async (_, who: Partial<NewSession>) => {
  await isHere(who);
  const answer = await post(thisBrowser, { endpoint });
  expect([answer.status, await answer.json()]).toEqual([200, { own: false }]);
  expect(await kept()).toEqual([]);
});

test("a browser that nobody knows is nobody's, and nobody else's ends", async () => {
  expect(await (await post(thisBrowser, { endpoint: at("other") })).json()).toEqual({ own: false });
  expect(await kept()).toHaveLength(1);
});

test("who is not logged in is told nothing, and nothing ends", async () => {
  vi.mocked(requirePassiveAsker).mockResolvedValue(visitOf(null));
  const answer = await post(thisBrowser, { endpoint });
  expect([answer.status, await answer.text()]).toEqual([401, ""]);
  expect(await kept()).toHaveLength(1);
});

test("a store that does not answer ends nothing", async () => {
  vi.spyOn(subscriptions, "isOwnBrowser").mockRejectedValue(new Error("away"));
  expect((await post(thisBrowser, { endpoint })).status).toBe(503);
  vi.spyOn(subscriptions, "renewBrowser").mockRejectedValue(new Error("away"));
  expect((await post(renewed, { was: endpoint, endpoint: at("two"), ...keys })).status).toBe(503);
  expect(await kept()).toHaveLength(1);
});

test("a new address takes the place of the old one, and is the same person's", async () => {
  const [before] = await kept();
  vi.mocked(requirePassiveAsker).mockResolvedValue(visitOf(null));
  const answer = await post(renewed, { was: endpoint, endpoint: at("two"), ...keys });
  expect([answer.status, await answer.text()]).toEqual([204, ""]);
  const [after] = await kept();
  expect(after).toMatchObject({ id: (before as { id: string }).id });
  await isHere();
  expect(await (await post(thisBrowser, { endpoint: at("two") })).json()).toEqual({ own: true });
});

test("whether an old address was known is not answered, and no address but a push service's is taken", async () => {
  const before = await kept();
  for (const sent of [
    { was: at("other"), endpoint: at("two") },
    { was: endpoint, endpoint: "https://evil.example/two" },
    { was: endpoint, endpoint: "http://169.254.169.254/" },
  ]) {
    const answer = await post(renewed, { ...sent, ...keys });
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
  }
  expect(await kept()).toEqual(before);
});

test.each<[string, Route, object]>([
  ["this-browser", thisBrowser, { endpoint }],
  ["renewed", renewed, { was: endpoint, endpoint: at("two"), ...keys }],
])("%s: what does not come from our own page, or cannot be read, changes nothing", async (_, route, body) => {
  const before = await kept();
  for (const headers of [{}, { origin: "https://evil.example" }, { origin, "sec-fetch-site": "cross-site" }])
    expect((await post(route, body, headers as Record<string, string>)).status).toBe(403);
  for (const unread of ["", "no JSON", "{}", "[]", { endpoint: 7 }, { endpoint: "x".repeat(5_000) }])
    expect((await post(route, unread)).status).toBe(400);
  expect(await kept()).toEqual(before);
});

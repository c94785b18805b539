import { expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { record } from "#mocks/nation/relationships/history.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { listRelationshipEvents } from "./client.ts";

const room = contractRoom();
const api = "relationship-events";
const SARAH = "9993456780";
const KYLE = "9994567896";

const follow = (after: string | null, wait = 0) =>
  listRelationshipEvents(room.systemPermit("follow-relationship-events"), after, wait);

async function followed(after: string | null, wait = 0) {
  const result = await follow(after, wait);
  if (!result.ok || result.value.kind !== "events") throw new Error(JSON.stringify(result));
  return result.value;
}

const ofKyle = "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2001";

async function suspend() {
  const response = await fetch(`${room.sandbox.origin}/control-room/events/role-suspended`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ choice: ofKyle }),
  });
  expect(response.status).toBeLessThan(300);
}

test("the feed begins with everything, and goes on with what is new, once", async () => {
  const first = await followed(null);
  expect(first.more).toBe(false);
  expect(first.events.length).toBeGreaterThan(2);
  expect((await followed(first.cursor)).events).toEqual([]);
  await suspend();
  const next = await followed(first.cursor);
  expect(next.events).toEqual([
    {
      id: expect.any(String),
      relationship: ofKyle,
      performer: SARAH,
      patient: KYLE,
      happened: "suspended",
      at: expect.stringMatching(/Z$/),
    },
  ]);
  expect((await followed(next.cursor)).events).toEqual([]);
  expect((await followed(first.cursor)).events).toEqual(next.events);
});

test("a call that waits is answered at once when something happens", async () => {
  const { cursor } = await followed(null);
  const waiting = followed(cursor, 20);
  await suspend();
  const happenedAt = performance.now();
  expect((await waiting).events).toMatchObject([{ happened: "suspended" }]);
  expect(performance.now() - happenedAt).toBeLessThan(1000);
});

test("moving the clock to a birthday is something that happens", async () => {
  const { cursor } = await followed(null);
  const waiting = followed(cursor, 20);
  room.nation.moveClock(new Date(room.nation.now().getTime() + 20 * 86_400_000));
  expect((await waiting).events).toMatchObject([{ happened: "suspended", patient: "9997890124" }]);
});

test("a call that waits in vain comes back empty with the same cursor", async () => {
  const { cursor } = await followed(null);
  expect(await followed(cursor, 1)).toMatchObject({ events: [], cursor, more: false });
});

test("after a reset, an old cursor is gone, also for a call that waits", async () => {
  const { cursor } = await followed(null);
  const waiting = follow(cursor, 20);
  await new Promise((resolve) => setTimeout(resolve, 100));
  room.nation.reset();
  const gone = { ok: true, value: { kind: "cursor-gone" } };
  expect(await waiting).toEqual(gone);
  expect(await follow(cursor)).toEqual(gone);
});

test("a hundred come at a time", async () => {
  const { cursor } = await followed(null);
  const state = relationships(room.nation);
  const [role] = state.roles;
  const at = room.nation.now().toISOString();
  for (let count = 0; role && count < 130; count += 1)
    record(state, role, { happened: "changed", by: "surgery", at });
  const page = await followed(cursor);
  expect([page.events.length, page.more]).toEqual([100, true]);
  const rest = await followed(page.cursor);
  expect([rest.events.length, rest.more]).toEqual([30, false]);
  expect(new Set([...page.events, ...rest.events].map(({ id }) => id)).size).toBe(130);
});

test("what nobody has published is heard as a change; a body without its parts is not heard", async () => {
  const event = { id: "1", relationship: "r", patient: KYLE, performer: SARAH, at: "2028-05-16T09:00:00Z" };
  const whole = { events: [{ ...event, happened: "merged" }], cursor: "c", more: false };
  room.breaks(api, "body", { body: whole });
  expect((await followed(null)).events).toMatchObject([{ happened: "changed" }]);
  room.breaks(api, "body", { body: { events: [] } });
  expect(await follow(null)).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test.each([
  ["?wait=26", 400],
  ["?wait=soon", 400],
  ["?after=yesterday", 400],
])("%s is %i", async (query, status) => {
  const token = await room.systemPermit("follow-relationship-events").applicationToken({ api, renew: false });
  const authorization = `Bearer ${token.ok ? token.value : ""}`;
  const response = await fetch(`${room.sandbox.origin}/relationship-events/events${query}`, {
    headers: { authorization },
  });
  expect([response.status, response.headers.get("x-sandbox-api")]).toEqual([status, "not public"]);
});

test("the feed is for applications: a person's token is refused, and so is none", async () => {
  const person = issueAccessToken(room.nation, { nhsNumber: SARAH, level: "P9", vot: "P9.Cp.Cd" });
  for (const headers of [{ authorization: `Bearer ${person}` }, {}] as Record<string, string>[])
    expect((await fetch(`${room.sandbox.origin}/relationship-events/events`, { headers })).status).toBe(401);
});

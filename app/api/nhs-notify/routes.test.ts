import { createHmac, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { POST as channelStatus } from "./channel-status/route.ts";
import { POST as messageStatus } from "./message-status/route.ts";

vi.mock("#lib/access/request.ts", () => ({ requireCorrelationId: () => Promise.resolve(randomUUID()) }));

const origin = "http://localhost:3000";
const apiKey = "front-door-app";
const routes = { "message-status": messageStatus, "channel-status": channelStatus };
const doors = ["message-status", "channel-status"] as const;
type Door = (typeof doors)[number];

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase({ NHS_NOTIFY_APPLICATION_ID: "our-id" });
}, 60_000);
afterAll(() => store.close());

function callback(door: Door): string {
  const told = {
    messageId: "2WL3qFTEFM0qMY8xjRbt1LIKCzM",
    messageReference: "letter-1",
    timestamp: "2028-05-16T09:00:00.000Z",
  };
  const status =
    door === "message-status"
      ? { messageStatus: "delivered" }
      : { channel: "nhsapp", channelStatus: "delivered", supplierStatus: "delivered" };
  const type = door === "message-status" ? "MessageStatus" : "ChannelStatus";
  const data = { type, attributes: { ...told, ...status }, meta: { idempotencyKey: randomUUID() } };
  return JSON.stringify({ data: [data] });
}

const signature = (body: string) => createHmac("sha256", `our-id.${apiKey}`).update(body).digest("hex");
const signed = (body: string) => ({ "x-api-key": apiKey, "x-hmac-sha256-signature": signature(body) });

function post(door: Door, headers: Record<string, string>, body: BodyInit): Promise<Response> {
  // A stream needs `duplex`, which the type does not know yet.
  const init = { method: "POST", headers, body, duplex: "half" };
  return routes[door](new Request(`${origin}/api/nhs-notify/${door}`, init));
}

test.each(doors)("%s: what NHS Notify tells is taken, and taken again, without a word", async (door) => {
  const body = callback(door);
  for (const answer of [await post(door, signed(body), body), await post(door, signed(body), body)]) {
    expect(answer.status).toBe(202);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toBe("");
  }
});

test.each(doors)("%s: what cannot be read is refused", async (door) => {
  for (const body of ["", "no JSON", '{"data":[]}', '{"data":[{"type":"Other"}]}'])
    expect((await post(door, signed(body), body)).status, body).toBe(400);
});

test.each(doors)("%s: what NHS Notify did not sign is not believed", async (door) => {
  const body = callback(door);
  const { "x-api-key": _, ...keyless } = signed(body);
  for (const headers of [{}, keyless, { ...signed(body), "x-api-key": "other" }, signed(`${body} `)]) {
    const answer = await post(door, headers, body);
    expect(answer.status).toBe(403);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  }
});

test.each(doors)("%s: what is too long is not read to its end", async (door) => {
  expect((await post(door, { "content-length": "65537" }, "{}")).status).toBe(413);
  let pulls = 0;
  const pull = (to: ReadableStreamDefaultController) => {
    pulls += 1;
    to.enqueue(new Uint8Array(16_384));
  };
  const answer = await post(door, {}, new ReadableStream({ pull }));
  expect(answer.status).toBe(413);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(pulls).toBeLessThan(10);
});

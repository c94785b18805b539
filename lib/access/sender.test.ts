import { createHmac } from "node:crypto";
import { expect, test, vi } from "vitest";
import { addressedApis, settingOf } from "#lib/api-addresses.ts";
import { requireNotify, requireSender } from "./sender.ts";
import { inbound, senderRoom } from "./testing/sender-room.ts";

const { room, later, atFullMinute, asked, tokenFor, bring } = senderRoom();
const surgeries = "surgeries";
const refused = { ok: false, failure: { kind: "not-allowed", because: "refused-by-source" } };

test.each(["", "Bearer", "Bearer ", "Basic abc", "Bearer a b", "Bearer nonsense", "Bearer v1.AAAA"])(
  "without a token there is no way in: %j",
  async (authorization) => {
    expect(await requireSender(inbound({ authorization }), "in-app")).toEqual({ kind: "unauthorised" });
  },
);

test("a token lives 599 seconds", async () => {
  const token = await tokenFor(surgeries);
  later(598);
  expect(await bring(token)).toMatchObject({ permit: {} });
  later(1);
  expect(await bring(token)).toEqual({ kind: "expired" });
});

test("whoever is struck from the register is let in no more once it is read again", async () => {
  const token = await tokenFor(surgeries);
  room.nation.faults.clear();
  room.breaks("nhs-app-api", "body", { body: { senders: [] }, count: 100 });
  expect(await bring(token)).toMatchObject({ permit: {} });
  later(9 * 60);
  const young = await tokenFor(surgeries);
  later(2 * 60);
  expect(await bring(young)).toEqual({ kind: "unauthorised" });
});

test("what a sender may not use is refused, and says what", async () => {
  const authorization = `Bearer ${await tokenFor(surgeries)}`;
  expect(await requireSender(inbound({ authorization }), "receipts")).toMatchObject({
    kind: "not-permitted",
    registered: { id: surgeries },
  });
});

test("a sender has its quota of each second, and no more than its spike of a minute", async () => {
  atFullMinute();
  const token = await tokenFor("hospitals");
  const kinds = async (count: number) => {
    const all = await Promise.all(Array.from({ length: count }, () => bring(token)));
    return all.map((one) => ("kind" in one ? one.kind : "in")).sort();
  };
  expect(await kinds(6)).toEqual(["in", "in", "in", "in", "in", "quota"]);
  expect(await bring(await tokenFor(surgeries))).toMatchObject({ permit: {} });
  later(1);
  expect(await kinds(3)).toEqual(["in", "in", "spike"]);
  later(59);
  expect(await kinds(1)).toEqual(["in"]);
});

const apiKey = "front-door-app";
const signed = (body: string, under = `our-id.${apiKey}`) =>
  createHmac("sha256", under).update(body).digest("hex");
const callback = (headers: Record<string, string>) => requireNotify(inbound(headers, "{}"));

test("NHS Notify is known by its key and its signature of the very bytes", async () => {
  const headers = { "x-api-key": apiKey, "x-hmac-sha256-signature": signed("{}") };
  expect(await callback(headers)).toMatchObject({ ok: true, value: { sender: "nhs-notify" } });
});

test.each<[string, Record<string, string>]>([
  ["without anything", {}],
  ["without its key", { "x-hmac-sha256-signature": signed("{}") }],
  ["with another key", { "x-api-key": "other", "x-hmac-sha256-signature": signed("{}") }],
  ["without a signature", { "x-api-key": apiKey }],
  ["with a signature of something else", { "x-api-key": apiKey, "x-hmac-sha256-signature": signed("{ }") }],
  [
    "with a signature under another id",
    { "x-api-key": apiKey, "x-hmac-sha256-signature": signed("{}", `other.${apiKey}`) },
  ],
])("a callback %s is not believed", async (_, headers) => {
  expect(await callback(headers)).toEqual(refused);
});

test("without its settings both doors stay closed, and nothing is called", async () => {
  const authorization = `Bearer ${await tokenFor(surgeries)}`;
  for (const name of ["SANDBOX_ORIGIN", "NHS_NOTIFY_APPLICATION_ID"]) vi.stubEnv(name, undefined);
  for (const api of addressedApis) vi.stubEnv(`${settingOf(api)}_BASE_URL`, room.sandbox.origin);
  vi.stubEnv("NBS_CLIENT_ID", "front-door");
  vi.stubEnv("NBS_SIGNING_KEY", "AAAA");
  vi.resetModules();
  const before = asked();
  const closed = await import("./sender.ts");
  expect(await closed.requireSender(inbound({ authorization }), "in-app")).toEqual({ kind: "unauthorised" });
  expect(asked()).toBe(before);
  const headers = { "x-api-key": apiKey, "x-hmac-sha256-signature": signed("{}", `undefined.${apiKey}`) };
  expect(await closed.requireNotify(inbound(headers))).toEqual(refused);
});

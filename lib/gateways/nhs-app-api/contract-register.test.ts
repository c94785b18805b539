import { expect, test } from "vitest";
import { requireSignInPermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { getSenders } from "./client.ts";

const room = contractRoom();
const correlationId = "7a2d9a62-51f8-4d0e-9a4c-0d8f6a1c9b11" as CorrelationId;

test("the register is read; a broken one is not, and a broken entry shuts out nobody else", async () => {
  const permit = requireSignInPermit(correlationId);
  const whole = await getSenders(permit);
  expect(whole).toMatchObject({ ok: true, value: [{ id: "sandbox-surgery-messages" }, {}, {}] });
  room.breaks("nhs-app-api", "body", { body: { senders: "none" } });
  expect(await getSenders(permit)).toEqual({ ok: false, failure: { kind: "unreadable" } });
  const [first] = whole.ok ? whole.value : [];
  room.breaks("nhs-app-api", "body", { body: { senders: [{ id: "broken" }, first] } });
  expect(await getSenders(permit)).toEqual({ ok: true, value: [first] });
});

test.each([
  ["https://sender.example/receipts", true],
  ["http://sender.example/receipts", false],
  ["http://localhost:3000/receipts", false],
])("a sender is called back at %s: %s", async (address, called) => {
  const permit = requireSignInPermit(correlationId);
  const whole = await getSenders(permit);
  const [first] = whole.ok ? whole.value : [];
  const sender = { ...first, receipts: { address, statuses: ["Read"] }, replies: { address } };
  room.breaks("nhs-app-api", "body", { body: { senders: [sender] } });
  expect(await getSenders(permit)).toMatchObject({
    value: [called ? { receipts: { address }, replies: { address } } : { receipts: null, replies: null }],
  });
});

import { expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { getMessage, sendMessage, type MessageToSend } from "./client.ts";

const api = "nhs-notify";
const room = contractRoom();
const permit = () => room.systemPermit("notify-people");

const reminder: MessageToSend = {
  routingPlanId: "b838b13c-f98c-4def-93f0-515d4e4f4ee1",
  reference: "reminder-1",
  recipient: "9996789012" as NhsNumber,
  personalisation: {},
};

test("a message is taken once, and its status follows the clock", async () => {
  const sent = await sendMessage(permit(), reminder);
  expect(sent).toMatchObject({ ok: true, value: { kind: "taken" } });
  if (!sent.ok || sent.value.kind !== "taken") return;
  const { id } = sent.value.message;
  expect(await sendMessage(permit(), reminder)).toEqual({ ok: true, value: { kind: "taken-before" } });
  const standing = async () => {
    const message = await getMessage(permit(), id);
    return message.ok ? message.value.attributes.messageStatus : message.failure.kind;
  };
  expect(await standing()).toBe("created");
  room.nation.moveClock(new Date(room.nation.now().getTime() + 4 * 60_000));
  expect(await standing()).toBe("sending");
  room.nation.moveClock(new Date(room.nation.now().getTime() + 3_600_000));
  expect(await standing()).toBe("delivered");
});

test("what NHS Notify does not take is told by its codes", async () => {
  const recipient = "9996789013" as NhsNumber;
  expect(await sendMessage(permit(), { ...reminder, recipient })).toEqual({
    ok: true,
    value: { kind: "refused", codes: ["CM_INVALID_NHS_NUMBER"] },
  });
  const routingPlanId = "00000000-0000-4000-8000-000000000009";
  expect(await sendMessage(permit(), { ...reminder, routingPlanId })).toEqual({
    ok: false,
    failure: { kind: "not-found" },
  });
});

test("a message that nobody sent is not found", async () => {
  expect(await getMessage(permit(), "2WL3qFTEFM0qMY8xjRbt1LIKCzM")).toEqual({
    ok: false,
    failure: { kind: "not-found" },
  });
});

test.each([
  [403, "not-allowed"],
  [425, "unavailable"],
  [429, "unavailable"],
  [500, "unavailable"],
  [504, "unavailable"],
])("status %i is %s, and a send is not repeated", async (status, kind) => {
  room.breaks(api, "status", { status, retryAfter: 300 });
  expect(await sendMessage(permit(), reminder)).toMatchObject({ ok: false, failure: { kind } });
  expect(room.nation.calls.counts()[api]).toBe(1);
});

test("an answer lost on the way is found out by asking again with the same reference", async () => {
  room.breaks(api, "applied");
  expect(await sendMessage(permit(), reminder)).toMatchObject({
    ok: false,
    failure: { kind: "unavailable" },
  });
  expect(await sendMessage(permit(), reminder)).toEqual({ ok: true, value: { kind: "taken-before" } });
});

test("a status that was never published is refused, not guessed", async () => {
  const sent = await sendMessage(permit(), reminder);
  if (!sent.ok || sent.value.kind !== "taken") throw new Error("not taken");
  const data = {
    type: "Message",
    id: sent.value.message.id,
    attributes: { messageReference: "reminder-1", messageStatus: "lost" },
  };
  room.breaks(api, "body", { body: { data } });
  expect(await getMessage(permit(), data.id)).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

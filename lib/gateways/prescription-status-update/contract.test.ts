import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";
import { tellStatus } from "./client.ts";
import type { StatusUpdate } from "./schema.ts";

const room = contractRoom();
const api = "prescription-status-update";
const permit = () => room.systemPermit("tell-prescription-status");
const abdul = "9990123454";

/** Abdul's water tablets, which a pharmacy has. */
function furosemide() {
  const prescription = prescriptionsOf(room.nation).prescriptions.findLast(
    ({ items }) => items[0]?.medicine === "abdul-furosemide",
  );
  const item = prescription?.items[0];
  if (!prescription || !item) throw new Error("Abdul has no such prescription");
  return { prescription, item };
}

function update(more: Partial<StatusUpdate> = {}): StatusUpdate {
  const { prescription, item } = furosemide();
  return {
    id: randomUUID(),
    prescription: prescription.id,
    item: item.id,
    nhsNumber: abdul,
    pharmacy: "FZ902",
    status: "ready to collect",
    over: false,
    at: room.nation.now().toISOString(),
    ...more,
  };
}

test("an update moves the item, however its code is written", async () => {
  expect(await tellStatus(permit(), [update()])).toEqual({ ok: true, value: { kind: "told" } });
  expect(furosemide().item.updates.at(-1)).toMatchObject({ status: "Ready to Collect", from: "wire" });
});

test("the same update twice was told before, and stops what comes with it", async () => {
  const told = update();
  await tellStatus(permit(), [told]);
  const other = update({ status: "Collected", over: true });
  expect(await tellStatus(permit(), [told, other])).toMatchObject({
    value: { kind: "told-before" },
  });
  expect(furosemide().item.updates.at(-1)).toMatchObject({ status: "Ready to Collect" });
});

test.each([
  { status: "Collected", over: false },
  { status: "With Pharmacy", over: true },
  { status: "Tracking Temporarily Unavailable" },
  { prescription: "24F5DA-A83008-7EFE6A" },
  { nhsNumber: "9990123455" },
  { at: "yesterday" },
])("what is against the rules is refused, and moves nothing (%o)", async (more) => {
  const before = furosemide().item.updates.length;
  expect(await tellStatus(permit(), [update(more)])).toMatchObject({ value: { kind: "refused" } });
  expect(furosemide().item.updates).toHaveLength(before);
});

test("an answer that is no transaction's is unreadable", async () => {
  room.breaks(api, "body", { body: { resourceType: "OperationOutcome" }, status: 201 });
  expect(await tellStatus(permit(), [update()])).toMatchObject({
    failure: { kind: "unreadable" },
  });
});

test.each([
  [401, "unavailable"],
  [408, "unavailable"],
  [429, "unavailable"],
  [500, "unavailable"],
  [504, "unavailable"],
])("status %i is %s, and nothing is sent again by itself", async (status, kind) => {
  room.breaks(api, "status", { status, count: 2 });
  expect(await tellStatus(permit(), [update()])).toMatchObject({ failure: { kind } });
});

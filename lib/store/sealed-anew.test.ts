import { randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { SenderPermit } from "#lib/permit.ts";
import { openTestDatabase, type TestDatabase } from "./testing/test-database.ts";

const older = randomBytes(32).toString("base64");
const newer = randomBytes(32).toString("base64");
const kris = parseNhsNumber("9996789012") as NhsNumber;
const permit = { kind: "sender", api: "nhs-app-api", sender: "an-application" } as unknown as SenderPermit;

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase({ MESSAGE_KEYS: older });
}, 60_000);
afterAll(() => store.close());

/** The modules as a process has them that was started with these keys. */
async function startedWith(keys: string) {
  vi.stubEnv("MESSAGE_KEYS", keys);
  vi.resetModules();
  const [known, received, receipts, anew, seal, databases] = await Promise.all([
    import("./known-people.ts"),
    import("./received-messages.ts"),
    import("./message-receipts.ts"),
    import("./sealed-anew.ts"),
    import("./message-seal.ts"),
    import("./database.ts"),
  ]);
  return { ...known, ...received, ...receipts, ...anew, ...seal, database: databases.database };
}

const message = (requestId: string) => ({
  ...({ channel: "in-app", recipient: kris, requester: "A20002", reply: "none" } as const),
  content: { text: "Words", requestId, campaignId: null },
  head: { preview: "Words" },
  topic: "messages" as const,
  receipts: [],
  receivedAt: Temporal.Instant.from("2028-05-16T09:00:00Z"),
});

test("what an older key sealed is sealed again by the newest, and then nothing needs the older", async () => {
  const before = await startedWith(older);
  await before.knowPerson(kris, "A20002");
  for (let place = 0; place < 250; place += 1)
    await before.keepMessage(permit, message(`r-${String(place)}`));
  const after = await startedWith(`${newer},${older}`);
  const oldId = after.messageKeyId(older);
  expect((await after.countByKey(after.database())).get(oldId)).toBe(501);
  const job = requireSystemPermit("notify-people");
  expect(await after.sealAllAnew(job, after.database())).toBe(501);
  expect(await after.sealAllAnew(job, after.database())).toBe(0);
  expect([...(await after.countByKey(after.database())).keys()]).toEqual([after.messageKeyId(newer)]);
  const alone = await startedWith(newer);
  expect(await alone.listKnownAt(permit, "A20002", { offset: 0, limit: 10 })).toEqual([
    { nhsNumber: kris, notified: false },
  ]);
  const day = { from: new Date("2028-05-16T00:00:00Z"), until: new Date("2028-05-17T00:00:00Z") };
  const told = await alone.listReceipts(permit, day, { offset: 0, limit: 1_000 });
  expect(told).toHaveLength(250);
  expect(told.every(({ says }) => says?.requestId?.startsWith("r-") === true)).toBe(true);
}, 60_000);

test("what cannot be opened any more stays as it is", async () => {
  const alone = await startedWith(
    `${randomBytes(32).toString("base64")},${randomBytes(32).toString("base64")}`,
  );
  const job = requireSystemPermit("notify-people");
  expect(await alone.sealAllAnew(job, alone.database())).toBe(0);
});

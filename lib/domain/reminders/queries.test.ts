import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { env } from "#lib/env.ts";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { inboxOf } from "#lib/store/inbox-name.ts";
import { boundTo } from "#lib/store/message-bindings.ts";
import { sealMessage } from "#lib/store/message-seal.ts";
import { receivedMessage } from "#lib/store/schema-messages.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { listAppointmentMessages } from "./queries.ts";

let store: TestDatabase;
let owner: OpenDatabase;
let sessionId: string;

beforeAll(async () => {
  store = await openTestDatabase();
  owner = openDatabase(store.ownerUrl, 2);
}, 60_000);
afterAll(async () => {
  vi.useRealTimers();
  await owner.close();
  await store.close();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2028-05-29T09:30:00Z") });
  await owner.db.delete(receivedMessage);
  sessionId = await signIn();
});

const inbox = (nhsNumber: string) => inboxOf(parseNhsNumber(nhsNumber) as NhsNumber);

async function isWritten(id: string, text: string, more: Partial<typeof receivedMessage.$inferInsert> = {}) {
  const head = sealMessage(boundTo(id, "head"), { preview: "", letter: false, senderName: "NHS England" });
  await owner.db.insert(receivedMessage).values({
    ...{ id, recipient: inbox("9990000018"), receivedAt: new Date("2028-05-29T09:00:00Z"), sender: "X26" },
    ...{ channel: "in-app", thread: id, reply: "none", sealedHead: head.sealed },
    ...sealMessage(boundTo(id, "content"), { text, replyOptions: null }),
    ...more,
  });
}

const link = () => `[See it](${env().APP_ORIGIN}/me/appointments)`;

test("what organisations wrote about appointments, with the times that they name", async () => {
  await isWritten("m1", `- When: Tuesday 30 May 2028, 10am\n\n${link()}`);
  await isWritten("m2", "Your review is due. Come on 30 May 2028, 10am.");
  await isWritten("m3", `It is soon. ${link()}`, { removedAt: new Date("2028-05-29T09:10:00Z") });
  await isWritten("m4", `It was long ago. ${link()}`, { receivedAt: new Date("2028-03-29T09:10:00Z") });
  await isWritten("m5", `It is somebody else's. ${link()}`, { recipient: inbox("9992223332") });
  expect(await listAppointmentMessages(visitOf(sessionId), me)).toEqual({
    ok: true,
    value: [{ id: "m1", from: "NHS England", at: "2028-05-29T09:00:00.000Z", names: ["2028-05-30T10:00"] }],
  });
});

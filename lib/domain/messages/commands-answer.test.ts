import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import { database } from "#lib/store/database.ts";
import { sealMessage } from "#lib/store/message-seal.ts";
import { inboxOf } from "#lib/store/inbox-name.ts";
import { boundTo } from "#lib/store/message-bindings.ts";
import { receivedMessage } from "#lib/store/schema-messages.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { changeMessage, replyToMessage } from "./commands.ts";
import { getMessage } from "./queries.ts";

let store: TestDatabase;
let owner: pg.Client;
let sessionId: string;
let subject: NhsNumber;

beforeAll(async () => {
  store = await openTestDatabase();
  sessionId = await signIn();
  const permit = await requirePermit(visitOf(sessionId), "messages:read", me);
  if (!permit.ok) throw new Error("no permit");
  subject = permit.value.subject;
  owner = new pg.Client({ connectionString: store.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await store.close();
});
beforeEach(() => owner.query("truncate received_message, message_reply, delivery cascade"));

const visit = () => visitOf(sessionId);

interface Written {
  readonly reply: "none" | "text" | "choice";
  readonly choices?: readonly string[];
  readonly to?: NhsNumber;
}

async function write({ reply, choices = [], to = subject }: Written): Promise<string> {
  const id = randomUUID();
  const content = { text: "How are you?", replyOptions: reply === "none" ? null : choices };
  await database()
    .insert(receivedMessage)
    .values({
      ...{ id, reply, sender: "A20001", channel: "in-app", thread: id, recipient: inboxOf(to) },
      ...sealMessage(boundTo(id, "content"), content),
      ...{ sealedHead: "", receivedAt: new Date() },
    });
  return id;
}

const answer = (id: string, words: string, key: string) =>
  replyToMessage(visit(), me, id, { key, answer: words });

test("a message is answered once, with its delivery, however often and however it is sent", async () => {
  const id = await write({ reply: "text" });
  const both = await Promise.all([answer(id, "Yes please", "k"), answer(id, "Yes please", "k")]);
  expect(both).toMatchObject([{ value: "sent" }, { value: "sent" }]);
  expect(await answer(id, "Other words", "other")).toMatchObject({ value: "answered-already" });
  const { rows } = await owner.query("select kind, state from delivery");
  expect(rows).toEqual([{ kind: "reply", state: "waiting" }]);
  const { rows: kept } = await owner.query("select * from message_reply");
  expect(JSON.stringify(kept)).not.toContain("please");
  expect(await getMessage(visit(), me, id)).toMatchObject({
    value: { answered: { text: "Yes please", isSent: false }, asksAnswer: false },
  });
});

test("what was not asked for is no answer: none, another choice, of a removed message, of somebody else's", async () => {
  const none = await write({ reply: "none" });
  const choice = await write({ reply: "choice", choices: ["Yes", "No"] });
  const removed = await write({ reply: "text" });
  const foreign = await write({ reply: "text", to: "9990123454" as NhsNumber });
  await changeMessage(visit(), me, removed, { change: "remove", key: "r" });
  const notFound = { failure: { kind: "not-found" } };
  expect(await answer(none, "Hello", "1")).toMatchObject(notFound);
  expect(await answer(choice, "Maybe", "2")).toMatchObject(notFound);
  expect(await answer(removed, "Hello", "3")).toMatchObject(notFound);
  expect(await answer(foreign, "Hello", "4")).toMatchObject(notFound);
  expect(await answer(choice, "No", "5")).toMatchObject({ value: "sent" });
});

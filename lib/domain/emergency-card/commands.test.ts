import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { auditLine } from "#lib/store/schema.ts";
import { preference } from "#lib/store/schema-appointments.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { chooseCard } from "./commands.ts";
import type { CardChoice } from "./model.ts";
import { getCardChoice } from "./queries.ts";

let store: TestDatabase;
let owner: OpenDatabase;
let sessionId: string;

beforeAll(async () => {
  store = await openTestDatabase();
  owner = openDatabase(store.ownerUrl, 2);
}, 60_000);
afterAll(async () => {
  await owner.close();
  await store.close();
});
beforeEach(async () => {
  await owner.db.delete(preference);
  sessionId = await signIn();
});

const contact = { name: "Sam Lindqvist", relationship: "husband", telephone: "07700 900 982" };
const choice: CardChoice = { facts: ["called", "allergies"], contact, words: "I am deaf" };
const other: CardChoice = { facts: ["medicines"], contact: null, words: "" };
const choose = (key: string, chosen: CardChoice) => chooseCard(visitOf(sessionId), me, key, chosen);
const kept = async () => getCardChoice(visitOf(sessionId), me);

test("nothing is on the card of who never chose", async () => {
  expect(await kept()).toEqual({ ok: true, value: null });
});

test("what was chosen is kept, and nothing of it can be read in the store", async () => {
  expect((await choose("k".repeat(22), choice)).ok).toBe(true);
  expect(await kept()).toEqual({ ok: true, value: choice });
  const rows = JSON.stringify(await owner.db.select().from(preference));
  for (const word of ["Sam", "07700", "deaf", "allergies"]) expect(rows).not.toContain(word);
});

test("a form sent again changes nothing, and another choice under its key is taken", async () => {
  await choose("a".repeat(22), choice);
  await choose("b".repeat(22), other);
  await choose("a".repeat(22), choice);
  expect(await kept()).toEqual({ ok: true, value: other });
  await choose("b".repeat(22), { ...other, words: "New" });
  expect(await kept()).toMatchObject({ value: { words: "New" } });
});

test("every choice has its line in the audit trail, and the line says nothing of it", async () => {
  await choose("c".repeat(22), choice);
  const lines = await owner.db.select().from(auditLine);
  expect(lines.some(({ decision }) => decision === "done")).toBe(true);
  expect(JSON.stringify(lines)).not.toContain("Sam");
});

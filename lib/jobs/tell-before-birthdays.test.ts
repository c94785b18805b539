import { asc } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { rememberTold, rememberRoles, type Growing, type KnownRole } from "#lib/store/known-roles.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { knownRole } from "#lib/store/schema-acting.ts";
import { personNotice } from "#lib/store/schema-notices.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { tellBeforeBirthdays } from "./tell-before-birthdays.ts";

let store: TestDatabase;
let owner: OpenDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
  owner = openDatabase(store.ownerUrl, 2);
}, 60_000);
afterAll(async () => {
  await owner.close();
  await store.close();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await owner.db.delete(personNotice);
  await owner.db.delete(knownRole);
});
afterEach(() => vi.useRealTimers());

const growing: Growing = {
  birthDate: "2017-06-01",
  reviewAge: 11,
  reviewedFor: [],
  since: "2023-09-18T13:40:00.000Z",
};

const ofMaya: KnownRole = {
  role: "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2002",
  performer: "9998901235" as NhsNumber,
  patient: "9997890124" as NhsNumber,
  standing: "active",
  heardAt: new Date("2028-02-01T10:00:00Z"),
  growing,
  told: null,
};

/** Written at this moment of health time, and how many they were. */
async function toldAt(moment: string): Promise<number> {
  vi.setSystemTime(new Date(moment));
  return tellBeforeBirthdays(owner.db);
}

async function everythingTold(): Promise<readonly string[]> {
  const rows = await owner.db
    .select()
    .from(personNotice)
    .orderBy(asc(personNotice.at), asc(personNotice.kind));
  return rows.map(({ kind, at, texted }) => [kind, at.toISOString(), texted ?? "no text"].join(" "));
}

test("a parent is told 3 months, 1 month and 1 week before 11, each once, wherever the clock goes", async () => {
  await rememberTold([ofMaya]);
  expect(await toldAt("2028-02-01T10:00:00Z")).toBe(0);
  expect(await toldAt("2028-03-01T10:00:00Z")).toBe(1);
  expect(await toldAt("2028-03-01T10:00:10Z")).toBe(0);
  expect(await toldAt("2028-05-01T10:00:00Z")).toBe(1);
  expect(await toldAt("2028-02-01T10:00:00Z")).toBe(0);
  expect(await toldAt("2028-05-25T05:00:00Z")).toBe(1);
  expect(await toldAt("2028-06-02T10:00:00Z")).toBe(0);
  expect(await everythingTold()).toEqual([
    "helping-will-change 2028-03-01T09:00:00.000Z waiting",
    "helping-will-change 2028-05-01T08:00:00.000Z waiting",
    "helping-will-change 2028-05-25T05:00:00.000Z waiting",
  ]);
});

test("both are told before 13, also where the days were jumped over while the access was paused", async () => {
  await rememberTold([{ ...ofMaya, standing: "paused" }]);
  expect(await toldAt("2030-06-01T10:00:00Z")).toBe(6);
  expect(await everythingTold()).toEqual([
    "access-will-change 2030-03-01T09:00:00.000Z no text",
    "helping-will-change 2030-03-01T09:00:00.000Z waiting",
    "access-will-change 2030-05-01T08:00:00.000Z no text",
    "helping-will-change 2030-05-01T08:00:00.000Z waiting",
    "access-will-change 2030-05-25T08:00:00.000Z no text",
    "helping-will-change 2030-05-25T08:00:00.000Z waiting",
  ]);
});

test("at 16 the young person may invite somebody, once, though two parents helped and their access is over", async () => {
  const father = { ...ofMaya, role: "another", performer: "9990000018" as NhsNumber };
  await rememberTold([
    { ...ofMaya, standing: "over" },
    { ...father, standing: "over" },
  ]);
  expect(await toldAt("2033-06-01T10:00:00Z")).toBe(1);
  expect(await toldAt("2033-06-07T10:00:00Z")).toBe(0);
  expect(await everythingTold()).toEqual(["may-invite 2033-06-01T08:00:00.000Z waiting"]);
});

test("two parents are each told, and the young person once", async () => {
  const father = { ...ofMaya, role: "another", performer: "9990000018" as NhsNumber };
  await rememberTold([ofMaya, father]);
  expect(await toldAt("2033-03-01T10:00:00Z")).toBe(3);
});

test("what the surgery decided beforehand changes nothing for the parent at 11, and is not told", async () => {
  await rememberTold([{ ...ofMaya, growing: { ...growing, reviewedFor: [11] } }]);
  expect(await toldAt("2028-05-26T10:00:00Z")).toBe(0);
});

test("nothing is told of what is over, was only heard of, or began after the day", async () => {
  await rememberTold([{ ...ofMaya, standing: "over" }]);
  expect(await toldAt("2028-05-26T10:00:00Z")).toBe(0);
  await owner.db.delete(knownRole);
  await rememberRoles(owner.db, [ofMaya]);
  expect(await toldAt("2028-05-26T10:00:00Z")).toBe(0);
  await rememberTold([{ ...ofMaya, growing: { ...growing, since: "2028-05-20T10:00:00.000Z" } }]);
  expect(await toldAt("2028-05-26T10:00:00Z")).toBe(1);
});

test("what happens to a relationship leaves known who grows up in it, and what is asked leaves how it stands", async () => {
  await rememberTold([ofMaya]);
  await rememberRoles(owner.db, [{ ...ofMaya, standing: "over" }]);
  await rememberTold([ofMaya]);
  expect(await toldAt("2028-05-26T10:00:00Z")).toBe(0);
  await rememberRoles(owner.db, [{ ...ofMaya, standing: "active" }]);
  expect(await toldAt("2028-05-26T10:00:00Z")).toBe(3);
});

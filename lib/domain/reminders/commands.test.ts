import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as outcomes from "#lib/access/command-outcome.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { bringReminders } from "#lib/jobs/bring-reminders.ts";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { auditLine } from "#lib/store/schema.ts";
import { inboxOf } from "#lib/store/inbox-name.ts";
import { preference, reminder } from "#lib/store/schema-appointments.ts";
import { delivery } from "#lib/store/schema-messages.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { chooseReminders, followAppointments, sayComing } from "./commands.ts";
import { getReminder, isChosenUnder, listReminders } from "./queries.ts";

vi.mock("#lib/access/command-outcome.ts", { spy: true });

let store: TestDatabase;
let owner: OpenDatabase;
let other: OpenDatabase;
let sessionId: string;

beforeAll(async () => {
  store = await openTestDatabase();
  owner = openDatabase(store.ownerUrl, 2);
  other = openDatabase(store.ownerUrl, 2);
}, 60_000);
afterAll(async () => {
  vi.useRealTimers();
  await Promise.all([owner.close(), other.close()]);
  await store.close();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2028-05-16T09:00:00Z") });
  await owner.db.delete(reminder);
  await owner.db.delete(preference);
  await owner.db.delete(delivery);
  sessionId = await signIn();
});

const start = "2028-05-18T09:00:00Z";
const id = "gaaaaaaaaaaaaaaaaaaaa";
const visit = () => visitOf(sessionId);
const choose = (times: ("day" | "two-hours")[], key: string) =>
  chooseReminders(visit(), me, { key, appointment: null, times });
const see = (startsAt: string | null, expected = true) =>
  followAppointments(visit(), me, { appointments: [{ id, startsAt, expected }], complete: ["gp"] });
async function reminders() {
  const read = await listReminders(visit(), me);
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value.reminders;
}

/** To a moment, with a session that has begun by then. */
async function moveTo(moment: string): Promise<void> {
  vi.setSystemTime(new Date(moment));
  sessionId = await signIn();
}

test("moving the clock fires each reminder once, also for two workers at once", async () => {
  await choose(["day", "two-hours"], "k1");
  await see(start);
  expect(await bringReminders(owner.db)).toBe(0);
  await moveTo("2028-05-17T09:00:00Z");
  const counts = await Promise.all([bringReminders(owner.db), bringReminders(other.db)]);
  expect(counts.toSorted()).toEqual([0, 1]);
  expect(await bringReminders(other.db)).toBe(0);
  await see(start);
  const came = (await reminders()).filter(({ cameAt }) => cameAt !== null);
  expect(came).toMatchObject([{ time: "day" }]);
  // Their phone is told of it once, and of nothing but where it leads.
  const pushes = await owner.db.select().from(delivery);
  expect(pushes).toMatchObject([
    { kind: "push", topic: "appointments", about: `reminder:${came[0]?.id ?? ""}` },
  ]);
  expect(pushes[0]?.owner).toBe(inboxOf(parseNhsNumber("9990000018") as NhsNumber));
});

test("an appointment that moved is reminded of at its new time alone", async () => {
  await choose(["day"], "k2");
  await see(start);
  await see("2028-05-20T09:00:00Z");
  expect(await reminders()).toMatchObject([{ dueAt: "2028-05-19T09:00:00Z" }]);
  await moveTo("2028-05-17T10:00:00Z");
  expect(await bringReminders(owner.db)).toBe(0);
});

test("a reminder that came for a time that was called off is over, and cannot be answered", async () => {
  await choose(["day"], "k3");
  await see(start);
  await moveTo("2028-05-17T09:30:00Z");
  await bringReminders(owner.db);
  const [came] = await reminders();
  await see(start, false);
  expect(await getReminder(visit(), me, came?.id ?? "")).toMatchObject({ value: { answer: "over" } });
  expect(await sayComing(visit(), me, came?.id ?? "", "c1")).toEqual({ ok: true, value: "over" });
});

test("I'll be there is said once, however often it is sent", async () => {
  await choose(["day"], "k4");
  await see(start);
  await moveTo("2028-05-17T09:30:00Z");
  await bringReminders(owner.db);
  const [came] = await reminders();
  const say = (key: string) => sayComing(visit(), me, came?.id ?? "", key);
  expect(await Promise.all([say("c2"), say("c2"), say("c3")])).toEqual(
    Array.from({ length: 3 }, () => ({ ok: true, value: "coming" })),
  );
  expect(await reminders()).toMatchObject([{ answer: "coming" }]);
});

test("a choice that is told as not saved is not saved", async () => {
  await choose(["day"], "k8");
  vi.mocked(outcomes.writeCommandOutcome).mockRejectedValueOnce(new Error("no answer"));
  expect(await choose(["two-hours"], "k9")).toMatchObject({ failure: { kind: "unavailable" } });
  expect(await listReminders(visit(), me)).toMatchObject({ value: { choice: { usual: ["day"] } } });
});

test("a reminder that is due comes, though its person looks before the worker does", async () => {
  await choose(["day"], "k10");
  await see(start);
  await moveTo("2028-05-17T09:00:02Z");
  await see(start);
  expect(await bringReminders(owner.db)).toBe(1);
});

test("an old form sent again does not undo a later choice", async () => {
  await choose(["day"], "k5");
  await choose(["two-hours"], "k6");
  await choose(["day"], "k5");
  expect(await listReminders(visit(), me)).toMatchObject({ value: { choice: { usual: ["two-hours"] } } });
});

test("nobody reads a reminder of somebody else, or one that has not come", async () => {
  await choose(["day"], "k7");
  await see(start);
  const [kept] = await reminders();
  expect(await getReminder(visit(), me, kept?.id ?? "")).toMatchObject({ failure: { kind: "not-found" } });
  await moveTo("2028-05-17T09:30:00Z");
  await bringReminders(owner.db);
  const claims = { sub: "joan", birthdate: "1950-01-01", familyName: "Carver" };
  sessionId = await signIn({ claims: { ...claims, nhsNumber: parseNhsNumber("9992223332") } });
  expect(await getReminder(visit(), me, kept?.id ?? "")).toMatchObject({ failure: { kind: "not-found" } });
});

const chooseOne = (appointment: string, key: string) =>
  chooseReminders(visit(), me, { key, appointment, times: ["day"] });

test("of two choices made at once, also the first ones, none is lost", async () => {
  const ids = Array.from({ length: 6 }, (_, index) => `g${String(index).repeat(20)}`);
  await Promise.all(ids.map((one, index) => chooseOne(one, `k11-${index}`)));
  const read = await listReminders(visit(), me);
  expect(Object.keys(read.ok ? read.value.choice.own : {}).toSorted()).toEqual(ids);
});

test("a choice that cannot be opened is not 'nothing chosen': no reminder is dropped, and nothing is kept over it", async () => {
  await choose(["day"], "k12");
  await see(start);
  await owner.db.update(preference).set({ sealed: "not to be opened" });
  await see(start);
  expect(await owner.db.select().from(reminder)).toHaveLength(1);
  expect(await listReminders(visit(), me)).toMatchObject({ failure: { kind: "unavailable" } });
  expect(await choose(["two-hours"], "k13")).toMatchObject({ failure: { kind: "unavailable" } });
  expect(await owner.db.select().from(preference)).toMatchObject([{ sealed: "not to be opened" }]);
});

test("what was saved is said only of a key under which it was, while it stands", async () => {
  const isSaved = (key: string, usual: ("day" | "two-hours")[]) => isChosenUnder(visit(), me, { key, usual });
  expect(await isSaved("yes", [])).toBe(false);
  await choose(["day"], "k14");
  expect(await isSaved("k14", ["day"])).toBe(true);
  await choose(["two-hours"], "k15");
  expect(await isSaved("k14", ["two-hours"])).toBe(false);
});

test("every choosing and answering has its line, also one that comes again", async () => {
  await owner.db.delete(auditLine);
  await choose(["day"], "k16");
  await choose(["day"], "k16");
  await see(start);
  await moveTo("2028-05-17T09:30:00Z");
  await bringReminders(owner.db);
  const [came] = await reminders();
  for (let again = 0; again < 2; again += 1) await sayComing(visit(), me, came?.id ?? "", "c4");
  const lines = await owner.db.select().from(auditLine).orderBy(auditLine.id);
  expect(
    lines
      .filter(({ action, decision }) => action === "reminders:change" && decision !== "allowed")
      .map(({ decision, reason }) => [decision, reason]),
  ).toEqual([
    ["done", null],
    ["done", "done-before"],
    ["done", null],
    ["done", "done-before"],
  ]);
});

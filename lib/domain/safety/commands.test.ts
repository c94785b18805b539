import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { describeSession } from "#lib/access/asker.ts";
import { contactOf, inSafetyMode } from "#lib/access/safety-mode.ts";
import { findSession } from "#lib/access/session.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { listLogIns } from "#lib/access/log-ins.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { preference } from "#lib/store/schema-appointments.ts";
import { auditLine, session } from "#lib/store/schema.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { keepContact, turnSafetyModeOff, turnSafetyModeOn } from "./commands.ts";
import { safeContactForm } from "./form.ts";
import { getSafety } from "./queries.ts";

const kris = "9990000018";
let store: TestDatabase;
let owner: OpenDatabase;
let id: string;

beforeAll(async () => {
  store = await openTestDatabase();
  owner = openDatabase(store.ownerUrl, 2);
}, 60_000);
afterAll(async () => {
  await owner.close();
  await store.close();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2028-05-16T09:00:00Z") });
  await owner.db.delete(preference);
  await owner.db.delete(session);
  id = await signIn();
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (minutes: number) => vi.setSystemTime(new Date(Date.now() + minutes * 60_000));
const isPlain = async (of: string) => {
  const found = await findSession(of, { touches: false });
  return found.state === "live" && found.session.plain;
};

test("safety mode holds at the next request of every browser, and in the next log-in is known", async () => {
  const other = await signIn({ device: { browser: "chrome", system: "android" } });
  expect(await turnSafetyModeOn(visitOf(id))).toEqual({ ok: true, value: null });
  expect([await isPlain(id), await isPlain(other)]).toEqual([true, true]);
  expect(await inSafetyMode(kris)).toBe(true);
  expect(await inSafetyMode("9993334448")).toBe(false);
  later(5);
  expect((await describeSession(visitOf(id))).state).toBe("ended");
});

test("it is turned off within five minutes of a log-in, and then nothing says that it was on", async () => {
  await turnSafetyModeOn(visitOf(id));
  later(4);
  await findSession(id, { touches: true });
  later(2);
  expect(await turnSafetyModeOff(visitOf(id))).toEqual({ ok: true, value: "log-in-again" });
  expect(await isPlain(id)).toBe(true);
  const again = await signIn({ plain: true });
  expect(await turnSafetyModeOff(visitOf(again))).toEqual({ ok: true, value: "off" });
  expect(await isPlain(again)).toBe(false);
  expect(await owner.db.select().from(preference)).toEqual([]);
});

test("none of it is a look that who reads over a shoulder could see", async () => {
  await owner.db.delete(auditLine);
  await turnSafetyModeOn(visitOf(id));
  await getSafety(visitOf(id));
  const lines = await owner.db.select().from(auditLine);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every(({ look, decision }) => !look && decision === "allowed")).toBe(true);
});

test("how somebody can be reached is kept, read and forgotten", async () => {
  const sent = { ways: "text", days: "weekdays", from: "9", until: "15", never: ["voicemail", "letter"] };
  const contact = safeContactForm.parse(sent);
  await keepContact(visitOf(id), contact);
  expect(await getSafety(visitOf(id))).toMatchObject({ ok: true, value: { contact, mode: false } });
  await keepContact(visitOf(id), null);
  expect(await contactOf(kris)).toBeNull();
});

test("log-ins are listed with their device in words, this one marked, and not those of others", async () => {
  later(3);
  const other = await signIn({ device: { browser: "chrome", system: "android" } });
  await signIn({ claims: { sub: "joan", nhsNumber: null, birthdate: "1950-01-01", familyName: "Carver" } });
  later(1);
  expect(await listLogIns(visitOf(other))).toMatchObject({
    ok: true,
    value: [
      { device: { browser: "chrome", system: "android" }, current: true, live: true, begunMinutesAgo: 1 },
      { device: null, current: false, live: true, begunMinutesAgo: 4 },
    ],
  });
});

test.each([
  [{ days: "any", from: "0", until: "24" }, "ways"],
  [{ ways: "text", from: "0", until: "24" }, "days"],
  [{ ways: "text", days: "any", from: "15", until: "9" }, "until"],
  [{ ways: ["text", "letter"], days: "any", from: "0", until: "24", never: "letter" }, "never"],
])("%o is refused for %s", (sent, field) => {
  const read = safeContactForm.safeParse(sent);
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

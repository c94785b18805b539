import { env as environment } from "node:process";
import { isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit, requireSystemPermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { aRequest, signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { newDraftKey } from "#lib/access/drafts.ts";
import { forgetBreakers } from "#lib/gateways/circuit-breaker.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { auditLine } from "#lib/store/schema.ts";
import { forgetSafety, keepSafety } from "#lib/store/safety.ts";
import { cancelLink, preference } from "#lib/store/schema-appointments.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { appointmentsOf, rulesOf } from "#mocks/nation/diary/diary.ts";
import { messages } from "#mocks/nhs-notify/messages.ts";
import { sendCancelLinks } from "./send-cancel-links.ts";
import { askForLink } from "#lib/domain/cancel-by-text/commands.ts";
import { getLinkPage, getMobileEnd } from "#lib/domain/cancel-by-text/queries.ts";

vi.mock("#lib/access/gate.ts", async (original) => ({
  ...(await original<object>()),
  requirePermit: vi.fn(),
  requireSystemPermit: vi.fn(),
}));

const room = contractRoom();
const api = "appointment-links";
const id = "gaaaaaaaaaaaaaaaaaaaa";
let store: TestDatabase;
let owner: OpenDatabase;
let sessionId: string;

beforeAll(async () => {
  const { origin } = room.sandbox;
  const { CLIENT_PRIVATE_KEY_FILE = "" } = environment;
  store = await openTestDatabase({
    ...{ CLIENT_PRIVATE_KEY_FILE, PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin },
  });
  owner = openDatabase(store.ownerUrl, 2);
}, 60_000);
afterAll(async () => {
  vi.useRealTimers();
  await owner.close();
  await store.close();
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: room.nation.now() });
  await owner.db.delete(cancelLink);
  await owner.db.delete(preference);
  sessionId = await signIn();
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission))),
  );
  vi.mocked(requireSystemPermit).mockImplementation((job) => room.systemPermit(job));
});

/** The clock of the nation and ours. */
function later(minutes: number): void {
  const at = new Date(room.nation.now().getTime() + minutes * 60_000);
  vi.setSystemTime(at);
  room.nation.moveClock(at);
}

/** The surgery's system answers again. */
function recovers(): void {
  room.nation.faults.clear();
  forgetBreakers();
}

const next = () =>
  appointmentsOf(room.nation, kris).find(({ status }) => status === "booked") ??
  expect.fail("none is booked");

const ask = (own: string, key = newDraftKey(), about = id) =>
  askForLink(visitOf(sessionId), me, {
    ...{ key, appointment: { id: about, own } },
    words: () => ({ day: "Wednesday 24 May 2028", time: "10am" }),
  });

/** The code of the newest text that NHS Notify took. */
const texted = () =>
  /\/c\/([a-z2-7]{26})$/.exec(messages(room.nation).at(-1)?.words["link"] ?? "")?.[1] ??
  expect.fail("no text");

const pageOf = async (code: string) => {
  const page = await getLinkPage(aRequest(), code);
  return page.ok ? page.value : { kind: page.failure.kind };
};

test("one text is sent for one form, saying day, time and link alone, and then the code is kept nowhere", async () => {
  const key = newDraftKey();
  const { id: own } = next();
  for (let again = 0; again < 3; again += 1) expect(await ask(own, key)).toEqual(ok({ kind: "asked" }));
  expect(await ask(own)).toEqual(ok({ kind: "too-soon" }));
  expect([await sendCancelLinks(owner.db), await sendCancelLinks(owner.db)]).toEqual([1, 0]);
  const [message, ...more] = messages(room.nation);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ nhsNumber: kris });
  expect(Object.keys(message?.words ?? {}).sort()).toEqual(["day", "link", "time"]);
  const rows = await owner.db.select().from(cancelLink);
  expect(rows).toMatchObject([{ texted: "taken" }]);
  expect(JSON.stringify(rows)).not.toContain(texted());
});

test("a text waits until it is safe, and none goes to who wants none or has said nothing in safety mode", async () => {
  const contact = { ways: ["text"], days: "any", from: 0, until: 24, never: [] };
  const refused = [{ texted: "refused" }];
  await keepSafety(kris, "safe-contact", { ...contact, from: 22 });
  await ask(next().id);
  expect(await sendCancelLinks(owner.db)).toBe(0);
  expect(await owner.db.select().from(cancelLink)).toMatchObject([{ texted: "waiting" }]);
  await keepSafety(kris, "safe-contact", { ...contact, ways: ["call"] });
  expect(await sendCancelLinks(owner.db)).toBe(0);
  expect(await owner.db.select().from(cancelLink)).toMatchObject(refused);
  await forgetSafety(kris, "safe-contact");
  await keepSafety(kris, "safety-mode", { on: true });
  later(6);
  await ask(next().id);
  expect(await sendCancelLinks(owner.db)).toBe(0);
  expect(await owner.db.select().from(cancelLink)).toMatchObject(refused);
  await keepSafety(kris, "safe-contact", contact);
  later(6);
  await ask(next().id);
  expect(await sendCancelLinks(owner.db)).toBe(1);
});

test("a text that NHS Notify does not take now is tried again, and one that it refuses is said to be", async () => {
  room.breaks("nhs-notify", "applied");
  await ask(next().id);
  expect(await sendCancelLinks(owner.db)).toBe(0);
  expect(await sendCancelLinks(owner.db)).toBe(1);
  expect(messages(room.nation)).toHaveLength(1);
  later(6);
  await ask(next().id);
  room.breaks("nhs-notify", "status", { status: 403 });
  expect(await sendCancelLinks(owner.db)).toBe(0);
  expect(await owner.db.select().from(cancelLink)).toMatchObject([{ texted: "refused" }]);
});

test("texts that fail again and again hold up nobody who asked later", async () => {
  const { id: own } = next();
  for (let n = 0; n < 50; n += 1) await ask(own, newDraftKey(), `${id.slice(0, -2)}${10 + n}`);
  later(1);
  room.breaks("nhs-notify", "content-type", { count: 999 });
  expect(await sendCancelLinks(owner.db)).toBe(0);
  later(1);
  await ask(own);
  // Asked for after the others were tried, it has its turn after their next.
  for (let tick = 0; tick < 2; tick += 1) {
    later(1);
    await sendCancelLinks(owner.db);
  }
  const waiting = await owner.db.select().from(cancelLink).where(isNull(cancelLink.triedAt));
  expect(waiting).toEqual([]);
});

test("every asking has its line, also one that comes again", async () => {
  await owner.db.delete(auditLine);
  const key = newDraftKey();
  for (let again = 0; again < 2; again += 1) await ask(next().id, key);
  const lines = await owner.db.select().from(auditLine).orderBy(auditLine.id);
  expect(lines.map(({ decision, reason }) => [decision, reason])).toEqual([
    ["done", null],
    ["done", "done-before"],
  ]);
});

test("a surgery that lets nobody cancel gives no link, and a store that is away neither", async () => {
  room.breaks(api, "status", { status: 500, count: 3 });
  expect(await ask(next().id)).toMatchObject({ failure: { kind: "unavailable" } });
  recovers();
  rulesOf(room.nation, next().odsCode).cancelling = false;
  expect(await ask(next().id)).toEqual(ok({ kind: "refused", because: "not-offered" }));
  rulesOf(room.nation, next().odsCode).cancelling = true;
  expect(await ask("none")).toMatchObject({ failure: { kind: "not-found" } });
  expect(await owner.db.select().from(cancelLink)).toEqual([]);
  await owner.db.execute("alter table cancel_link rename to away");
  expect(await ask(next().id)).toMatchObject({ failure: { kind: "unavailable" } });
  expect((await pageOf("a".repeat(26))).kind).toBe("unavailable");
  await owner.db.execute("alter table away rename to cancel_link");
});

test("the end of the mobile number is what PDS has", async () => {
  expect(await getMobileEnd(visitOf(sessionId), me)).toMatchObject({ value: { kind: "known" } });
  room.breaks("pds-fhir", "status", { status: 500, count: 2 });
  expect(await getMobileEnd(visitOf(sessionId), me)).toEqual(ok({ kind: "unknown" }));
});

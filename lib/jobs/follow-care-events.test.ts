import { env as environment } from "node:process";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { toKnownRole } from "#lib/access/known-roles.ts";
import { someFacts } from "#lib/access/testing/acting-facts.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { now } from "#lib/clock.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { noticeKinds } from "#lib/notice-kind.ts";
import { rememberRoles, rememberTold } from "#lib/store/known-roles.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { countUnread, listNotices, readNotice, toldAboutCare } from "#lib/store/person-notices.ts";
import { knownRole } from "#lib/store/schema-acting.ts";
import { feedCursor } from "#lib/store/schema-appointments.ts";
import { personNotice } from "#lib/store/schema-notices.ts";
import { forgetSafety, keepSafety } from "#lib/store/safety.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { newRole } from "#mocks/nation/relationships/grants.ts";
import type { AccessCode } from "#mocks/nation/relationships/role.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { messages } from "#mocks/nhs-notify/messages.ts";
import { followCareEvents } from "./follow-care-events.ts";
import { sendNoticeTexts, type NoticeTexts } from "./send-notice-texts.ts";

vi.mock("#lib/access/gate.ts", async (original) => ({
  ...(await original<object>()),
  requireSystemPermit: vi.fn(),
}));

const room = contractRoom();
const [abdul, nadia, tom] = ["9990123454", "9992345675", "9991112227"] as NhsNumber[] as [
  NhsNumber,
  NhsNumber,
  NhsNumber,
];
const texts = Object.fromEntries(noticeKinds.map((kind) => [kind, `Words of ${kind}`])) as NoticeTexts;
let store: TestDatabase;
let owner: OpenDatabase;

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

/** No hour at which nobody is texted, whenever the tests run. */
const noon = () => new Date(`${room.nation.now().toISOString().slice(0, 10)}T12:00:00Z`);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon() });
  for (const table of [personNotice, knownRole, feedCursor]) await owner.db.delete(table);
  vi.mocked(requireSystemPermit).mockImplementation((job) => room.systemPermit(job));
});

const reader = (subject: NhsNumber) => room.permit("relationships:read", { nhsNumber: subject });

const heardOf = (role: string, performer: NhsNumber, standing: "active" | "over" = "active") =>
  rememberRoles(owner.db, [{ role, performer, patient: abdul, standing, heardAt: room.nation.now() }]);

/** Somebody acts for Abdul, by the nation and as far as is known here. */
async function acts(
  performer: NhsNumber,
  access: AccessCode[],
  standing: "active" | "over" = "active",
): Promise<string> {
  const id = crypto.randomUUID();
  newRole(room.nation, relationships(room.nation), {
    ...{ id, patient: abdul, performer, access, legalBasis: "consent", status: "active" },
    ...{ reason: "ROLE_CREATED", grantor: "A20001", by: "surgery" },
  });
  await heardOf(id, performer, standing);
  return id;
}

const abdulFalls = () => room.happens("fall-ambulance-admission", "abdul");

test("who may be told is told once that something happened, and the person sees who was told", async () => {
  await acts(nadia, ["RECRD"]);
  await abdulFalls();
  expect(await followCareEvents(owner.db)).toBe(1);
  expect(await followCareEvents(owner.db)).toBe(0);
  await owner.db.delete(feedCursor);
  expect(await followCareEvents(owner.db)).toBe(0);
  const [notice, ...more] = await listNotices(reader(nadia));
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ kind: "care-update", about: abdul, readAt: null });
  const told = await toldAboutCare(room.permit("care-updates:read", { nhsNumber: abdul }));
  expect(told).toMatchObject([{ owner: nadia, id: notice?.id }]);
});

test("nobody else is told: not without the grant, not after it ended, and not Abdul himself", async () => {
  await acts(nadia, ["APPT", "DOCS"]);
  await acts(tom, ["RECRD"], "over");
  await abdulFalls();
  expect(await followCareEvents(owner.db)).toBe(0);
  for (const somebody of [nadia, tom, abdul]) expect(await listNotices(reader(somebody))).toEqual([]);
});

test("who acts for a person never reads who was told about them", async () => {
  await acts(nadia, ["RECRD"]);
  await abdulFalls();
  await followCareEvents(owner.db);
  const permit = { ...room.permit("care-updates:read", { nhsNumber: abdul }), relation: "acting" as const };
  expect(await toldAboutCare(permit)).toEqual([]);
});

test("a notice is new until its owner opens it, and nobody else can", async () => {
  await acts(nadia, ["RECRD"]);
  await abdulFalls();
  await followCareEvents(owner.db);
  const [notice] = await listNotices(reader(nadia));
  expect(await countUnread(reader(nadia))).toEqual(new Map([["care-update", 1]]));
  expect(await readNotice(reader(tom), notice?.id ?? "")).toBeNull();
  expect(await countUnread(reader(nadia))).toEqual(new Map([["care-update", 1]]));
  const readAt = expect.any(Date) as Date;
  expect(await readNotice(reader(nadia), notice?.id ?? "")).toMatchObject({ readAt });
  expect(await countUnread(reader(nadia))).toEqual(new Map());
});

test("what is kept says nothing: no number and no event can be read in the table", async () => {
  await acts(nadia, ["RECRD"]);
  await abdulFalls();
  await followCareEvents(owner.db);
  const rows = JSON.stringify(await owner.db.select().from(personNotice));
  for (const secret of [abdul, nadia, "admitted", "Northfield"]) expect(rows).not.toContain(secret);
});

test("the text says that there is something to read, to who was told, once, and nothing else", async () => {
  await acts(nadia, ["RECRD"]);
  await abdulFalls();
  await followCareEvents(owner.db);
  expect(await sendNoticeTexts(owner.db, texts)).toBe(1);
  expect(await sendNoticeTexts(owner.db, texts)).toBe(0);
  const link = expect.stringMatching(/\/me\/notices$/) as string;
  const words = { message: "Words of care-update", link };
  expect(messages(room.nation)).toMatchObject([{ nhsNumber: nadia, words }]);
});

test("a text that cannot be sent now is tried at a later tick, and one that is refused is not", async () => {
  await acts(nadia, ["RECRD"]);
  await abdulFalls();
  await followCareEvents(owner.db);
  room.breaks("nhs-notify", "status", { status: 503 });
  expect(await sendNoticeTexts(owner.db, texts)).toBe(0);
  room.breaks("nhs-notify", "status", { status: 403 });
  expect(await sendNoticeTexts(owner.db, texts)).toBe(0);
  expect(await sendNoticeTexts(owner.db, texts)).toBe(0);
  expect(messages(room.nation)).toEqual([]);
});

test("nobody is texted who is in safety mode and has not said how, nor at an hour that is not safe for them", async () => {
  await acts(nadia, ["RECRD"]);
  await abdulFalls();
  await followCareEvents(owner.db);
  const contact = { ways: ["text"], days: "any", from: 22, until: 24, never: [] };
  await keepSafety(nadia, "safe-contact", contact);
  expect(await sendNoticeTexts(owner.db, texts)).toBe(0);
  await forgetSafety(nadia, "safe-contact");
  await keepSafety(nadia, "safety-mode", { on: true });
  expect(await sendNoticeTexts(owner.db, texts)).toBe(0);
  await forgetSafety(nadia, "safety-mode");
  expect(await sendNoticeTexts(owner.db, texts)).toBe(0);
  expect(messages(room.nation)).toEqual([]);
});

test("a feed that does not answer is read again at the next tick, and one that began anew from the beginning", async () => {
  await acts(nadia, ["RECRD"]);
  await abdulFalls();
  room.breaks("care-events", "status", { status: 503, count: 2 });
  expect(await followCareEvents(owner.db)).toBe(0);
  await owner.db.insert(feedCursor).values({ feed: "care-events", cursor: "00000000.1", readAt: new Date() });
  expect(await followCareEvents(owner.db)).toBe(1);
});

test("an event that comes before a relationship was heard of waits for that alone, and not for ever", async () => {
  const id = await acts(nadia, ["RECRD"]);
  await owner.db.delete(knownRole);
  await acts(tom, ["RECRD"]);
  await abdulFalls();
  expect(await followCareEvents(owner.db)).toBe(1);
  expect(await listNotices(reader(tom))).toHaveLength(1);
  await heardOf(id, nadia);
  expect(await followCareEvents(owner.db)).toBe(1);
  expect(await listNotices(reader(nadia))).toHaveLength(1);
  await owner.db.delete(knownRole);
  await room.happens("moved-ward", "abdul");
  vi.setSystemTime(room.nation.now().getTime() + 11 * 60_000);
  expect(await followCareEvents(owner.db)).toBe(0);
  expect(await owner.db.select().from(feedCursor)).toMatchObject([
    { cursor: expect.stringMatching(/\.2$/) as string },
  ]);
});

test("who acts by what the nation told is told of it, and nobody whose end has passed", async () => {
  const known = async (performer: NhsNumber, end: string | null) => {
    const role = await acts(performer, ["RECRD"]);
    const people = { role, performer, patient: abdul, birthDate: "1950-05-01" };
    return toKnownRole(someFacts({ ...people, basis: "consent", end }), "1984-04-02", now());
  };
  const roles = [await known(nadia, null), await known(tom, "2025-01-01T00:00:00.000Z")];
  await owner.db.delete(knownRole);
  await rememberTold(roles);
  await abdulFalls();
  expect(await followCareEvents(owner.db)).toBe(1);
  expect(await listNotices(reader(tom))).toEqual([]);
});

test("after a year a notice is forgotten", async () => {
  await acts(nadia, ["RECRD"]);
  await abdulFalls();
  await followCareEvents(owner.db);
  vi.setSystemTime(room.nation.now().getTime() + 366 * 24 * 60 * 60 * 1_000);
  await sendNoticeTexts(owner.db, texts);
  expect(await listNotices(reader(nadia))).toEqual([]);
});

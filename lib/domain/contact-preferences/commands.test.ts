import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { contactChoiceOf } from "#lib/store/contact-choices.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { preference } from "#lib/store/schema-appointments.ts";
import { auditLine } from "#lib/store/schema.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { idTokenFor, trustTestLogin } from "#mocks/wayfinder-patient-care-aggregator/testing/id-token.ts";
import { changeContactPreference } from "./commands.ts";
import type { Change } from "./model.ts";
import { getContactPreferences, getWhoUses } from "./queries.ts";

// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));
vi.mock("#lib/access/gate.ts");

const room = contractRoom();
let store: TestDatabase;
let owner: OpenDatabase;
let sessionId: string;
let tokens = 0;

beforeAll(async () => {
  const { origin } = room.sandbox;
  store = await openTestDatabase({ PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin });
  owner = openDatabase(store.ownerUrl, 2);
  sessionId = await signIn();
}, 60_000);
afterAll(async () => {
  await owner.close();
  await store.close();
});
beforeEach(async () => {
  trustTestLogin(room.nation);
  tokens += 1;
  const idToken = idTokenFor(room.nation.origin, kris, { jti: `token-${String(tokens)}` });
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok({ ...room.permit(permission), idToken: async () => ok(await idToken) })),
  );
  vi.mocked(requirePublicPermit).mockImplementation(() => room.publicPermit());
  await owner.db.delete(preference);
  await owner.db.delete(auditLine);
});

async function read() {
  const preferences = await getContactPreferences(visitOf(sessionId), me);
  if (!preferences.ok) throw new Error(preferences.failure.kind);
  return preferences.value;
}
const version = () => room.nation.personByNhsNumber(kris)?.version;
const save = async (key: string, change: Change, seen?: string) =>
  changeContactPreference(visitOf(sessionId), me, key, { change, seen: seen ?? (await read()).mark });
const largePrint: Change = { part: "format", format: "large-print" };
const letter: Change = { part: "other", ways: ["letter", "text"], forAll: true, times: "Not on Fridays" };
const kept = ok({ kind: "kept" });
const outcomes = async () =>
  (await owner.db.select().from(auditLine)).map(({ decision, reason }) => [decision, reason]);

test("large print is in the national record, by one version, and shown as it is there", async () => {
  const before = version() ?? 0;
  expect(await save("a", largePrint)).toEqual(kept);
  expect((await read()).recorded).toMatchObject({ format: "large-print", method: null });
  expect(version()).toBe(before + 1);
  expect(await outcomes()).toEqual([["done", null]]);
});

test("a double click writes once", async () => {
  const { mark } = await read();
  const before = version() ?? 0;
  const both = await Promise.all([save("b", largePrint, mark), save("b", largePrint, mark)]);
  expect(both).toEqual([kept, kept]);
  expect(await save("b", largePrint, mark)).toEqual(kept);
  expect(version()).toBe(before + 1);
});

test("letters first stand in the record with their times, and the order for each topic is kept here", async () => {
  expect(await save("c", letter)).toEqual(kept);
  const { recorded, chosen } = await read();
  expect(recorded).toMatchObject({ method: "letter", times: "Not on Fridays" });
  expect(chosen.ways).toEqual({
    ...{ results: ["letter", "text"], appointments: ["letter", "text"], other: ["letter", "text"] },
  });
});

test("what is for one topic alone is kept here, and the record is not touched", async () => {
  const before = version();
  const change: Change = { part: "results", ways: ["text"], forAll: false, times: null };
  expect(await save("d", change)).toEqual(kept);
  expect(version()).toBe(before);
  expect((await contactChoiceOf(kris as NhsNumber, owner.db)).ways.results).toEqual(["text"]);
});

test("sign language with an interpreter by video, and English again", async () => {
  const sign: Change = { part: "language", language: "q4", interpreter: "video", written: "en" };
  expect(await save("e", sign)).toEqual(kept);
  expect(await read()).toMatchObject({
    recorded: { language: "q4", interpreter: true },
    chosen: { interpreterBy: "video", writtenLanguage: "en" },
  });
  const english: Change = { part: "language", language: "en", interpreter: "no", written: "en" };
  expect(await save("f", english)).toEqual(kept);
  expect((await read()).recorded).toMatchObject({ language: null, interpreter: false });
});

test("a record that says something else than was seen is not overwritten until the person has seen it", async () => {
  const { mark } = await read();
  await room.happens("pds-large-print", "kris");
  const braille: Change = { part: "format", format: "braille" };
  expect(await save("g", braille, mark)).toEqual(ok({ kind: "changed-meanwhile" }));
  expect((await read()).recorded.format).toBe("large-print");
  expect(await outcomes()).toEqual([["refused", "changed-meanwhile"]]);
  expect(await save("h", braille)).toEqual(kept);
  expect((await read()).recorded).toMatchObject({ format: "braille", method: "letter" });
});

test("another change of the record, which is about something else, is no reason to ask", async () => {
  const { mark } = await read();
  room.nation.change("kris", { pharmacy: "FZ903", version: (version() ?? 0) + 1 });
  expect(await save("i", largePrint, mark)).toEqual(kept);
});

test("a record that says already what was chosen is enough, whoever wrote it", async () => {
  const { mark } = await read();
  await room.happens("pds-large-print", "kris");
  expect(await save("j", largePrint, mark)).toEqual(kept);
});

test("a slow change is waited for, and one whose answer was lost is not made twice", async () => {
  const before = version() ?? 0;
  await room.happens("pds-slow-update", "kris");
  expect(await save("k", largePrint)).toEqual(kept);
  expect(version()).toBe(before + 1);
  room.breaks("pds-fhir", "applied", { status: 503, retryAfter: 30, method: "PATCH" });
  const { mark } = await read();
  const braille: Change = { part: "format", format: "braille" };
  expect(await save("l", braille, mark)).toEqual(ok({ kind: "still-being-processed" }));
  expect(await save("l", braille, mark)).toEqual(kept);
  expect(version()).toBe(before + 2);
});

test("too many calls, or a record that does not answer, keep nothing, here neither", async () => {
  room.breaks("pds-fhir", "status", { status: 429, method: "PATCH", count: 2 });
  expect(await save("m", letter)).toEqual(failed({ kind: "unavailable" }));
  room.nation.faults.clear();
  expect(await read()).toMatchObject({ recorded: { method: null }, chosen: { ways: { other: null } } });
  expect(await save("m", letter)).toEqual(kept);
});

test("who writes to Kris is told with since when they use the choice; who is silent is named", async () => {
  const asked = () => getWhoUses(visitOf(sessionId), me);
  const uses = { since: expect.any(String) as string };
  expect(await asked()).toMatchObject({
    ok: true,
    value: {
      surgery: { name: "Mill Lane Surgery", uses },
      hospitals: expect.arrayContaining([
        expect.objectContaining({ name: "Northfield Hospital", uses }),
      ]) as unknown,
      national: [{ uses: "no" }, { uses }],
      silent: [],
    },
  });
  room.breaks("capability-register", "status", { status: 500, count: 20 });
  const silent = await asked();
  expect(silent).toMatchObject({ value: { surgery: null, national: [], silent: ["surgery", "national"] } });
  if (silent.ok) for (const one of silent.value.hospitals) expect(one.uses).toBe("unknown");
});

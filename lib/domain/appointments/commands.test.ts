import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { now } from "#lib/clock.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { diaryOf } from "#mocks/nation/diary/state.ts";
import { cancelAppointment, getCancellation, undoCancel } from "./commands.ts";
import type { CancelReason } from "./form.ts";
import { listAppointments } from "./queries.ts";

vi.mock("#lib/access/gate.ts");

const room = contractRoom();
const diary = "gp-connect-pfs-appointments";
const surgery = { odsCode: "A20002", name: "Mill Lane Surgery", telephone: "01632 960102" };
let store: TestDatabase;
let sessionId: string;
/** Kris, or whose appointments these are. */
let whose = "9996789012";

beforeAll(async () => {
  const { origin } = room.sandbox;
  store = await openTestDatabase({ PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin });
  sessionId = await signIn();
}, 60_000);
afterAll(() => store.close());
beforeEach(() => {
  whose = "9996789012";
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission, { nhsNumber: whose }))),
  );
  vi.mocked(requirePublicPermit).mockImplementation(() => room.publicPermit());
});

async function upcoming() {
  const list = await listAppointments(visitOf(sessionId), me, { when: "upcoming" });
  if (!list.ok) throw new Error(list.failure.kind);
  return list.value.gathered.items;
}

async function followUp(source: "gp" | "vaccination" = "gp") {
  const found = (await upcoming()).find((one) => one.source === source && one.status === "booked");
  if (found === undefined) throw new Error("no appointment");
  return found;
}

const wishOf = (key: string, version: string | null, surgeryCode: string | null = surgery.odsCode) => ({
  key,
  version,
  surgeryCode,
  reason: "not-needed" as CancelReason,
});
const cancelled = { ok: true, value: { kind: "cancelled" } };
test("nineteen posts of one form and one of another tab cancel once, and each gets the receipt", async () => {
  const { id, version, own, startsAt } = await followUp();
  const keys = [...Array.from({ length: 19 }, () => "same"), "other"];
  const all = await Promise.all(
    keys.map((key) => cancelAppointment(visitOf(sessionId), me, id, wishOf(key, version))),
  );
  expect(all).toEqual(keys.map(() => cancelled));
  expect(diaryOf(room.nation).appointments[own]).toMatchObject({ status: "cancelled", version: 2 });
  expect(await getCancellation(visitOf(sessionId), me, "same")).toMatchObject({
    ok: true,
    value: { id, source: "gp", startsAt },
  });
});

test("a version that the person did not see is not cancelled", async () => {
  const { id, own } = await followUp();
  expect(await cancelAppointment(visitOf(sessionId), me, id, wishOf("v", "7"))).toEqual({
    ok: true,
    value: { kind: "changed" },
  });
  expect(diaryOf(room.nation).appointments[own]?.status).toBe("booked");
});

test("a cancellation whose answer was lost is found to be done, and not sent again", async () => {
  const { id, version, own } = await followUp();
  room.breaks(diary, "applied", { method: "PUT" });
  expect(await cancelAppointment(visitOf(sessionId), me, id, wishOf("lost", version))).toEqual(cancelled);
  expect(diaryOf(room.nation).appointments[own]?.version).toBe(2);
});

test("a cancellation that never arrived leaves the appointment, and says so", async () => {
  const { id, version, own } = await followUp();
  room.breaks(diary, "status", { method: "PUT", status: 503 });
  expect(await cancelAppointment(visitOf(sessionId), me, id, wishOf("never", version))).toEqual({
    ok: false,
    failure: { kind: "unavailable" },
  });
  expect(diaryOf(room.nation).appointments[own]?.status).toBe("booked");
});

test("too late by the surgery's own clock is said as too late, and a switch that is off as not offered", async () => {
  const { id, version, startsAt } = await followUp();
  const rules = diaryOf(room.nation).rules[surgery.odsCode];
  if (rules === undefined || startsAt === null) throw new Error("no rules");
  rules.cancelUntilMinutes = Math.ceil((Date.parse(startsAt) - now().epochMilliseconds) / 60_000) + 60;
  const wish = { ...wishOf("late", version), surgeryCode: null };
  expect(await cancelAppointment(visitOf(sessionId), me, id, wish)).toEqual({
    ok: true,
    value: { kind: "refused", because: "too-late" },
  });
  rules.cancelling = false;
  expect(await cancelAppointment(visitOf(sessionId), me, id, { ...wish, key: "off" })).toEqual({
    ok: true,
    value: { kind: "refused", because: "not-offered" },
  });
});

test("taken back, the same time is booked once, however often it is asked", async () => {
  const { id, version, startsAt } = await followUp();
  await cancelAppointment(visitOf(sessionId), me, id, wishOf("back", version));
  const all = await Promise.all([1, 2, 3].map(() => undoCancel(visitOf(sessionId), me, "back", surgery)));
  const again = (await upcoming()).filter((one) => one.startsAt === startsAt && one.status === "booked");
  expect(again).toHaveLength(1);
  expect(all).toEqual(all.map(() => ({ ok: true, value: { kind: "booked", id: again[0]?.id } })));
  expect(again[0]?.id).not.toBe(id);
});

test("a time that somebody else has taken is gone", async () => {
  const { id, version, bookAgain } = await followUp();
  await cancelAppointment(visitOf(sessionId), me, id, wishOf("gone", version));
  for (const slot of bookAgain?.slots ?? [])
    diaryOf(room.nation).fates[slot] = { state: "taken", version: 9 };
  expect(await undoCancel(visitOf(sessionId), me, "gone", surgery)).toEqual({
    ok: true,
    value: { kind: "gone" },
  });
});

test("nothing is taken back that was not cancelled under this key", async () => {
  expect(await undoCancel(visitOf(sessionId), me, "nothing", surgery)).toEqual({
    ok: false,
    failure: { kind: "not-found" },
  });
});

test("a vaccination is cancelled, and its form sent again gets the same receipt", async () => {
  whose = "9993456780";
  const { id } = await followUp("vaccination");
  const wish = { ...wishOf("jab", null), surgeryCode: null };
  expect(await cancelAppointment(visitOf(sessionId), me, id, wish)).toEqual(cancelled);
  expect(await cancelAppointment(visitOf(sessionId), me, id, wish)).toEqual(cancelled);
  expect((await upcoming()).filter(({ source }) => source === "vaccination")).toEqual([]);
});

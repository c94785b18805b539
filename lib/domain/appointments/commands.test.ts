import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { surgeryRules } from "#lib/access/taking-part.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { now } from "#lib/clock.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { keepCancellation } from "#lib/store/cancelled-appointments.ts";
import { database } from "#lib/store/database.ts";
import { oneTimeKey } from "#lib/store/schema.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { diaryOf } from "#mocks/nation/diary/state.ts";
import { cancelAppointment, undoCancel } from "./commands.ts";
import type { CancelReason } from "./form.ts";
import { getCancellation, listAppointments } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/command-outcome.ts", { spy: true });
vi.mock("#lib/access/taking-part.ts", { spy: true });
vi.mock("#lib/store/cancelled-appointments.ts", { spy: true });
// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));

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
beforeEach(async () => {
  // Each test begins with an appointment that nobody cancelled yet: the nation begins again too.
  await database().delete(oneTimeKey);
  vi.mocked(writeCommandOutcome).mockClear();
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
const refused = (because: string) => ({ ok: true, value: { kind: "refused", because } });
const unknown = { ok: true, value: { kind: "unknown" } };
const cancel = (id: string, key: string, version: string | null) =>
  cancelAppointment(visitOf(sessionId), me, id, wishOf(key, version));
const undo = (id: string) => undoCancel(visitOf(sessionId), me, id, surgery);
const receipt = (id: string, key: string) => getCancellation(visitOf(sessionId), me, { id, key });
const storeBreaks = () => vi.mocked(keepCancellation).mockRejectedValueOnce(new Error("store"));
const outcomes = () =>
  vi
    .mocked(writeCommandOutcome)
    .mock.calls.map(([, { permission }, { decision, reason }]) => [permission, decision, reason].join(" "));

test("nineteen posts of one form and one of another tab cancel once, and each is told so", async () => {
  const { id, version, own, startsAt } = await followUp();
  const keys = [...Array.from({ length: 19 }, () => "same"), "other"];
  const all = await Promise.all(keys.map((key) => cancel(id, key, version)));
  expect(all).toEqual(keys.map(() => cancelled));
  expect(diaryOf(room.nation).appointments[own]).toMatchObject({ status: "cancelled", version: 2 });
  const kinds = [await receipt(id, "same"), await receipt(id, "other")].map(
    (one) => one.ok && one.value?.kind,
  );
  expect(kinds.toSorted()).toEqual(["before", "here"]);
  expect(await receipt(id, "same")).toMatchObject({ ok: true, value: { source: "gp", startsAt } });
});

test("cancelled in another tab it is cancelled already, and what is told of it is the same", async () => {
  const { id, version } = await followUp();
  await cancel(id, "first", version);
  expect(await cancel(id, "second", version)).toEqual(cancelled);
  expect(outcomes()).toEqual(["appointments:cancel done ", "appointments:cancel done done-before"]);
  const [first, second] = [await receipt(id, "first"), await receipt(id, "second")];
  expect(first).toMatchObject({ ok: true, value: { kind: "here" } });
  expect(second).toMatchObject({ ok: true, value: { kind: "before", at: first.ok && first.value?.at } });
});

test("the key of a form cancels no other appointment, and is no receipt of one", async () => {
  const { id, version } = await followUp();
  await cancel(id, "key", version);
  await undo(id);
  const again = await followUp();
  expect(await receipt(again.id, "key")).toEqual({ ok: true, value: null });
  expect(await cancel(again.id, "key", again.version)).toEqual(cancelled);
  expect(diaryOf(room.nation).appointments[again.own]?.status).toBe("cancelled");
});

test("an appointment that stands again is cancelled again, with a receipt and an undo of its own", async () => {
  const { id, version } = await followUp();
  await cancel(id, "first", version);
  await undo(id);
  room.nation.reset();
  expect(await cancel(id, "second", version)).toEqual(cancelled);
  expect(await receipt(id, "second")).toMatchObject({ ok: true, value: { kind: "here" } });
  expect(await undo(id)).toMatchObject({ ok: true, value: { kind: "booked" } });
  expect((await followUp()).id).not.toBe(id);
});

test("a version that the person did not see is not cancelled", async () => {
  const { id, own } = await followUp();
  expect(await cancel(id, "v", "7")).toEqual({ ok: true, value: { kind: "changed" } });
  expect(diaryOf(room.nation).appointments[own]?.status).toBe("booked");
  expect(outcomes()).toEqual(["appointments:cancel refused changed"]);
});

test("a cancellation whose answer was lost is found to be done, and not sent again", async () => {
  const { id, version, own } = await followUp();
  room.breaks(diary, "applied", { method: "PUT" });
  expect(await cancel(id, "lost", version)).toEqual(cancelled);
  expect(diaryOf(room.nation).appointments[own]?.version).toBe(2);
});

test("a lost answer while the appointment still stands is not known, for it may still be under way", async () => {
  const { id, version, own } = await followUp();
  room.breaks(diary, "status", { method: "PUT", status: 503 });
  expect(await cancel(id, "never", version)).toEqual(unknown);
  expect(diaryOf(room.nation).appointments[own]?.status).toBe("booked");
  expect(outcomes()).toEqual(["appointments:cancel unknown unavailable"]);
});

test("a lost answer and a list that is silent are not known either", async () => {
  const { id, version } = await followUp();
  room.breaks(diary, "applied", { method: "PUT" });
  const asked = cancel(id, "dark", version);
  await vi.waitFor(() => expect(room.nation.faults.list()).toEqual([]), { timeout: 10_000, interval: 1 });
  room.breaks(diary, "status", { method: "GET", status: 503, count: 4 });
  expect(await asked).toEqual(unknown);
});

test("what the surgery refuses for certain is told as refused, and is no lost answer", async () => {
  const { id, version } = await followUp();
  room.breaks(diary, "status", { method: "PUT", status: 404 });
  expect(await cancel(id, "no", version)).toEqual({ ok: false, failure: { kind: "not-found" } });
  expect(outcomes()).toEqual(["appointments:cancel refused not-found"]);
});

test("cancelled at the surgery it is told as cancelled, also where our own store keeps nothing", async () => {
  const { id, version } = await followUp();
  storeBreaks();
  expect(await cancel(id, "store", version)).toEqual(cancelled);
  expect(await receipt(id, "store")).toMatchObject({ ok: true, value: { kind: "before", at: null } });
});

test("what was not done and what is not known stay so, where the audit trail takes no line", async () => {
  const { id, version } = await followUp();
  vi.mocked(writeCommandOutcome).mockRejectedValueOnce(new Error("store"));
  expect(await cancel(id, "line", "7")).toEqual({ ok: true, value: { kind: "changed" } });
  vi.mocked(writeCommandOutcome).mockRejectedValueOnce(new Error("store"));
  room.breaks(diary, "status", { method: "PUT", status: 503 });
  expect(await cancel(id, "line", version)).toEqual(unknown);
});

test("too late by the surgery's own clock is said as too late, and a switch that is off as not offered", async () => {
  const { id, version, startsAt } = await followUp();
  const rules = diaryOf(room.nation).rules[surgery.odsCode];
  if (rules === undefined || startsAt === null) throw new Error("no rules");
  rules.cancelUntilMinutes = Math.ceil((Date.parse(startsAt) - now().epochMilliseconds) / 60_000) + 60;
  const wish = { ...wishOf("late", version), surgeryCode: null };
  const told = () => cancelAppointment(visitOf(sessionId), me, id, wish);
  expect(await told()).toEqual(refused("too-late"));
  rules.cancelling = false;
  expect(await told()).toEqual(refused("not-offered"));
});

test("what our own rules refuse has a line too, and the surgery is not asked", async () => {
  const { id, version, own } = await followUp();
  vi.mocked(surgeryRules).mockResolvedValueOnce({
    booking: true,
    cancelling: false,
    cancelUntilMinutes: null,
  });
  expect(await cancel(id, "rule", version)).toEqual(refused("not-offered"));
  expect(outcomes()).toEqual(["appointments:cancel refused not-offered"]);
  expect(diaryOf(room.nation).appointments[own]?.version).toBe(1);
});

test("a vaccination is cancelled, and its form sent again or from another tab is told the same", async () => {
  whose = "9993456780";
  const { id } = await followUp("vaccination");
  expect(await cancel(id, "jab", null)).toEqual(cancelled);
  expect(await cancel(id, "jab", null)).toEqual(cancelled);
  expect(await cancel(id, "other", null)).toEqual(cancelled);
  expect(await receipt(id, "jab")).toMatchObject({ ok: true, value: { kind: "here" } });
  expect(await receipt(id, "other")).toMatchObject({ ok: true, value: { kind: "before" } });
  expect((await upcoming()).filter(({ source }) => source === "vaccination")).toEqual([]);
});

test("a vaccination that nobody lists and we kept nothing of is not listed, and nobody claims that it was cancelled", async () => {
  whose = "9993456780";
  const { id } = await followUp("vaccination");
  storeBreaks();
  expect(await cancel(id, "jab", null)).toEqual(cancelled);
  expect(await receipt(id, "jab")).toMatchObject({ ok: true, value: { kind: "not-listed", at: null } });
  expect(await cancel(id, "jab", null)).toEqual({ ok: false, failure: { kind: "not-found" } });
});

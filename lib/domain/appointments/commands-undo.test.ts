import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { now } from "#lib/clock.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { askedHelp, keepAskedHelp } from "#lib/store/asked-help.ts";
import { keepUndo, keptCancellation } from "#lib/store/cancelled-appointments.ts";
import { database } from "#lib/store/database.ts";
import { preference } from "#lib/store/schema-appointments.ts";
import { oneTimeKey } from "#lib/store/schema.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { diaryOf } from "#mocks/nation/diary/state.ts";
import { cancelAppointment, undoCancel } from "./commands.ts";
import type { CancelReason } from "./form.ts";
import { listAppointments, tookBack } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/command-outcome.ts", { spy: true });
vi.mock("#lib/store/cancelled-appointments.ts", { spy: true });
vi.mock("#lib/store/asked-help.ts", { spy: true });
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
  await database().delete(preference);
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

async function followUp() {
  const found = (await upcoming()).find((one) => one.source === "gp" && one.status === "booked");
  if (found === undefined) throw new Error("no appointment");
  return found;
}

const wishOf = (key: string, version: string | null, surgeryCode: string | null = surgery.odsCode) => ({
  key,
  version,
  surgeryCode,
  reason: "not-needed" as CancelReason,
});
const unknown = { ok: true, value: { kind: "unknown" } };
const cancel = (id: string, key: string, version: string | null) =>
  cancelAppointment(visitOf(sessionId), me, id, wishOf(key, version));
const undo = (id: string) => undoCancel(visitOf(sessionId), me, id, surgery);
const outcomes = () =>
  vi
    .mocked(writeCommandOutcome)
    .mock.calls.map(([, { permission }, { decision, reason }]) => [permission, decision, reason].join(" "));

test("taken back, the same time is booked once, however often it is asked", async () => {
  const { id, version, startsAt } = await followUp();
  await cancel(id, "back", version);
  const all = await Promise.all([1, 2, 3].map(() => undo(id)));
  const again = (await upcoming()).filter((one) => one.startsAt === startsAt && one.status === "booked");
  expect(again).toHaveLength(1);
  expect(all).toEqual(
    all.map(() => ({ ok: true, value: { kind: "booked", id: again[0]?.id, help: "known" } })),
  );
  expect(again[0]?.id).not.toBe(id);
  expect(await undo(id)).toEqual({ ok: true, value: { kind: "booked", id: again[0]?.id, help: "known" } });
  expect(outcomes().at(-1)).toBe("appointments:book done done-before");
});

test("taken back, the surgery is told once more which help was asked for, and so it is the next time", async () => {
  const { id, version } = await followUp();
  const help = {
    until: "2099-01-01",
    comment: "Needs: interpreter (Polish).",
    answers: { language: "Polish" },
  };
  const permit = room.permit("appointments:book", { nhsNumber: whose });
  await database().transaction((tx) => keepAskedHelp(permit, { ...help, id, now: now().toString() }, tx));
  await cancel(id, "help", version);
  const again = await undo(id);
  if (!again.ok || again.value.kind !== "booked") throw new Error("not booked");
  const booked = await followUp();
  expect(diaryOf(room.nation).appointments[booked.own]?.comment).toBe(help.comment);
  expect(await askedHelp(permit, again.value.id)).toEqual(help);
});

test("that it was taken back is told of the one appointment that did it, and of no other address", async () => {
  const { id, version } = await followUp();
  await cancel(id, "told", version);
  const told = (one: string, cancelledId: string) => tookBack(visitOf(sessionId), me, cancelledId, one);
  expect(await told(id, id)).toBe(false);
  await undo(id);
  const again = await followUp();
  expect(await told(again.id, id)).toBe(true);
  expect(await told(again.id, "gother")).toBe(false);
  expect(await told("gother", id)).toBe(false);
});

test("help that our store does not tell keeps nobody from taking it back, and is told as not known", async () => {
  const { id, version } = await followUp();
  await cancel(id, "no-help", version);
  const help = { until: "2099-01-01", comment: "Needs: interpreter.", answers: null };
  const permit = room.permit("appointments:book", { nhsNumber: whose });
  await database().transaction((tx) => keepAskedHelp(permit, { ...help, id, now: now().toString() }, tx));
  vi.mocked(askedHelp).mockRejectedValueOnce(new Error("store"));
  const told = { ok: true, value: { kind: "booked", help: "not-known" } };
  expect(await undo(id)).toMatchObject(told);
  // The same form sent again tells it again: the surgery does not know it still.
  expect(await undo(id)).toMatchObject(told);
});

test("booked again at the surgery it is told as booked, also where our own store keeps nothing", async () => {
  const { id, version } = await followUp();
  await cancel(id, "undo-store", version);
  vi.mocked(keepUndo).mockRejectedValueOnce(new Error("store"));
  const told = await undo(id);
  expect(told).toMatchObject({ ok: true, value: { kind: "booked" } });
  expect(await undo(id)).toEqual(told);
});

test("an undo whose answer was lost is found in the diary; what is not there is not known", async () => {
  const { id, version } = await followUp();
  await cancel(id, "undo-lost", version);
  room.breaks(diary, "status", { method: "POST", status: 503 });
  expect(await undo(id)).toEqual(unknown);
  expect(outcomes().at(-1)).toBe("appointments:book unknown ");
  room.breaks(diary, "applied", { method: "POST" });
  const told = await undo(id);
  expect(told).toEqual({ ok: true, value: { kind: "booked", id: (await followUp()).id, help: "known" } });
});

test("a time that somebody else has taken is gone, and not known where the diary does not say who", async () => {
  const { id, version, bookAgain } = await followUp();
  await cancel(id, "gone", version);
  for (const slot of bookAgain?.slots ?? [])
    diaryOf(room.nation).fates[slot] = { state: "taken", version: 9 };
  expect(await undo(id)).toEqual({ ok: true, value: { kind: "gone" } });
  expect(outcomes().at(-1)).toBe("appointments:book refused gone");
});

test("a surgery that books nothing online any more does not take it back", async () => {
  const { id, version } = await followUp();
  await cancel(id, "shut", version);
  const rules = diaryOf(room.nation).rules[surgery.odsCode];
  if (rules !== undefined) rules.booking = false;
  expect(await undo(id)).toEqual({ ok: true, value: { kind: "refused" } });
  expect(outcomes().at(-1)).toBe("appointments:book refused refused");
});

test("after 15 minutes nothing is taken back", async () => {
  const { id, version } = await followUp();
  await cancel(id, "late-undo", version);
  const at = now().subtract({ minutes: 16 }).toString();
  vi.mocked(keptCancellation).mockResolvedValueOnce({ at, source: "gp", startsAt: null, key: "late-undo" });
  expect(await undo(id)).toEqual({ ok: true, value: { kind: "too-late" } });
  expect(outcomes().at(-1)).toBe("appointments:book refused too-late");
});

test("nothing is taken back that was not cancelled here, or that nobody can look up", async () => {
  const { id, version } = await followUp();
  expect(await undo(id)).toEqual({ ok: false, failure: { kind: "not-found" } });
  expect(outcomes()).toEqual(["appointments:book refused not-cancelled-here"]);
  await cancel(id, "look-up", version);
  vi.mocked(keptCancellation).mockRejectedValueOnce(new Error("store"));
  expect(await undo(id)).toEqual({ ok: false, failure: { kind: "unavailable" } });
  room.breaks(diary, "status", { method: "GET", status: 503, count: 4 });
  expect(await undo(id)).toEqual({ ok: false, failure: { kind: "unavailable" } });
  expect(outcomes().at(-1)).toBe("appointments:book refused unavailable");
});

import { beforeEach, expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { mayTell } from "#lib/access/kept-private.ts";
import { askOwnWord } from "#lib/access/hospital-self-service.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { me } from "#lib/paths.ts";
import type { SelfService } from "#lib/gateways/hospital-self-service/schema.ts";
import { failed, ok } from "#lib/result.ts";
import * as receipts from "#lib/store/cancelled-appointments.ts";
import { diaryOf } from "#mocks/nation/diary/state.ts";
import { findAppointment, getAppointment, keptCancellation, listAppointments } from "./queries.ts";

vi.mock("#lib/store/safety.ts", () => ({ keptSafety: () => Promise.resolve(undefined) }));
vi.mock("#lib/store/cancelled-appointments.ts", { spy: true });
vi.mock("#lib/access/kept-private.ts", { spy: true });
vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/hospital-care.ts");
vi.mock("#lib/access/hospital-self-service.ts");

const room = contractRoom();
const asker = {} as Asker;
const care = { items: [], waitingLists: [], silent: [], refused: [], leftOut: 0, complete: true };

beforeEach(() => {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission))),
  );
  vi.mocked(askHospitals).mockResolvedValue(ok({ kind: "care", care }));
  vi.mocked(askOwnWord).mockResolvedValue({ answer: null, memory: null });
});

async function list(when: "upcoming" | "past") {
  const read = await listAppointments(asker, me, { when });
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value;
}
const missing = async (when: "upcoming" | "past" = "upcoming") =>
  (await list(when)).gathered.missing.map(({ source, failure }) => [source, failure.kind]);

test("what is coming stands in order of time, and the past the other way round", async () => {
  const coming = (await list("upcoming")).gathered.items.map(({ startsAt }) => Date.parse(startsAt ?? ""));
  const past = (await list("past")).gathered.items.map(({ startsAt }) => Date.parse(startsAt ?? ""));
  expect(coming.length).toBeGreaterThan(1);
  expect(past.length).toBeGreaterThan(1);
  expect(coming).toEqual(coming.toSorted((a, b) => a - b));
  expect(past).toEqual(past.toSorted((a, b) => b - a));
});

test("each silent source is named, and the others stay", async () => {
  room.breaks("gp-connect-pfs-appointments", "status", { status: 503, count: 9 });
  expect(await missing()).toEqual([["gp", "unavailable"]]);
  room.nation.faults.clear();
  room.breaks("nbs-manage-your-appointments", "status", { status: 500, count: 9 });
  expect(await missing()).toEqual([["vaccination", "unavailable"]]);
  vi.mocked(askHospitals).mockResolvedValue(failed({ kind: "unreadable" }));
  expect(await missing()).toEqual([
    ["hospital", "unreadable"],
    ["vaccination", "unavailable"],
  ]);
});

test("a hospital's system that was silent is named in a partial answer", async () => {
  const silent = [{ source: "southquay-01", because: "timeout" as const }];
  vi.mocked(askHospitals).mockResolvedValue(ok({ kind: "care", care: { ...care, silent, complete: false } }));
  expect(await list("upcoming")).toMatchObject({ silentSystems: ["southquay-01"], incomplete: [] });
});

test("hospitals tell nobody of people under 16, and that is said", async () => {
  vi.mocked(askHospitals).mockResolvedValue(ok({ kind: "under-16" }));
  expect(await list("upcoming")).toMatchObject({ hospitalsTellNobodyUnder16: true });
});

test("a practice that tells no past is asked for today, and its silence is told apart from none", async () => {
  for (const rules of Object.values(diaryOf(room.nation).rules)) rules.pastAppointments = false;
  const past = await list("past");
  expect(past.pastNotOffered).toBe(true);
  expect(past.gathered.missing).toEqual([]);
  expect((await list("upcoming")).pastNotOffered).toBe(false);
});

const found = (id: string) => findAppointment(asker, me, id);
const failure = (kind: string) => ({ ok: false, failure: expect.objectContaining({ kind }) as unknown });

test("one appointment is found wherever in time it is, with one question", async () => {
  const [past] = (await list("past")).gathered.items.filter(({ source }) => source === "gp");
  const [coming] = (await list("upcoming")).gathered.items.filter(({ source }) => source === "gp");
  expect(await found(past?.id ?? "")).toEqual(ok({ appointment: past, ownSilent: false }));
  expect(await found(coming?.id ?? "")).toEqual(ok({ appointment: coming, ownSilent: false }));
});

test("what is in no whole answer is not found", async () => {
  for (const id of ["gnothing", "hnothing", "vnothing", "xnothing"])
    expect(await found(id)).toEqual(failure("not-found"));
});

test("what may stand in a part that did not come is not told as not found", async () => {
  const silent = [{ source: "southquay-01", because: "timeout" as const }];
  vi.mocked(askHospitals).mockResolvedValue(ok({ kind: "care", care: { ...care, silent, complete: false } }));
  expect(await found("hnothing")).toEqual(failure("unavailable"));
  vi.mocked(askHospitals).mockResolvedValue(ok({ kind: "care", care: { ...care, complete: false } }));
  expect(await found("hnothing")).toEqual(failure("unreadable"));
  vi.mocked(askHospitals).mockResolvedValue(ok({ kind: "under-16" }));
  expect(await found("hnothing")).toEqual(failure("not-allowed"));
  for (const rules of Object.values(diaryOf(room.nation).rules)) rules.pastAppointments = false;
  expect(await found("gnothing")).toEqual(failure("not-allowed"));
});

test("a surgery that tells no past still tells what is coming", async () => {
  const [coming] = (await list("upcoming")).gathered.items.filter(({ source }) => source === "gp");
  for (const rules of Object.values(diaryOf(room.nation).rules)) rules.pastAppointments = false;
  expect(await found(coming?.id ?? "")).toEqual(ok({ appointment: coming, ownSilent: false }));
});

const visit = {
  ...{ kind: "appointment", id: "a-1", description: "Lung function test", status: "booked" },
  ...{ start: "2028-05-22T08:30:00.000Z", end: null, portalLink: null, clientId: null, pathway: null },
  ...{ organisation: { odsCode: "RZ901", name: "Northfield Hospital" } },
  ...{ encounterClass: "outpatient", medium: "FACE_TO_FACE", location: null },
} as never;
const office = { name: "Booking office", telephone: "01632 960110", hours: [] };
const moved = {
  hospitals: [{ odsCode: "RZ901", name: "Northfield Hospital", contact: office }],
  appointments: [{ id: "a-1", status: "booked", start: "2030-01-01T09:00:00Z", movedFrom: null }],
} as unknown as SelfService;

test("one visit has one start: in the list and on its page the hospital's own, which is the newer", async () => {
  vi.mocked(askHospitals).mockResolvedValue(ok({ kind: "care", care: { ...care, items: [visit] } }));
  vi.mocked(askOwnWord).mockResolvedValue({ answer: moved, memory: null });
  const [listed] = (await list("upcoming")).gathered.items.filter(({ source }) => source === "hospital");
  expect(listed).toMatchObject({ startsAt: "2030-01-01T09:00:00Z", olderTime: "2028-05-22T08:30:00.000Z" });
  expect(await found(listed?.id ?? "")).toEqual(ok({ appointment: listed, ownSilent: false }));
});

test("that a hospital is silent itself goes with its appointments, in the list and on the page", async () => {
  expect(await list("upcoming")).toMatchObject({ ownSilent: false });
  vi.mocked(askHospitals).mockResolvedValue(ok({ kind: "care", care: { ...care, items: [visit] } }));
  const told = await list("upcoming");
  const [listed] = told.gathered.items.filter(({ source }) => source === "hospital");
  expect(told).toMatchObject({ ownSilent: true, incomplete: [] });
  expect(listed).toMatchObject({ startsAt: "2028-05-22T08:30:00.000Z" });
  expect(await found(listed?.id ?? "")).toEqual(ok({ appointment: listed, ownSilent: true }));
});

test("one page is one wait, however many are slow: what came stands, and the rest is not known", async () => {
  const [coming] = (await list("upcoming")).gathered.items.filter(({ source }) => source === "gp");
  const never = new Promise<never>(() => undefined);
  const begun = performance.now();
  const read = await getAppointment(asker, me, coming?.id ?? "", never);
  expect(performance.now() - begun).toBeLessThan(3_400);
  expect(read).toMatchObject({ ok: true, value: { rules: { booking: null }, place: { telephone: null } } });
  vi.mocked(askHospitals).mockReturnValue(never);
  expect(await found("hnothing")).toEqual(failure("unavailable"));
}, 15_000);

test("no receipt is read of what is kept private from who asks", async () => {
  const kept = { key: "k", at: "2028-05-16T09:00:00Z" } as never;
  const reading = vi.mocked(receipts.keptCancellation).mockResolvedValue(kept);
  expect(await keptCancellation(asker, me, "g1")).toBe(kept);
  reading.mockClear();
  vi.mocked(mayTell).mockResolvedValueOnce(false);
  expect(await keptCancellation(asker, me, "g1")).toBeNull();
  expect(reading).not.toHaveBeenCalled();
});

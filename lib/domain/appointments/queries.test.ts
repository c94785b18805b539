import { beforeEach, expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { diaryOf } from "#mocks/nation/diary/state.ts";
import { listAppointments } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/hospital-care.ts");

const room = contractRoom();
const asker = {} as Asker;
const care = { items: [], waitingLists: [], silent: [], refused: [], leftOut: 0, complete: true };

beforeEach(() => {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission))),
  );
  vi.mocked(askHospitals).mockResolvedValue(ok({ kind: "care", care }));
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

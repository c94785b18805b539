import { expect, test, vi } from "vitest";
import { seenHospitalTimes } from "#lib/access/seen-hospital-times.ts";
import { actingRoom } from "#lib/access/testing/acting-room.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { env } from "#lib/env.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import * as preferences from "#lib/store/preferences.ts";
import { knownCare } from "#mocks/nation/hospital-care/care.ts";
import { appointmentId } from "#mocks/people/hospital-care/care.ts";
import {
  askToChange,
  cancelHospitalAppointment,
  confirmAttendance,
  rememberHospitalTimes,
} from "./commands.ts";
import { getHospitalAppointment, listHospitalNews } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/store/preferences.ts", { spy: true });
// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));

const { room, isAsked, asker } = actingRoom();
const lung = appointmentId("kris-lung-function");
const idOf = (own: string, person = "kris") =>
  appointmentAddressId(env().HANDLE_KEY, room.nation.personByKey(person)?.nhsNumber ?? "", "hospital", own);
const stateOf = (own: string) =>
  knownCare(room.nation, "kris").appointments.find(({ id }) => id === own) ?? expect.fail();

async function seenNow(own = lung) {
  const read = await getHospitalAppointment(asker(), me, idOf(own));
  if (!read.ok) throw new Error(read.failure.kind);
  const { ways } = read.value.appointment;
  return { id: idOf(own), version: ways.kind === "here" ? ways.version : "none" };
}

test("20 parallel answers of one form are one yes, and the same answer to all", async () => {
  const seen = { ...(await seenNow()), key: "parallel" };
  const all = await Promise.all(Array.from({ length: 20 }, () => confirmAttendance(asker(), me, seen)));
  expect(new Set(all.map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify(ok({ kind: "done" }))]),
  );
  expect(stateOf(lung).confirmedAt).toBeDefined();
});

test("cancelled here it is cancelled for the aggregator; sent again it is the same, from another tab too", async () => {
  const seen = { ...(await seenNow()), key: "cancel" };
  const cancel = (key: string) =>
    cancelHospitalAppointment(asker(), me, { ...seen, key }, { reason: "cannot-come" });
  expect(await cancel("a")).toEqual(ok({ kind: "done" }));
  expect(await cancel("a")).toEqual(ok({ kind: "done" }));
  expect(await cancel("b")).toEqual(ok({ kind: "done" }));
  expect(stateOf(lung)).toMatchObject({ status: "cancelled", cancelledBy: "patient" });
});

test("another time is asked for, and pending; other words under the same key are not told to be sent", async () => {
  const seen = { ...(await seenNow()), key: "change" };
  expect(await askToChange(asker(), me, seen, { words: "After 2pm", days: [] })).toEqual(
    ok({ kind: "done" }),
  );
  expect(stateOf(lung).pending).toBe("reschedule");
  const others = { words: "Never", days: [] };
  expect(await askToChange(asker(), me, seen, others)).toEqual(ok({ kind: "asked-before" }));
  // From another tab: the hospital has taken a request already, and has not answered it.
  const tab = { ...(await seenNow()), key: "another tab" };
  expect(await askToChange(asker(), me, tab, others)).toEqual(ok({ kind: "asked-before" }));
});

test("moved while the page lay open: nothing is told, and it has to be seen again", async () => {
  const seen = { ...(await seenNow()), key: "moved" };
  await room.happens("move-hospital-appointment", lung);
  expect(await confirmAttendance(asker(), me, seen)).toEqual({
    ok: false,
    failure: { kind: "changed-meanwhile" },
  });
});

test("a hospital that offers nothing here is shut, and has its website", async () => {
  const own = appointmentId("kris-skin");
  const seen = { id: idOf(own), version: "none", key: "skin" };
  expect(await confirmAttendance(asker(), me, seen)).toEqual(ok({ kind: "shut" }));
  const read = await getHospitalAppointment(asker(), me, idOf(own));
  expect(read).toMatchObject({
    value: {
      appointment: { ways: { kind: "website", silent: false } },
      office: { telephone: "01632 960111" },
    },
  });
});

test("where the hospital's own system is silent, its website is left, and that is said", async () => {
  room.breaks("hospital-self-service", "status", { status: 503, count: 9 });
  const read = await getHospitalAppointment(asker(), me, idOf(lung));
  expect(read).toMatchObject({ value: { appointment: { ways: { kind: "website", silent: true } } } });
});

test("a hospital that only its portal speaks for moved it: the time of the last look stands beside the new", async () => {
  const own = appointmentId("kris-skin");
  await rememberHospitalTimes(asker(), me);
  const before = new Date(stateOf(own).start ?? "").toISOString();
  await room.happens("move-hospital-appointment", own);
  const news = await listHospitalNews(asker(), me);
  expect(news).toMatchObject({ value: [{ kind: "moved", moved: { told: "by-memory" } }] });
  const moved = news.ok ? news.value[0]?.moved : undefined;
  expect(new Date(moved?.from ?? "").toISOString()).toBe(before);
});

test("cancelled by the hospital is told first", async () => {
  await room.happens("cancel-hospital-appointment", lung);
  const news = await listHospitalNews(asker(), me);
  expect(news).toMatchObject({ value: [{ kind: "cancelled", appointment: { cancelledBy: "hospital" } }] });
});

test("under 16 nothing is told, and a silent aggregator is said", async () => {
  room.breaks("wayfinder-patient-care-aggregator", "status", { status: 503, count: 9 });
  expect(await getHospitalAppointment(asker(), me, idOf(lung))).toMatchObject({
    failure: { kind: "unavailable" },
  });
  room.nation.faults.clear();
  isAsked("kyle");
  expect(await getHospitalAppointment(asker(), me, idOf(lung, "kyle"))).toMatchObject({
    failure: { kind: "not-allowed", because: "refused-by-source" },
  });
});

test("times that were seen are not forgotten when the store cannot say what they were", async () => {
  await rememberHospitalTimes(asker(), me);
  const permit = room.permit("hospital-care:read");
  const before = await seenHospitalTimes(permit);
  expect(Object.keys(before ?? {}).length).toBeGreaterThan(0);
  vi.mocked(preferences.keptPreference).mockRejectedValueOnce(new Error("no answer"));
  vi.mocked(preferences.keepPreference).mockClear();
  await rememberHospitalTimes(asker(), me);
  expect(preferences.keepPreference).not.toHaveBeenCalled();
  expect(await seenHospitalTimes(permit)).toEqual(before);
});

test("hospitals that are silent themselves move nothing: no news, nothing forgotten, and the time that they told", async () => {
  await rememberHospitalTimes(asker(), me);
  const permit = room.permit("hospital-care:read");
  const kept = (await seenHospitalTimes(permit))?.[idOf(lung)] ?? expect.fail();
  // They told another time at the last look than the national answer, which has not heard of it yet.
  const start = "2028-06-01T09:00:00Z";
  const memory = { [idOf(lung)]: { ...kept, start, older: { start: kept.start, called: kept.called } } };
  await preferences.keepPreference(permit, "seen-hospital-times", memory);
  vi.mocked(preferences.keepPreference).mockClear();
  room.breaks("hospital-self-service", "status", { status: 503, count: 99 });
  expect(await listHospitalNews(asker(), me)).toEqual(ok([]));
  await rememberHospitalTimes(asker(), me, idOf(lung));
  expect(preferences.keepPreference).not.toHaveBeenCalled();
  expect(await getHospitalAppointment(asker(), me, idOf(lung))).toMatchObject({
    value: { ownSilent: true, moved: null, appointment: { startsAt: start } },
  });
});

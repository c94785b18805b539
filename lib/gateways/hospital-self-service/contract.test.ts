import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { knownCare } from "#mocks/nation/hospital-care/care.ts";
import { appointmentId } from "#mocks/people/hospital-care/care.ts";
import { actOnAppointment, listSelfService } from "./client.ts";
import type { AskedOfHospital } from "./schema.ts";

const api = "hospital-self-service";
const room = contractRoom();
const joan = "9992223332";
const lung = appointmentId("kris-lung-function");
const skin = appointmentId("kris-skin");

const reader = () => room.permit("hospital-care:read");
const actor = () => room.permit("hospital-care:change");

async function theTest() {
  const all = await listSelfService(reader());
  const found = all.ok ? all.value.appointments.find(({ id }) => id === lung) : undefined;
  if (!found) throw new Error("no lung function test");
  return found;
}

const before = (start: string | null, hours: number): string =>
  new Date(Date.parse(start ?? "") - hours * 3_600_000).toISOString();

const confirm: AskedOfHospital = { act: "confirm" };
const another: AskedOfHospital = { act: "ask-to-change", words: "After 2pm", days: ["monday"] };
const cancel: AskedOfHospital = { act: "cancel", reason: "cannot-come" };

const acts = async (asked: AskedOfHospital, key: string = randomUUID()) =>
  actOnAppointment(actor(), await theTest(), asked, key);

const toldByAggregator = () =>
  knownCare(room.nation, "kris").appointments.find(({ id }) => id === lung) ?? expect.fail();

describe("reading", () => {
  test("Northfield says what can be done with an appointment, until when, and who books", async () => {
    const all = await listSelfService(reader());
    if (!all.ok) throw new Error(all.failure.kind);
    expect(all.value.hospitals).toMatchObject([
      { odsCode: "RZ901", contact: { telephone: "01632 960118", hours: { length: 5 } } },
    ]);
    expect(all.value.appointments.map(({ id }) => id)).not.toContain(skin);
    const found = await theTest();
    expect(found).toMatchObject({
      clinician: "Jo Farrow, respiratory physiologist",
      movedFrom: null,
      options: {
        confirm: { open: true, until: before(found.start, 1) },
        askToChange: { open: true, until: before(found.start, 48) },
        cancel: { open: true, until: before(found.start, 24) },
      },
    });
  });

  test("somebody whose hospitals offer nothing has no appointments here", async () => {
    const all = await listSelfService(room.permit("hospital-care:read", { nhsNumber: joan }));
    expect(all).toMatchObject({ ok: true, value: { appointments: [] } });
  });

  test("moved by the hospital, the time before is told, and a yes to it no longer counts", async () => {
    await acts(confirm);
    const { start } = await theTest();
    await room.happens("move-hospital-appointment", lung);
    const moved = await theTest();
    expect(moved).toMatchObject({ movedFrom: { start }, confirmedAt: null });
    expect(moved.start).not.toBe(start);
  });

  test("what is about somebody else is refused whole", async () => {
    room.breaks(api, "wrong-patient");
    expect(await listSelfService(reader())).toEqual({ ok: false, failure: { kind: "unreadable" } });
  });
});

describe("acting", () => {
  test("yes is said once, however often it is sent under its key", async () => {
    const key = randomUUID();
    const seen = await theTest();
    const first = await actOnAppointment(actor(), seen, confirm, key);
    expect(first).toMatchObject({ value: { kind: "done", appointment: { status: "booked" } } });
    expect(await actOnAppointment(actor(), seen, confirm, key)).toEqual(first);
    expect(await actOnAppointment(actor(), seen, cancel, key)).toMatchObject({ value: { kind: "key-used" } });
  });

  test("another time is asked for: the aggregator tells that it is pending", async () => {
    expect(await acts(another)).toMatchObject({ value: { kind: "done" } });
    expect(toldByAggregator()).toMatchObject({ status: "booked", pending: "reschedule" });
    expect(await acts(another)).toMatchObject({ value: { kind: "shut", because: "ASKED_ALREADY" } });
  });

  test("cancelled, it is cancelled for the aggregator too, by the patient", async () => {
    expect(await acts(cancel)).toMatchObject({
      value: { kind: "done", appointment: { status: "cancelled", cancelledBy: "patient" } },
    });
    expect(toldByAggregator()).toMatchObject({ status: "cancelled" });
    expect(await acts(confirm)).toMatchObject({ value: { kind: "gone" } });
  });

  test("an answer that was lost is got again: it is cancelled once", async () => {
    room.breaks(api, "applied");
    expect(await acts(cancel)).toMatchObject({ value: { kind: "done" } });
  });

  test("what changed meanwhile has to be seen first", async () => {
    const seen = await theTest();
    await room.happens("move-hospital-appointment", lung);
    expect(await actOnAppointment(actor(), seen, confirm, randomUUID())).toEqual({
      ok: true,
      value: { kind: "changed" },
    });
  });

  test("too late is shut, with why", async () => {
    room.nation.moveClock(new Date(before((await theTest()).start, 3)));
    expect(await acts(cancel)).toMatchObject({ value: { kind: "shut", because: "TOO_LATE" } });
    expect(await acts(confirm)).toMatchObject({ value: { kind: "done" } });
  });

  test("what the hospital cannot take is unreadable to it, and another's appointment is not found", async () => {
    expect(await acts({ act: "cancel", reason: "weather" })).toMatchObject({
      failure: { kind: "unreadable" },
    });
    const seen = await theTest();
    const stranger = room.permit("hospital-care:change", { nhsNumber: joan });
    expect(await actOnAppointment(stranger, seen, cancel, randomUUID())).toMatchObject({
      failure: { kind: "not-found" },
    });
  });
});

test.each([
  ["status", { status: 401, count: 2 }, "unavailable"],
  ["status", { status: 403 }, "not-allowed"],
  ["status", { status: 503, count: 2 }, "unavailable"],
  ["truncate", { count: 2 }, "unavailable"],
  ["content-type", {}, "unreadable"],
  ["body", { body: {} }, "unreadable"],
  ["drift", {}, "unreadable"],
] as const)("%s %j is %s", async (fault, more, kind) => {
  room.breaks(api, fault, more);
  expect(await listSelfService(reader())).toMatchObject({ ok: false, failure: { kind } });
});

import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { events } from "#mocks/gp-connect-pfs-appointments/events.ts";
import { cancelAppointment, listAppointments, searchSlots } from "./client.ts";

const room = contractRoom();
const followUp = "2028-05-24";

const toCancel = (nhsNumber = kris) => room.permit("appointments:cancel", { nhsNumber });
const happen = async (name: string, choice: string) =>
  events.find((event) => event.name === name)?.happen(room.nation, choice);

/** Kris's follow-up of 24 May, as the list shows it on the day of the story. */
async function thatOfKris() {
  room.nation.reset(new Date("2028-05-16T10:00:00+01:00"));
  const list = await listAppointments(toCancel(), { from: followUp, until: followUp });
  if (!list.ok || list.value.kind !== "listed") throw new Error("no list");
  const [found] = list.value.bundle.resources;
  if (found?.resourceType !== "Appointment") throw new Error("no follow-up");
  return { id: found.id ?? "", version: found.meta?.versionId ?? "", reason: "I feel better" };
}

async function freeSlotIds() {
  const found = await searchSlots(room.permit("appointments:read"), { from: followUp, until: followUp });
  return found.ok ? found.value.resources.map(({ id }) => id) : [];
}

test("a cancelled appointment is cancelled, and its slot is free for everybody", async () => {
  const mine = await thatOfKris();
  expect(await freeSlotIds()).not.toContain("A20002-routine-20280524-0940");
  expect(await cancelAppointment(toCancel(), mine)).toMatchObject({
    ok: true,
    value: { kind: "cancelled", appointment: { status: "cancelled", meta: { versionId: "2" } } },
  });
  expect(await freeSlotIds()).toContain("A20002-routine-20280524-0940");
  expect(await cancelAppointment(toCancel(), mine)).toEqual({ ok: true, value: { kind: "changed" } });
  expect(await cancelAppointment(toCancel(), { ...mine, version: "2" })).toEqual({
    ok: true,
    value: { kind: "refused" },
  });
});

test("a cancellation that was carried out and whose answer was lost is sent once only", async () => {
  const mine = await thatOfKris();
  room.breaks("gp-connect-pfs-appointments", "applied", { method: "PUT" });
  expect(await cancelAppointment(toCancel(), mine)).toEqual({ ok: false, failure: { kind: "unavailable" } });
  const list = await listAppointments(toCancel(), { from: followUp, until: followUp });
  expect(list.ok && list.value.kind === "listed" && list.value.bundle.resources).toContainEqual(
    expect.objectContaining({ id: mine.id, status: "cancelled" }),
  );
  expect(await cancelAppointment(toCancel(), mine)).toEqual({ ok: true, value: { kind: "changed" } });
});

test("of two that cancel at the same time one is told that it changed", async () => {
  const mine = await thatOfKris();
  const both = await Promise.all([cancelAppointment(toCancel(), mine), cancelAppointment(toCancel(), mine)]);
  const kinds = both.map((result) => (result.ok ? result.value.kind : result.failure.kind)).sort();
  expect(kinds).toEqual(["cancelled", "changed"]);
});

test.each(["move-gp-appointment", "change-gp-clinician", "cancel-gp-appointment"])(
  "after %s the appointment is not cancelled unseen",
  async (event) => {
    const mine = await thatOfKris();
    await happen(event, mine.id);
    expect(await cancelAppointment(toCancel(), mine)).toEqual({ ok: true, value: { kind: "changed" } });
  },
);

test("too late, and where cancelling is not offered, are told apart", async () => {
  const mine = await thatOfKris();
  await happen("switch-gp-appointments", "A20002-cancelling");
  expect(await cancelAppointment(toCancel(), mine)).toEqual({ ok: true, value: { kind: "not-offered" } });
  await happen("switch-gp-appointments", "A20002-cancelling");
  room.nation.moveClock(new Date(`${followUp}T07:41:00+01:00`));
  expect(await cancelAppointment(toCancel(), mine)).toEqual({ ok: true, value: { kind: "too-late" } });
});

test("somebody else’s appointment is neither read nor cancelled", async () => {
  const mine = await thatOfKris();
  expect(await cancelAppointment(toCancel("9999012345"), mine)).toEqual({
    ok: false,
    failure: { kind: "not-allowed", because: "refused-by-source" },
  });
});

import { expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { events } from "#mocks/gp-connect-pfs-appointments/events.ts";
import { bookAppointment, getAppointment, listAppointments, searchSlots } from "./client.ts";
import type { BookingWish } from "./schema-sent.ts";

const room = contractRoom();
const api = "gp-connect-pfs-appointments";
const sarah = "9993456780";
const kris = "9996789012";
const tom = "9991112227";
const story = new Date("2028-05-16T10:00:00+01:00");
const video = "A20001-same-day-video-20280516-1430";

const read = (nhsNumber = sarah, subject = nhsNumber) =>
  room.permit("appointments:read", { nhsNumber, subject });
const book = (nhsNumber = sarah, subject = nhsNumber) =>
  room.permit("appointments:book", { nhsNumber, subject });
const happen = async (name: string, choice: string) =>
  events.find((event) => event.name === name)?.happen(room.nation, choice);
const days = { from: "2028-05-16", until: "2028-05-30" };
const refusedBySource = { ok: false, failure: { kind: "not-allowed", because: "refused-by-source" } };

const wish = (more: Partial<BookingWish> = {}): BookingWish => ({
  slots: [video],
  start: "2028-05-16T14:30:00+01:00",
  end: "2028-05-16T14:40:00+01:00",
  location: "A20001-main",
  surgery: { odsCode: "A20001", name: "Elm Tree Surgery", telephone: "01632 960101" },
  created: "2028-05-16T10:01:00+01:00",
  reason: "My midwife asked me to book",
  comment: "An interpreter for Igbo, please",
  ...more,
});

/** Books the video appointment for Sarah on the day of the story; gives its id and version. */
async function booked() {
  room.nation.reset(story);
  const result = await bookAppointment(book(), wish());
  if (!result.ok || result.value.kind !== "booked") throw new Error("not booked");
  const { id = "", meta } = result.value.appointment;
  return { id, version: meta?.versionId };
}

test("a booking is given back as booked, and stands in the list and alone with clinician and place", async () => {
  const { id, version } = await booked();
  expect(version).toBe("1");
  const list = await listAppointments(read(), days);
  if (!list.ok || list.value.kind !== "listed") throw new Error("no list");
  const { resources, resolve } = list.value.bundle;
  const mine = resources.find((one) => one.resourceType === "Appointment" && one.id === id);
  expect(mine).toMatchObject({
    status: "booked",
    description: "My midwife asked me to book",
    minutesDuration: 10,
  });
  expect(mine).not.toHaveProperty("comment");
  expect(resolve("Location/A20001-main")).toMatchObject({ name: "Elm Tree Surgery" });
  const one = await getAppointment(read(), id);
  expect(one).toMatchObject({ ok: true, value: { status: "booked", meta: { versionId: "1" } } });
  const included = one.ok
    ? one.value.participant.flatMap(({ resource }) => resource?.resourceType ?? [])
    : [];
  expect(included.sort()).toEqual(["Location", "Practitioner"]);
});

test("of twenty who ask for one slot at the same time one gets it", async () => {
  room.nation.reset(story);
  const asked = Array.from({ length: 20 }, (_, place) =>
    bookAppointment(book(place % 2 === 0 ? sarah : tom), wish()),
  );
  const kinds = (await Promise.all(asked)).map((result) =>
    result.ok ? result.value.kind : result.failure.kind,
  );
  expect(kinds.filter((kind) => kind === "booked")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "slot-gone")).toHaveLength(19);
});

test("a slot that the surgery does not have any more is gone too", async () => {
  room.nation.reset(story);
  expect(await bookAppointment(book(), wish({ slots: ["withdrawn-since"] }))).toEqual({
    ok: true,
    value: { kind: "slot-gone" },
  });
});

test("why a booking is refused is said: not offered, not registered, not accepted", async () => {
  room.nation.reset(story);
  const because = async (more: Partial<BookingWish> = {}) => {
    const result = await bookAppointment(book(), wish(more));
    return result.ok && result.value.kind === "refused" ? result.value.because : result;
  };
  expect(await because({ reason: "x".repeat(501) })).toBe("not-accepted");
  await happen("switch-gp-appointments", "A20001-booking");
  expect(await because()).toBe("not-offered");
  expect(await searchSlots(read(), days)).toEqual(refusedBySource);
  room.nation.change("sarah", { "practice.registered": false });
  expect(await because()).toBe("not-registered");
  expect(await searchSlots(read(), days)).toMatchObject({ failure: { kind: "not-found" } });
});

test("who objects to online services books and sees nothing", async () => {
  room.nation.reset(story);
  await happen("object-to-online-appointments", "sarah");
  expect(await bookAppointment(book(), wish())).toMatchObject({ value: { because: "not-offered" } });
  expect(await listAppointments(read(), days)).toEqual(refusedBySource);
});

test("what we would send wrongly never leaves the house", async () => {
  room.nation.reset(story);
  const before = room.nation.calls.counts()[api] ?? 0;
  expect(await bookAppointment(book(), wish({ start: "2028-05-16T13:30:00Z" }))).toMatchObject({
    value: { kind: "refused", because: "not-accepted" },
  });
  expect(room.nation.calls.counts()[api] ?? 0).toBe(before);
});

test("a practice that tells nothing of the past says so", async () => {
  room.nation.reset(story);
  const joan = "9992223332";
  const past = { from: "2028-01-01", until: "2028-12-31" };
  expect(await listAppointments(read(joan), past)).toEqual({ ok: true, value: { kind: "past-not-offered" } });
  expect(await listAppointments(read(joan), { ...past, from: "2028-05-16" })).toMatchObject({
    value: { kind: "listed" },
  });
});

test("other people’s appointments are not to be had", async () => {
  const mine = await booked();
  expect(await getAppointment(read(kris), mine.id)).toEqual(refusedBySource);
  expect(await listAppointments(read(sarah, kris), days)).toEqual(refusedBySource);
  expect(await bookAppointment(book(sarah, kris), wish())).toMatchObject({ value: { kind: "refused" } });
  expect(await getAppointment(read(), "none")).toMatchObject({ failure: { kind: "not-found" } });
});

test("an answer about somebody else is dropped whole, whichever operation gives it", async () => {
  const mine = await booked();
  room.breaks(api, "wrong-patient", { count: 2 });
  expect(await getAppointment(read(), mine.id)).toEqual({ ok: false, failure: { kind: "unreadable" } });
  expect(await listAppointments(read(), days)).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test.each([
  ["drift", "unreadable"],
  ["truncate", "unavailable"],
  ["content-type", "unreadable"],
  ["reset", "unavailable"],
] as const)("%s is %s for a search, a list and one appointment", async (kind, failure) => {
  const mine = await booked();
  room.breaks(api, kind, { count: 20 });
  for (const result of [
    await searchSlots(read(), days),
    await listAppointments(read(), days),
    await getAppointment(read(), mine.id),
  ])
    expect(result.ok ? "ok" : ["unreadable", failure].includes(result.failure.kind)).toBe(true);
});

test("a booking that was carried out and then lost is sent once only", async () => {
  room.nation.reset(story);
  room.breaks(api, "applied");
  expect(await bookAppointment(book(), wish())).toEqual({ ok: false, failure: { kind: "unavailable" } });
  const list = await listAppointments(read(), { from: "2028-05-16", until: "2028-05-16" });
  expect(list.ok && list.value.kind === "listed" && list.value.bundle.resources).toMatchObject([
    { resourceType: "Appointment", status: "booked" },
    { resourceType: "Practitioner" },
    { resourceType: "Location" },
  ]);
});

test("an entry that the surgery cannot show is trouble of the surgery, and an outcome under 200 no list", async () => {
  const mine = await booked();
  await happen("damage-gp-appointment", mine.id);
  expect(await getAppointment(read(), mine.id)).toMatchObject({ failure: { kind: "unavailable" } });
  const issue = [{ severity: "error", code: "forbidden" }];
  room.breaks(api, "body", { body: { resourceType: "OperationOutcome", issue } });
  expect(await listAppointments(read(), days)).toEqual(refusedBySource);
});

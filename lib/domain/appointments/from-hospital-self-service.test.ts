import { expect, test } from "vitest";
import type { OwnAppointment, SelfService } from "#lib/gateways/hospital-self-service/schema.ts";
import { withOwnWord } from "./from-hospital-self-service.ts";
import type { Appointment } from "./model.ts";

const shut = { open: false, until: null, because: "over" };
const told: Appointment = {
  ...{ id: "h1", source: "hospital", own: "a-1", version: null, title: "Lung function test", vaccine: null },
  ...{ status: "booked", startsAt: "2028-05-22T08:30:00.000Z", endsAt: "2028-05-22T09:15:00.000Z" },
  ...{ olderTime: null, seen: "in-person", stay: null, clinician: null, preparation: [], said: null },
  place: { name: "Northfield Hospital", odsCode: "RZ901", part: null, address: [], telephone: null },
  ...{ bookAgain: null, site: null },
};
const own: OwnAppointment = {
  ...{ id: "a-1", nhsNumber: "9996789012", hospital: "RZ901", version: "v1", status: "booked" },
  ...{ start: "2028-05-22T09:30:00+01:00", confirmedAt: null, cancelledBy: null, movedFrom: null },
  ...{ clinician: null, preparation: [], options: { confirm: shut, askToChange: shut, cancel: shut } },
};
const office = { name: "Booking office", telephone: "01632 960110", hours: [] };
const hospitals = [{ odsCode: "RZ901", name: "Northfield Hospital", contact: office }];
const withSelfService = (one: Appointment, answer: SelfService) => {
  const { appointments, ownSilent } = withOwnWord(
    { appointments: [one], complete: true },
    { answer, memory: null },
  );
  expect(ownSilent).toBeUndefined();
  return appointments[0] ?? expect.fail();
};
const heard = (more: Partial<OwnAppointment>, offering: SelfService["hospitals"] = hospitals) =>
  withSelfService(told, { hospitals: offering, appointments: [{ ...own, ...more }] });
const silence = (one: Appointment, start: string, called: "on" | "off", older: string | null) => {
  const memory = {
    h1: {
      ...{ start, called, lookedAt: "2028-05-16T09:00:00Z", before: null, news: null },
      older: older === null ? null : { start: older, called: "on" as const },
    },
  };
  return withOwnWord({ appointments: [one], complete: true }, { answer: null, memory });
};
const later = "2028-05-23T11:00:00+01:00";

test("the same moment in other words is one time, and keeps its end", () => {
  expect(heard({})).toEqual(told);
});

test("a newer time of the hospital's own is the one time, and the older one is kept beside it", () => {
  expect(heard({ start: later })).toEqual({
    ...told,
    startsAt: later,
    endsAt: null,
    olderTime: told.startsAt,
  });
});

test("where the hospital says itself that it moved it, the older time is not told a second time", () => {
  const movedFrom = { start: "2028-05-22T09:30:00+01:00", at: "2028-05-16T09:00:00Z" };
  expect(heard({ start: later, movedFrom })).toMatchObject({ startsAt: later, olderTime: null });
});

test("a time that only the hospital knows is told, and there is no older one", () => {
  const without = { ...told, startsAt: null, endsAt: null };
  expect(withSelfService(without, { hospitals, appointments: [{ ...own, start: later }] })).toMatchObject({
    startsAt: later,
    olderTime: null,
  });
});

test("what the hospital has cancelled is cancelled, and what is over stays so", () => {
  expect(heard({ status: "cancelled" }).status).toBe("cancelled");
  const over: Appointment = { ...told, status: "fulfilled" };
  expect(withSelfService(over, { hospitals, appointments: [{ ...own, status: "cancelled" }] }).status).toBe(
    "fulfilled",
  );
});

test("a hospital that does not speak for itself, and an appointment that it does not know, change nothing", () => {
  expect(heard({ start: later }, [])).toEqual(told);
  expect(heard({ id: "a-2", start: later })).toEqual(told);
  expect(heard({ start: null })).toEqual(told);
});

test("a hospital that is silent itself is told as it told it last, while the national answer is as old", () => {
  const listed = told.startsAt ?? "";
  expect(silence(told, later, "on", listed)).toMatchObject({
    ownSilent: true,
    appointments: [{ startsAt: later, endsAt: null, olderTime: listed }],
  });
  expect(silence(told, listed, "off", listed).appointments).toEqual([{ ...told, status: "cancelled" }]);
});

test("where the national answer has heard of something since, or agreed with the hospital, it stands", () => {
  expect(silence(told, later, "on", "2028-05-20T08:30:00.000Z").appointments).toEqual([told]);
  expect(silence(told, later, "on", null).appointments).toEqual([told]);
  const off: Appointment = { ...told, status: "cancelled" };
  expect(silence(off, later, "on", told.startsAt).appointments).toEqual([off]);
});

test("silence says nothing of what is kept or missed", () => {
  const kept: Appointment = { ...told, status: "fulfilled" };
  expect(silence(kept, later, "on", told.startsAt)).toMatchObject({ ownSilent: false, appointments: [kept] });
});

import { expect, test } from "vitest";
import type { HospitalCare } from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
import type {
  AppointmentItem,
  DocumentItem,
} from "#lib/gateways/wayfinder-patient-care-aggregator/schema-activity.ts";
import { toAppointments, toLinkedLetters } from "./from-wayfinder-patient-care-aggregator.ts";

const lung: AppointmentItem = {
  kind: "appointment",
  id: "a-1",
  description: "Lung function test",
  start: "2028-05-22T08:30:00.000Z",
  end: "2028-05-22T09:15:00.000Z",
  organisation: { odsCode: "RZ901", name: "Northfield Hospital" },
  portalLink: "https://portal.example/a-1",
  clientId: "northfield-01",
  pathway: null,
  status: "booked",
  encounterClass: "outpatient",
  medium: "FACE_TO_FACE",
  location: "Lung Laboratory, Northfield Hospital",
};
const letter: DocumentItem = {
  ...lung,
  kind: "document",
  id: "d-1",
  description: "Your lung function test",
  receipt: "unread",
  linkedTo: "Appointment/a-1",
};

const care = (more: Partial<HospitalCare>): HospitalCare => ({
  items: [],
  waitingLists: [],
  silent: [],
  refused: [],
  leftOut: 0,
  complete: true,
  ...more,
});
const mapped = (more: Partial<HospitalCare>) => toAppointments(care(more), (own) => `h-${own}`);
const one = (more: Partial<AppointmentItem>) => mapped({ items: [{ ...lung, ...more }] }).appointments[0];

test("a hospital's appointment says what, when, how and in which part of which hospital", () => {
  expect(one({})).toMatchObject({
    id: "h-a-1",
    own: "a-1",
    source: "hospital",
    title: "Lung function test",
    startsAt: "2028-05-22T08:30:00.000Z",
    seen: "in-person",
    stay: null,
    place: { name: "Northfield Hospital", odsCode: "RZ901", part: "Lung Laboratory" },
  });
});

test("a place that is the hospital itself is not said twice, and one elsewhere is said whole", () => {
  expect(one({ location: "Northfield Hospital" })?.place.part).toBeNull();
  expect(one({ location: "Health centre, Eastbrook" })?.place.part).toBe("Health centre, Eastbrook");
});

test.each([
  ["bookedPendingReschedule", "change-asked"],
  ["bookedPendingChange", "change-asked"],
  ["bookedPendingCancellation", "cancel-asked"],
  ["cancelledPendingReschedule", "new-time-coming"],
  ["noshow", "missed"],
] as const)("%s is told as %s", (status, told) => {
  expect(one({ status })?.status).toBe(told);
});

test("a day without a time of day, and a time that is none, are no time", () => {
  expect(one({ start: "2028-05-22" })?.startsAt).toBeNull();
  expect(one({ start: "2028-02-30T09:00:00Z" })?.startsAt).toBeNull();
  expect(one({ start: null })?.startsAt).toBeNull();
});

test("systems that did not answer are named, but not the one that holds no appointments", () => {
  const silent = ["southquay-01", "southquay-01", "nhs-waiting-list-01", null].map((source) => ({
    source,
    because: "timeout" as const,
  }));
  expect(mapped({ silent, complete: false })).toMatchObject({
    silentSystems: ["southquay-01", null],
    complete: true,
  });
});

test("an item that could not be read is missing, and that is said", () => {
  expect(mapped({ refused: [{ path: "$", rule: "none" }], complete: false }).complete).toBe(false);
});

test("a letter stands with the appointment that it belongs to, and with no other", () => {
  const all = care({ items: [lung, letter] });
  expect(toLinkedLetters(all, "a-1", (own) => `l-${own}`)).toEqual([
    { id: "l-d-1", title: "Your lung function test" },
  ]);
  expect(toLinkedLetters(all, "a-2", (own) => own)).toEqual([]);
});

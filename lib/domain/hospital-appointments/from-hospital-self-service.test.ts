import { expect, test } from "vitest";
import type { OwnAppointment, SelfService } from "#lib/gateways/hospital-self-service/schema.ts";
import { withSelfService } from "./from-hospital-self-service.ts";
import type { HospitalAppointment } from "./model.ts";

const may22 = "2028-05-22T08:30:00Z";

const lung: HospitalAppointment = {
  ...{ id: "hlung", own: "lung", title: "Lung function test", status: "booked", startsAt: may22 },
  hospital: { odsCode: "RZ901", name: "Northfield Hospital" },
  ...{ asked: null, answerDue: null, website: null, office: null, clinician: null, preparation: [] },
  ways: { kind: "call", silent: false },
  ...{ confirmedAt: null, cancelledBy: null, movedFrom: null, older: null },
};

const open = { open: true, until: may22, because: null };
const shut = (because: string) => ({ open: false, until: null, because });

const told = (
  more: Partial<OwnAppointment> = {},
  askToChange = open as OwnAppointment["options"]["cancel"],
) => ({
  ...{ id: "lung", nhsNumber: "1", hospital: "RZ901", version: "v", status: "booked" as const, start: may22 },
  ...{ confirmedAt: null, cancelledBy: null, movedFrom: null, clinician: null, preparation: [] },
  options: { confirm: open, askToChange, cancel: open },
  ...more,
});

const selfService = (own: OwnAppointment): SelfService => ({
  hospitals: [
    { odsCode: "RZ901", name: "Northfield Hospital", contact: { name: "Office", telephone: "1", hours: [] } },
  ],
  appointments: [own],
});

test("what was asked of the hospital is asked, though the aggregator has not heard of it", () => {
  const own = told({ answerBy: "2028-05-23" }, shut("asked-already"));
  expect(withSelfService(lung, selfService(own))).toMatchObject({ asked: "change", answerDue: "2028-05-23" });
  const both = withSelfService({ ...lung, asked: "cancellation" }, selfService(own));
  expect(both.asked).toBe("cancellation");
});

test("what the hospital has answered is asked no more, though the aggregator has not heard of it", () => {
  const waits: HospitalAppointment = { ...lung, asked: "change" };
  expect(withSelfService(waits, selfService(told())).asked).toBeNull();
  expect(withSelfService(waits, selfService(told({}, shut("too-late")))).asked).toBe("change");
  expect(withSelfService({ ...lung, asked: "cancellation" }, selfService(told())).asked).toBe("cancellation");
});

test("cancelled at the hospital is cancelled, and an hour that it changed is the hour", () => {
  const own = told({ status: "cancelled", cancelledBy: "patient" });
  expect(withSelfService(lung, selfService(own))).toMatchObject({
    status: "cancelled",
    cancelledBy: "patient",
  });
  const later = told({ start: "2028-05-29T08:30:00Z" });
  expect(withSelfService(lung, selfService(later))).toMatchObject({
    startsAt: "2028-05-29T08:30:00Z",
    older: { start: may22, called: "on" },
  });
  expect(withSelfService(lung, selfService(told())).older).toBeNull();
});

import { expect, test } from "vitest";
import type { VaccinationBooking } from "#lib/gateways/nbs-manage-your-appointments/schema.ts";
import { toAppointment } from "./from-nbs-manage-your-appointments.ts";

const booking: VaccinationBooking = {
  reference: "05-31-000001",
  from: "2028-06-01T11:10:00",
  duration: 5,
  service: "RSV:Adult",
  site: "site-1",
  status: "Booked",
  attendeeDetails: { nhsNumber: "9993456780" },
  created: "2028-05-16T09:00:00Z",
};
const site = {
  id: "site-1",
  name: "Northfield Vaccination Centre",
  address: "1 Station Square, Northfield, ZZ99 9VC",
  phoneNumber: "01632 960150",
  odsCode: "NZ904",
  informationForCitizens: "Bring something with sleeves that roll up.",
};
const mapped = (more: Partial<VaccinationBooking>, at: typeof site | null = site) =>
  toAppointment({ ...booking, ...more }, at, (own) => `v${own}`);

test("a vaccination says against what, when, where and what to bring", () => {
  expect(mapped({})).toMatchObject({
    id: "v05-31-000001",
    vaccine: "rsv",
    status: "booked",
    startsAt: "2028-06-01T10:10:00Z",
    endsAt: "2028-06-01T10:15:00Z",
    place: { name: site.name, odsCode: "NZ904", address: ["1 Station Square", "Northfield", "ZZ99 9VC"] },
    preparation: [site.informationForCitizens],
    site: "site-1",
  });
});

test("England's clock is read in summer, in winter, and on both nights between", () => {
  expect(mapped({ from: "2028-01-10T09:00:00" })?.startsAt).toBe("2028-01-10T09:00:00Z");
  expect(mapped({ from: "2028-03-26T00:58:00", duration: 5 })?.endsAt).toBe("2028-03-26T01:03:00Z");
  expect(mapped({ from: "2028-03-26T01:30:00" })?.startsAt).toBe("2028-03-26T01:30:00Z");
  expect(mapped({ from: "2028-10-29T00:58:00", duration: 5 })?.endsAt).toBe("2028-10-29T00:03:00Z");
});

test("a vaccine that has no name here is a vaccination, and a place that did not come is not known", () => {
  expect(mapped({ service: "MPOX:Adult" }, null)).toMatchObject({
    vaccine: null,
    place: { name: null, telephone: null, address: [] },
    preparation: [],
  });
});

test("a hold is no appointment", () => {
  expect(mapped({ status: "Provisional" })).toBeNull();
});

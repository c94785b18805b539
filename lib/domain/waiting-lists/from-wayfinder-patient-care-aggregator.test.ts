import { expect, test } from "vitest";
import type { HospitalCare, WaitingList } from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
import { toWaitingPlaces } from "./from-wayfinder-patient-care-aggregator.ts";

const list: WaitingList = {
  ...{
    pathway: "RZ902~1",
    specialty: "Ophthalmology",
    organisation: { odsCode: "RZ902", name: "Southquay" },
  },
  ...{ status: "active", since: "2027-12-15", ended: null },
  planned: { value: 22, unit: "weeks" },
  within80Percent: { value: 31, unit: "Weeks" },
  censusDate: "2028-05-02T23:30:00Z",
};

const read = (given: Partial<WaitingList>) => {
  const care: HospitalCare = {
    ...{ items: [], silent: [], refused: [], leftOut: 0, complete: true },
    waitingLists: [{ ...list, ...given }],
  };
  return toWaitingPlaces(care, (own) => `id of ${own}`)[0] ?? expect.fail();
};

test("figures come in weeks with their day in England", () => {
  expect(read({})).toMatchObject({ id: "id of RZ902~1", average: 22, within80: 31, toldOn: "2028-05-03" });
});

test("figures in another unit, or of nothing, are none", () => {
  expect(read({ planned: { value: 5, unit: "months" }, within80Percent: null })).toMatchObject({
    average: null,
    within80: null,
  });
  expect(read({ planned: { value: 0, unit: "weeks" } }).average).toBeNull();
});

test("a list without a number still has an address, and no day is made up", () => {
  expect(read({ pathway: null, since: "2027-12", censusDate: null })).toMatchObject({
    since: null,
    toldOn: null,
  });
});

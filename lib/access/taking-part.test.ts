import { beforeEach, expect, test, vi } from "vitest";
import { getOrganisation, listHospitals } from "#lib/gateways/capability-register/client.ts";
import { searchServices } from "#lib/gateways/service-search-dohs/client.ts";
import { failed, ok } from "#lib/result.ts";
import { requirePublicPermit } from "./gate.ts";
import { getTakingPart } from "./taking-part.ts";
import { aPublicPermit } from "./testing/a-permit.ts";
import { visitOf } from "./testing/sign-in.ts";

vi.mock("./gate.ts");
vi.mock("#lib/gateways/capability-register/client.ts");
vi.mock("#lib/gateways/service-search-dohs/client.ts");

const telephone = "01632 960110";
const hospital = {
  ...{ odsCode: "RZ901", name: "Northfield Hospital", type: "hospital", telephone },
  capabilities: [{ name: "hospital-care", on: true }],
};
const monday = { Weekday: "Monday", OpeningTime: "09:00", ClosingTime: "17:00", IsOpen: true };
const inDirectory = (number: string) => ({
  ...{ ODSCode: "RZ901", OrganisationName: "Northfield Hospital", AcceptingPatients: null },
  ...{ Facilities: [], Services: [] },
  OpeningTimes: [{ ...monday, OpeningTimeType: "General", AdditionalOpeningDate: null }],
  Contacts: [{ ContactMethodType: "Telephone", ContactValue: number }],
});

beforeEach(() => {
  vi.mocked(requirePublicPermit).mockReturnValue(aPublicPermit());
  vi.mocked(getOrganisation).mockResolvedValue(failed({ kind: "not-found" }));
  vi.mocked(listHospitals).mockResolvedValue(ok([hospital] as never));
});

async function placeOfHospital() {
  const { hospitals } = await getTakingPart(visitOf(null), Promise.resolve("A83001"));
  return hospitals?.[0]?.place ?? expect.fail("no hospital");
}

test("a hospital that takes part has its hours too, for the day on which its system is silent", async () => {
  vi.mocked(searchServices).mockResolvedValue(
    ok({ organisations: [inDirectory(telephone)], total: 1 } as never),
  );
  const place = await placeOfHospital();
  expect(place.telephone).toBe(telephone);
  expect(place.hours?.length).toBeGreaterThan(0);
});

test("hours of another number are not told as its own, and without a directory its number stands alone", async () => {
  vi.mocked(searchServices).mockResolvedValue(
    ok({ organisations: [inDirectory("01632 960999")], total: 1 } as never),
  );
  expect(await placeOfHospital()).toMatchObject({ telephone, hours: null });
  vi.mocked(searchServices).mockResolvedValue(failed({ kind: "unavailable" }));
  expect(await placeOfHospital()).toMatchObject({ telephone, hours: null });
});

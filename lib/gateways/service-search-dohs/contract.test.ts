import { afterEach, describe, expect, test, vi } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { exhaustQuota } from "#mocks/nation/gateway-fault.ts";
import { kilometresBetween, placeOf } from "#mocks/nation/places.ts";
import { findPlace, searchServices, type ServiceSearch } from "./client.ts";

const api = "service-search-dohs";
const room = contractRoom();
afterEach(() => vi.restoreAllMocks());

const home = placeOf("ZZ99 1SK") ?? { latitude: 0, longitude: 0 };
const search = (asked: Partial<ServiceSearch> = {}) =>
  searchServices(room.publicPermit(), { types: [], top: 20, ...asked });

async function namesOf(asked: Partial<ServiceSearch>) {
  const found = await search(asked);
  if (!found.ok) throw new Error(found.failure.kind);
  return found.value.organisations.map(({ OrganisationName }) => OrganisationName);
}

describe("searching for services", () => {
  test("all eight pharmacies come with what they are and when they open", async () => {
    const found = await search({ types: ["PHA"] });
    if (!found.ok) throw new Error(found.failure.kind);
    expect(found.value).toMatchObject({ total: 8, unreadable: [] });
    const late = found.value.organisations.find(({ ODSCode }) => ODSCode === "FZ904");
    expect(late?.OpeningTimes).toContainEqual(
      expect.objectContaining({
        Weekday: "Sunday",
        OpeningTime: "10:00",
        ClosingTime: "20:00",
        IsOpen: true,
      }),
    );
    expect(late?.Contacts).toEqual([{ ContactMethodType: "Telephone", ContactValue: "01632 960134" }]);
  });

  test("the nearest come first, and none is farther than asked", async () => {
    const found = await search({ types: ["PHA", "GPP"], near: home, withinKilometres: 10 });
    if (!found.ok) throw new Error(found.failure.kind);
    const distances = found.value.organisations.map(({ Latitude, Longitude }) =>
      kilometresBetween(home, { latitude: Latitude ?? 0, longitude: Longitude ?? 0 }),
    );
    expect(distances.length).toBeGreaterThan(3);
    expect(distances).toEqual([...distances].sort((left, right) => left - right));
    expect(Math.max(...distances)).toBeLessThanOrEqual(10);
  });

  test("a name is found by its words, whatever signs stand between them", async () => {
    expect(await namesOf({ name: "mill-lane" })).toEqual(["Mill Lane Surgery", "Mill Lane Pharmacy"]);
    expect(await namesOf({ name: "O'Nobody's" })).toEqual([]);
  });

  test("one organisation is found by its code, others by a service that they offer", async () => {
    expect(await namesOf({ odsCode: "FZ906" })).toEqual(["Doorstep Pharmacy"]);
    expect(await namesOf({ serviceCode: "SRV9012" })).toEqual(["The Quay Sexual Health Clinic"]);
    expect(await namesOf({ odsCode: "it's none" })).toEqual([]);
  });

  test("a dentist says whom it takes", async () => {
    const found = await search({ odsCode: "VZ903" });
    const dentist = found.ok ? found.value.organisations[0] : undefined;
    expect(dentist?.AcceptingPatients?.Dentist).toContainEqual({
      Name: "Children (17 and under)",
      AcceptingPatients: true,
    });
  });

  test("what follows is fetched by leaving out what came", async () => {
    const all = await namesOf({ types: ["PHA"] });
    expect(await namesOf({ types: ["PHA"], top: 3, skip: 6 })).toEqual(all.slice(6));
  });
});

describe("finding a place", () => {
  test("a postcode is found by the places of care around it", async () => {
    const place = await findPlace(room.publicPermit(), "zz99 3lm");
    expect(place).toMatchObject({ ok: true, value: { precision: "sector" } });
    const southquay = placeOf("ZZ99 3LM") ?? home;
    if (place.ok) expect(kilometresBetween(place.value, southquay)).toBeLessThan(4);
  });

  test("where nobody is in its sector, its district will do", async () => {
    expect(await findPlace(room.publicPermit(), "ZZ99 8AA")).toMatchObject({
      ok: true,
      value: { precision: "district" },
    });
  });

  test.each(["AB1 2CD", "Northfield", "", "ZZ99 1"])("%j is nowhere", async (postcode) => {
    const place = await findPlace(room.publicPermit(), postcode);
    expect(place).toEqual({ ok: false, failure: { kind: "not-found" } });
  });

  test("no postcode is written to a log, whether found or not", async () => {
    const lines = vi.spyOn(process.stdout, "write");
    await findPlace(room.publicPermit(), "ZZ99 3LM");
    room.breaks(api, "status", { status: 400 });
    await findPlace(room.publicPermit(), "ZZ99 3LM");
    const written = JSON.stringify(lines.mock.calls);
    expect(written).toContain("find-place");
    expect(written).not.toMatch(/3LM|ZZ99/i);
    expect(JSON.stringify(room.nation.calls.list())).not.toMatch(/3LM|ZZ99/i);
  });
});

describe("failing", () => {
  test("a minute's calls used up is unavailable, with the time to wait", async () => {
    exhaustQuota(room.nation, api);
    expect(await search()).toMatchObject({ ok: false, failure: { kind: "unavailable" } });
  });

  test.each([
    ["status", { status: 401 }, "unavailable"],
    ["status", { status: 400 }, "unreadable"],
    ["status", { status: 404 }, "not-found"],
    ["status", { status: 500, count: 2 }, "unavailable"],
    ["truncate", { count: 2 }, "unavailable"],
    ["content-type", {}, "unreadable"],
    ["body", { body: { value: "none" } }, "unreadable"],
    ["body", { body: [] }, "unreadable"],
  ] as const)("%s %j is %s", async (fault, more, kind) => {
    room.breaks(api, fault, more);
    expect(await search()).toMatchObject({ ok: false, failure: { kind } });
    room.nation.faults.clear();
    room.breaks(api, fault, more);
    expect(await findPlace(room.publicPermit(), "ZZ99 1SK")).toMatchObject({ ok: false, failure: { kind } });
  });

  test("an organisation that cannot be read is left out and said", async () => {
    const one = { ODSCode: "FZ999", OrganisationName: "A pharmacy", OpeningTimes: [{ Weekday: 3 }] };
    room.breaks(api, "body", { body: { value: [one, { ODSCode: "FZ998" }] } });
    expect(await search()).toMatchObject({
      ok: true,
      value: {
        organisations: [{ ODSCode: "FZ999", OpeningTimes: [] }],
        total: null,
        unreadable: [{ path: "$.value[1].OrganisationName" }],
      },
    });
  });

  test("a release that nobody published is read as far as it goes", async () => {
    room.breaks(api, "drift");
    expect(await search({ types: ["OPT"] })).toMatchObject({ ok: true, value: { total: 2, unreadable: [] } });
  });
});

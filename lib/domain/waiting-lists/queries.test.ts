import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { mayTell } from "#lib/access/kept-private.ts";
import { aPermit } from "#lib/access/testing/a-permit.ts";
import { visitOf } from "#lib/access/testing/sign-in.ts";
import { sourceDeadlineMs } from "#lib/deadline.ts";
import { searchServices } from "#lib/gateways/service-search-dohs/client.ts";
import { listPlaces } from "#lib/gateways/waiting-list-service/client.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { leftAt } from "#lib/store/left-lists.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { toWaitingPlaces } from "./from-wayfinder-patient-care-aggregator.ts";
import type { WaitingPlace } from "./model.ts";
import { getWaitingList } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/hospital-care.ts");
vi.mock("#lib/access/kept-private.ts");
vi.mock("#lib/gateways/service-search-dohs/client.ts");
vi.mock("#lib/gateways/waiting-list-service/client.ts");
vi.mock("#lib/store/left-lists.ts");
vi.mock("./from-wayfinder-patient-care-aggregator.ts");

const place: WaitingPlace = {
  ...{ id: "wskin", own: "skin", specialty: "Dermatology", since: null, ended: null, waiting: true },
  ...{ hospital: { odsCode: "RZ901", name: "Northfield Hospital" }, average: null, within80: null },
  ...{ toldOn: null, date: null, department: null, leftHere: false },
};
const directory = {
  ...{ ODSCode: "RZ901", OrganisationName: "Northfield Hospital", AcceptingPatients: null },
  ...{ OpeningTimes: [], Facilities: [], Services: [] },
  Contacts: [{ ContactMethodType: "Telephone", ContactValue: "01632 960110" }],
};

/** An answer that takes so long. */
const after = <T>(milliseconds: number, answer: T): Promise<T> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(answer);
    }, milliseconds);
  });

/** How long hospitals, departments (who have nothing of this list) and the directory take. */
function take(hospitals: number, departments: number, directoryTakes: number): void {
  vi.mocked(askHospitals).mockImplementation(() =>
    after(hospitals, ok({ kind: "care", care: { complete: true, silent: [] } as never })),
  );
  vi.mocked(listPlaces).mockImplementation(() => after(departments, ok([])));
  vi.mocked(searchServices).mockImplementation(() =>
    after(directoryTakes, ok({ organisations: [directory], total: 1 } as never)),
  );
}

beforeEach(() => {
  stubEnvironment();
  vi.useFakeTimers();
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(aPermit(permission, "9996789012"))),
  );
  vi.mocked(mayTell).mockResolvedValue(true);
  vi.mocked(leftAt).mockResolvedValue(null);
  vi.mocked(toWaitingPlaces).mockReturnValue([place]);
});
afterEach(() => {
  vi.useRealTimers();
});

/** What is read, and after how many milliseconds. */
async function timed<T>(read: Promise<T>) {
  const begun = performance.now();
  const ended = read.then((value) => ({ value, ms: Math.round(performance.now() - begun) }));
  await vi.advanceTimersByTimeAsync(10_000);
  return ended;
}
const read = () => timed(getWaitingList(visitOf(null), me, "wskin"));

test("where departments are slow there is time left for the hospital's own number", async () => {
  take(300, 9_000, 200);
  expect(await read()).toMatchObject({
    value: { value: { departmentsSilent: true, office: { telephone: "01632 960110" } } },
    ms: 2_300,
  });
});

test("a page waits once, however many are slow: a number that comes too late is not known", async () => {
  take(2_000, 100, 1_000);
  expect(await read()).toMatchObject({
    value: { value: { departmentsSilent: false, office: { telephone: null } } },
    ms: sourceDeadlineMs,
  });
});

test.each([true, false])(
  "a date, and the way to its appointment, are there where it may be told: %s",
  async (may) => {
    take(0, 0, 0);
    vi.mocked(mayTell).mockResolvedValue(may);
    const date = { at: "2028-06-06T09:00:00Z", appointment: "a1" };
    vi.mocked(toWaitingPlaces).mockReturnValue([{ ...place, date }]);
    const { value } = await read();
    expect(value).toMatchObject({
      value: { place: { date: may ? date : null }, appointment: may ? expect.any(String) : null },
    });
  },
);

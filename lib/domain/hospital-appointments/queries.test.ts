import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { askSelfService } from "#lib/access/hospital-self-service.ts";
import { seenHospitalTimes } from "#lib/access/seen-hospital-times.ts";
import { aPermit } from "#lib/access/testing/a-permit.ts";
import { visitOf } from "#lib/access/testing/sign-in.ts";
import { sourceDeadlineMs } from "#lib/deadline.ts";
import { searchServices } from "#lib/gateways/service-search-dohs/client.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { toHospitalAppointments } from "./from-wayfinder-patient-care-aggregator.ts";
import type { HospitalAppointment } from "./model.ts";
import { getHospitalAppointment } from "./queries.ts";

vi.mock("#lib/store/safety.ts", () => ({ keptSafety: () => Promise.resolve(undefined) }));
vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/hospital-care.ts");
vi.mock("#lib/access/hospital-self-service.ts");
vi.mock("#lib/access/seen-hospital-times.ts");
vi.mock("#lib/gateways/service-search-dohs/client.ts");
vi.mock("./from-wayfinder-patient-care-aggregator.ts");

const visit = {
  ...{ id: "hlung", own: "lung", title: "Lung function test", status: "booked", website: null, office: null },
  ...{ hospital: { odsCode: "RZ901", name: "Northfield Hospital" }, startsAt: "2030-05-22T08:30:00.000Z" },
  ways: { kind: "call", silent: false },
} as HospitalAppointment;
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

/** How long the national answer and the directory take; hospitals do not answer for themselves. */
function take(hospitals: number, directoryTakes: number): void {
  vi.mocked(askHospitals).mockImplementation(() =>
    after(hospitals, ok({ kind: "care", care: { complete: true } as never })),
  );
  vi.mocked(askSelfService).mockResolvedValue(failed({ kind: "unavailable" }));
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
  vi.mocked(seenHospitalTimes).mockResolvedValue(null);
  vi.mocked(toHospitalAppointments).mockReturnValue([visit]);
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
const read = () => timed(getHospitalAppointment(visitOf(null), me, "hlung"));

test("the directory is asked for the number of a hospital that does not answer for itself", async () => {
  take(1_000, 1_200);
  expect(await read()).toMatchObject({
    value: { value: { ownSilent: true, office: { telephone: "01632 960110" } } },
    ms: 2_200,
  });
});

test("a page waits once, however many are slow: a number that comes too late is not known", async () => {
  take(2_000, 1_000);
  expect(await read()).toMatchObject({
    value: { value: { appointment: { id: "hlung" }, office: { telephone: null } } },
    ms: sourceDeadlineMs,
  });
});

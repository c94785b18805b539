import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { aPermit } from "#lib/access/testing/a-permit.ts";
import { visitOf } from "#lib/access/testing/sign-in.ts";
import { sourceDeadlineMs } from "#lib/deadline.ts";
import * as service from "#lib/gateways/questionnaire-service/client.ts";
import { searchServices } from "#lib/gateways/service-search-dohs/client.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { startedQuestionnaires } from "#lib/store/started-questionnaires.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { toAsked } from "./from-wayfinder-patient-care-aggregator.ts";
import type { Asked } from "./model.ts";
import { getOpenedForm, getSentForm } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/hospital-care.ts");
vi.mock("#lib/gateways/questionnaire-service/client.ts");
vi.mock("#lib/gateways/service-search-dohs/client.ts");
vi.mock("#lib/store/started-questionnaires.ts");
vi.mock("./from-wayfinder-patient-care-aggregator.ts");

const asked: Asked = {
  ...{ id: "qbreathing", own: "breathing", title: "Breathing", begunThere: false },
  stage: "to-answer",
  ...{ hospital: { odsCode: "RZ901", name: "Northfield Hospital" } },
  ...{ changedOn: null, until: null, appointment: null },
};
const hospital = {
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

/** How long hospitals, the hospital's own forms and the directory take. */
function take(hospitals: number, forms: number, directory: number): void {
  vi.mocked(askHospitals).mockImplementation(() =>
    after(hospitals, ok({ kind: "care", care: { complete: true } as never })),
  );
  vi.mocked(service.getQuestionnaire).mockImplementation(() => after(forms, ok({ kind: "not-given" })));
  vi.mocked(service.getAnswers).mockImplementation(() => after(forms, ok(null)));
  vi.mocked(searchServices).mockImplementation(() =>
    after(directory, ok({ organisations: [hospital], total: 1 } as never)),
  );
}

beforeEach(() => {
  stubEnvironment();
  vi.useFakeTimers();
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(aPermit(permission, "9996789012"))),
  );
  vi.mocked(startedQuestionnaires).mockResolvedValue(new Map());
  vi.mocked(toAsked).mockReturnValue([asked]);
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
const open = () => timed(getOpenedForm(visitOf(null), me, "qbreathing"));

test("the form and whom to call are asked side by side, as soon as hospitals have told", async () => {
  take(500, 1_200, 1_300);
  expect(await open()).toMatchObject({
    value: { value: { standing: { kind: "elsewhere" }, telephone: "01632 960110" } },
    ms: 1_800,
  });
});

test("a page waits once, however many are slow: a form that comes too late is silent", async () => {
  take(2_000, 2_000, 2_000);
  const silent = { value: failed({ kind: "unavailable" }), ms: sourceDeadlineMs };
  expect(await open()).toEqual(silent);
  expect(await timed(getSentForm(visitOf(null), me, "qbreathing"))).toEqual(silent);
});

test("a directory that is slow takes nothing away but its number", async () => {
  take(2_000, 100, 1_000);
  expect(await open()).toMatchObject({ value: { value: { telephone: null } }, ms: sourceDeadlineMs });
});

import { expect, onTestFinished, test, vi } from "vitest";
import { contractRoom, kris, type Holder } from "#lib/access/testing/contract-room.ts";
import { ok } from "#lib/result.ts";
import { setTrouble } from "#mocks/nation/hospital-care/sources.ts";
import { idTokenFor, trustTestLogin } from "#mocks/wayfinder-patient-care-aggregator/testing/id-token.ts";
import { listHospitalCare } from "./client.ts";
import type { HospitalCare } from "./schema.ts";

const room = contractRoom();
const api = "wayfinder-patient-care-aggregator";
const abdul = "9990123454";
const joan = "9992223332";
const kyle = "9994567896";

/** A permit whose ID token NHS login signed about whom its access token is for. */
async function permitOf(holder: Holder = {}) {
  trustTestLogin(room.nation);
  const token = await idTokenFor(room.sandbox.origin, holder.nhsNumber ?? kris);
  return { ...room.permit("hospital-care:read", holder), idToken: () => Promise.resolve(ok(token)) };
}

async function careOf(nhsNumber = kris): Promise<HospitalCare> {
  const answer = await listHospitalCare(await permitOf({ nhsNumber }));
  if (!answer.ok || answer.value.kind !== "care") throw new Error(JSON.stringify(answer));
  return answer.value.care;
}

test("every kind of item comes from every hospital that takes part, and nobody is missing", async () => {
  const care = await careOf();
  expect(care).toMatchObject({ complete: true, silent: [], refused: [] });
  expect(new Set(care.items.map(({ kind }) => kind))).toEqual(
    new Set(["referral", "appointment", "document", "questionnaire"]),
  );
  expect(new Set(care.items.map(({ organisation }) => organisation.name))).toEqual(
    new Set(["Northfield Hospital", "Southquay General Hospital"]),
  );
});

test("an appointment says when, where, how, and where it can be changed", async () => {
  const { items } = await careOf(abdul);
  const cataract = items.find(({ description }) => description?.startsWith("Cataract operation"));
  expect(cataract).toMatchObject({
    kind: "appointment",
    status: "bookedPendingChange",
    encounterClass: "daycase",
    medium: null,
    location: "Day Surgery Unit, Southquay General Hospital",
    clientId: "southquay-01",
    portalLink: expect.stringContaining("/portal/southquay-01/Appointment/"),
  });
  expect(Date.parse(cataract?.end ?? "")).toBeGreaterThan(Date.parse(cataract?.start ?? ""));
  const inReview = items.find((one) => one.kind === "referral" && one.state === "inReview");
  expect(inReview).toMatchObject({
    specialty: "Elderly medicine",
    reviewDue: expect.stringMatching(/^\d{4}-/),
  });
  const letter = items.find((one) => one.kind === "document" && one.receipt === "seen");
  expect(letter).toMatchObject({ linkedTo: `Appointment/${cataract?.id}` });
});

test("a waiting list says since when, how long others wait, and on what day that was right", async () => {
  const { waitingLists, leftOut } = await careOf(abdul);
  expect(waitingLists).toMatchObject([
    {
      pathway: "RZ902~SQ2200118",
      specialty: "Ophthalmology",
      organisation: { odsCode: "RZ902", name: "Southquay General Hospital" },
      status: "active",
      planned: { value: 22, unit: "weeks" },
      within80Percent: { value: 31, unit: "weeks" },
      censusDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
    },
  ]);
  expect(leftOut).toBe(1);
});

test("a hospital that takes no part is named by the referral that leads there", async () => {
  const { items } = await careOf(joan);
  const westmoor = items.filter(({ organisation }) => organisation.odsCode === "RZ903");
  expect(westmoor.map(({ kind, start }) => [kind, start === null])).toEqual([
    ["referral", false],
    ["appointment", true],
  ]);
  expect(westmoor[0]?.organisation.name).toBe("Westmoor Hospital");
});

test.each([
  ["failing", "error"],
  ["invalid", "unreadable"],
  ["timing-out", "timeout"],
] as const)("a source that is %s is named as missing, and the others are shown", async (trouble, because) => {
  setTrouble(room.nation, "southquay-01", trouble);
  const care = await careOf();
  expect(care).toMatchObject({ complete: false, silent: [{ source: "southquay-01", because }] });
  expect(care.items.length).toBeGreaterThan(3);
  expect(care.items.some(({ clientId }) => clientId === "southquay-01")).toBe(false);
});

test("of someone under 16 nothing may be told, which is an answer of its own", async () => {
  const answer = await listHospitalCare(await permitOf({ nhsNumber: kyle }));
  expect(answer).toEqual({ ok: true, value: { kind: "under-16" } });
});

test("any other 403 is a refusal", async () => {
  const answer = await listHospitalCare(await permitOf({ level: "P5" }));
  expect(answer).toMatchObject({ ok: false, failure: { kind: "not-allowed" } });
});

test("somebody else's care cannot be asked for, nor shown", async () => {
  const asked = await listHospitalCare(await permitOf({ subject: abdul }));
  expect(asked).toMatchObject({ ok: false });
  room.breaks(api, "wrong-patient");
  expect(await listHospitalCare(await permitOf())).toMatchObject({ failure: { kind: "unreadable" } });
});

test("without an ID token nothing is asked", async () => {
  const before = room.nation.calls.counts()[api] ?? 0;
  const permit = room.permit("hospital-care:read");
  const none = { ok: false, failure: { kind: "unavailable" } } as const;
  const answer = await listHospitalCare({ ...permit, idToken: () => Promise.resolve(none) });
  expect(answer).toEqual(none);
  expect(room.nation.calls.counts()[api] ?? 0).toBe(before);
});

test("an answer in words that nobody published, or cut off, or of another kind is unreadable", async () => {
  room.breaks(api, "drift");
  expect(await listHospitalCare(await permitOf())).toMatchObject({ failure: { kind: "unreadable" } });
  room.breaks(api, "content-type");
  expect(await listHospitalCare(await permitOf())).toMatchObject({ failure: { kind: "unreadable" } });
  room.breaks(api, "body", { body: { resourceType: "Bundle", type: "searchset", entry: "none" } });
  expect(await listHospitalCare(await permitOf())).toMatchObject({ failure: { kind: "unreadable" } });
});

test.each([
  ["over-quota", "unavailable"],
  ["failing", "unavailable"],
] as const)("an aggregator that is %s is %s", async (trouble, kind) => {
  setTrouble(room.nation, "aggregator", trouble);
  expect(await listHospitalCare(await permitOf())).toMatchObject({ ok: false, failure: { kind } });
});

test.each([
  [401, "unavailable"],
  [404, "not-found"],
  [503, "unavailable"],
  [504, "unavailable"],
])("status %i is %s", async (status, kind) => {
  room.breaks(api, "status", { status, count: 2 });
  expect(await listHospitalCare(await permitOf())).toMatchObject({ ok: false, failure: { kind } });
});

test("an ID token that does not come in time makes the source unavailable, and the page does not wait", async () => {
  const never = { ...(await permitOf()), idToken: () => new Promise<never>(() => undefined) };
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const answer = listHospitalCare(never);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(await answer).toMatchObject({ ok: false, failure: { kind: "unavailable" } });
});

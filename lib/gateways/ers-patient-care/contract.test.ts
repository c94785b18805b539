import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { setTrouble } from "#mocks/nation/hospital-care/sources.ts";
import { getHealthcareService, listReferrals } from "./client.ts";
import type { Referral } from "./schema.ts";

const room = contractRoom();
const api = "ers-patient-care";
const people = {
  abdul: "9990123454",
  grace: "9999012345",
  joan: "9992223332",
  leah: "9993334448",
  priya: "9998901235",
  sarah: "9993456780",
  tom: "9991112227",
  kris,
};
const permitOf = (nhsNumber: string = kris) => room.permit("hospital-care:read", { nhsNumber });

async function referralsOf(nhsNumber: string): Promise<readonly Referral[]> {
  const answer = await listReferrals(permitOf(nhsNumber));
  if (!answer.ok) throw new Error(answer.failure.kind);
  expect(answer.value).toMatchObject({ complete: true, refused: [] });
  return answer.value.referrals;
}

test("every published state is somebody's", async () => {
  const all = await Promise.all(Object.values(people).map(referralsOf));
  expect(new Set(all.flat().map(({ state }) => state)).size).toBe(11);
});

test("Sarah's referral of this morning can be booked", async () => {
  room.nation.reset(new Date("2028-05-16T10:00:00+01:00"));
  expect(await referralsOf(people.sarah)).toMatchObject([
    {
      ubrn: "999000000301",
      state: "NOT_BOOKED",
      priority: "URGENT",
      specialty: "Talking therapies",
      referredBy: "RZ901",
      portalLink: expect.stringContaining("ubrn=999000000301"),
      booking: null,
      deferral: null,
    },
  ]);
});

test("a booking has its time and its service, which says whose it is", async () => {
  const referrals = await referralsOf(kris);
  const booked = referrals.find(({ state }) => state === "BOOKED");
  expect(Date.parse(booked?.booking?.start ?? "")).toBeGreaterThan(room.nation.now().getTime());
  const service = await getHealthcareService(permitOf(), booked?.booking?.service ?? "");
  expect(service).toMatchObject({
    ok: true,
    value: { providedBy: "RZ901", site: "RZ90101", directlyBookable: true, specialty: "Diabetes" },
  });
});

test("a hospital that calls by itself has given no time, and its service says so", async () => {
  const booked = (await referralsOf(people.joan)).find(({ state }) => state === "BOOKED");
  expect(booked?.booking).toMatchObject({ start: null, service: "903001" });
  expect(await getHealthcareService(permitOf(people.joan), "903001")).toMatchObject({
    value: { name: "Heart clinic, Westmoor Hospital", providedBy: "RZ903", directlyBookable: false },
  });
});

test("what the hospital has still to do has a kind and a day", async () => {
  const abdul = (await referralsOf(people.abdul)).find(({ state }) => state === "AWAITING_TRIAGE");
  expect(abdul?.deferral).toMatchObject({ kind: "triage", by: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  const priya = (await referralsOf(people.priya)).find(({ state }) => state === "DEFER_TO_PROVIDER");
  expect(priya?.deferral).toMatchObject({ kind: "appointment", service: "902003" });
});

test("a service that is not in the directory is not found", async () => {
  const answer = await getHealthcareService(permitOf(), "000000");
  expect(answer).toEqual({ ok: false, failure: { kind: "not-found" } });
});

test("somebody else's referrals cannot be asked for, nor shown", async () => {
  const asked = await listReferrals(room.permit("hospital-care:read", { subject: people.abdul }));
  expect(asked).toMatchObject({ ok: false, failure: { kind: "not-allowed" } });
  room.breaks(api, "wrong-patient");
  expect(await listReferrals(permitOf())).toMatchObject({ failure: { kind: "unreadable" } });
});

test("a booking whose patient is somebody else condemns the answer", async () => {
  const nhsNumber = "https://fhir.nhs.uk/Id/nhs-number";
  const actor = { identifier: { system: nhsNumber, value: people.abdul } };
  const resource = { resourceType: "Appointment", status: "booked", basedOn: [], participant: [{ actor }] };
  room.breaks(api, "body", {
    body: { resourceType: "Bundle", type: "searchset", total: 0, entry: [{ resource }] },
  });
  expect(await listReferrals(permitOf())).toMatchObject({ failure: { kind: "unreadable" } });
});

test("a state that nobody published refuses its referral and leaves the answer incomplete", async () => {
  const state = { url: "state", valueCoding: { code: "LOST" } };
  const extension = [
    { url: "https://fhir.nhs.uk/StructureDefinition/Extension-eRS-ServiceRequest-State", extension: [state] },
  ];
  const subject = { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: kris } };
  const resource = { resourceType: "ServiceRequest", id: "r", status: "active", subject, extension };
  room.breaks(api, "body", {
    body: { resourceType: "Bundle", type: "searchset", total: 1, entry: [{ resource }] },
  });
  expect(await listReferrals(permitOf())).toMatchObject({
    ok: true,
    value: { referrals: [], complete: false, refused: [{ path: expect.stringContaining("State") }] },
  });
});

test.each(["failing", "over-quota", "timing-out"] as const)(
  "a referral service that is %s is unavailable",
  async (trouble) => {
    setTrouble(room.nation, "ers-01", trouble);
    for (const ask of [() => listReferrals(permitOf()), () => getHealthcareService(permitOf(), "901001")])
      expect(await ask()).toMatchObject({ ok: false, failure: { kind: "unavailable" } });
  },
);

test("an answer in words that nobody published, cut off or of another kind is not taken", async () => {
  for (const ask of [() => listReferrals(permitOf()), () => getHealthcareService(permitOf(), "901001")]) {
    room.breaks(api, "content-type");
    expect(await ask()).toMatchObject({ failure: { kind: "unreadable" } });
    room.breaks(api, "body", { body: { resourceType: "Basic" } });
    expect(await ask()).toMatchObject({ failure: { kind: "unreadable" } });
  }
  room.breaks(api, "drift");
  expect(await listReferrals(permitOf())).toMatchObject({ failure: { kind: "unreadable" } });
});

test.each([
  [400, "unreadable"],
  [401, "unavailable"],
  [403, "not-allowed"],
  [500, "unavailable"],
])("status %i is %s", async (status, kind) => {
  room.breaks(api, "status", { status, count: 2 });
  expect(await listReferrals(permitOf())).toMatchObject({ ok: false, failure: { kind } });
  room.nation.faults.clear();
  room.breaks(api, "status", { status, count: 2 });
  expect(await getHealthcareService(permitOf(), "901001")).toMatchObject({ ok: false, failure: { kind } });
});

import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { listPrescriptions } from "./client.ts";
import { trackingCodes, type Prescriptions } from "./schema.ts";

const room = contractRoom();
const api = "prescriptions-for-patients";
const people = {
  abdul: "9990123454",
  grace: "9999012345",
  joan: "9992223332",
  kyle: "9994567896",
  leah: "9993334448",
  nadia: "9992345675",
  sarah: "9993456780",
  tom: "9991112227",
};
const SEED = new Date("2028-05-16T10:00:00+01:00");

const permitOf = (nhsNumber = kris, subject = nhsNumber) =>
  room.permit("prescriptions:read", { nhsNumber, subject });

async function prescriptions(nhsNumber = kris): Promise<Prescriptions> {
  const answer = await listPrescriptions(permitOf(nhsNumber));
  if (!answer.ok) throw new Error("no prescriptions came");
  return answer.value;
}

const stepsOf = ({ prescriptions: list }: Prescriptions) =>
  list.flatMap(({ items }) => items.flatMap(({ history }) => history.map(({ code }) => code)));

async function happens(name: string, choice: string): Promise<void> {
  const response = await fetch(`${room.sandbox.origin}/control-room/events/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ choice }),
  });
  expect(response.ok, await response.text()).toBe(true);
}

test("every published status is somebody's, or comes when tracking stops", async () => {
  room.nation.reset(SEED);
  const seen = new Set<string>();
  for (const nhsNumber of [kris, ...Object.values(people)])
    for (const code of stepsOf(await prescriptions(nhsNumber))) seen.add(code);
  await happens("prescription-tracking-changes", "down");
  for (const code of stepsOf(await prescriptions(people.abdul))) seen.add(code);
  expect([...seen].sort()).toEqual([...trackingCodes].sort());
});

test("an item leads to its prescriber and its pharmacy", async () => {
  room.nation.reset(SEED);
  const [first] = (await prescriptions(people.abdul)).prescriptions;
  const { request } = first?.items[0] ?? {};
  expect(first?.resolve(request?.requester?.reference)).toMatchObject({ resourceType: "PractitionerRole" });
  expect(first?.resolve(request?.dispenseRequest?.performer?.reference)).toMatchObject({
    resourceType: "Organization",
    name: "Mill Lane Pharmacy",
  });
});

test("a prescription that the nation found broken is told by its short id, and not counted", async () => {
  room.nation.reset(SEED);
  const answer = await prescriptions();
  expect(answer.complete).toBe(true);
  expect(answer.unshown).toEqual([
    { shortFormId: expect.stringMatching(/^[0-9A-F]{6}-A20002-/), because: "invalidated" },
  ]);
});

test("whoever acts for someone sees what is theirs", async () => {
  room.nation.reset(SEED);
  const permit = room.permit("prescriptions:read", { nhsNumber: people.abdul, actor: people.nadia });
  const answer = await listPrescriptions(permit);
  expect(answer).toMatchObject({ ok: true, value: { prescriptions: expect.arrayContaining([]) } });
  expect(answer.ok && answer.value.prescriptions.length).toBeGreaterThan(1);
});

test.each([
  ["slow", "unavailable"],
  ["busy", "unavailable"],
  ["broken", "unavailable"],
])("a national service that is %s is %s", async (state, kind) => {
  await happens("prescription-service-changes", state);
  expect(await listPrescriptions(permitOf())).toMatchObject({ failure: { kind } });
});

test("prescriptions of somebody else condemn the answer", async () => {
  expect(await listPrescriptions(permitOf(people.grace, kris))).toMatchObject({
    failure: { kind: "unreadable" },
  });
  room.breaks(api, "wrong-patient");
  expect(await listPrescriptions(permitOf())).toMatchObject({ failure: { kind: "unreadable" } });
});

const item = (more: object) => ({
  resource: {
    resourceType: "MedicationRequest",
    status: "active",
    intent: "order",
    subject: { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: kris } },
    groupIdentifier: {
      system: "https://fhir.nhs.uk/Id/prescription-order-number",
      value: "24F5DA-A83008-7EFE6Z",
    },
    ...more,
  },
});

const searchset = (items: readonly object[], more: object = {}) => ({
  resourceType: "Bundle",
  type: "searchset",
  total: 1,
  entry: [{ resource: { resourceType: "Bundle", type: "collection", entry: items } }],
  ...more,
});

const status = (code: string) => ({
  extension: [
    {
      url: "https://fhir.nhs.uk/StructureDefinition/Extension-DM-PrescriptionStatusHistory",
      extension: [
        {
          url: "status",
          valueCoding: { system: "https://fhir.nhs.uk/CodeSystem/task-businessStatus-nppt", code },
        },
      ],
    },
  ],
});

test("a tracking status that nobody published is unknown, and its item is shown", async () => {
  room.breaks(api, "body", { body: searchset([item(status("Sent by drone"))]) });
  const [found] = (await prescriptions()).prescriptions;
  expect(found).toMatchObject({ shortFormId: "24F5DA-A83008-7EFE6Z" });
  expect(found?.items[0]?.history).toEqual([{ code: "unknown", at: null }]);
});

test("a prescription whose own status nobody published is told, and not shown", async () => {
  room.breaks(api, "body", { body: searchset([item({ status: "paused" })]) });
  const answer = await prescriptions();
  expect(answer.prescriptions).toEqual([]);
  expect(answer.unshown).toMatchObject([
    {
      shortFormId: "24F5DA-A83008-7EFE6Z",
      because: { path: "$.entry[0].resource.entry[0].resource.status" },
    },
  ]);
});

test.each(["http://snomed.info/sct", "https://snomed.info/sct"])(
  "a code of %s is SNOMED's",
  async (system) => {
    const medicationCodeableConcept = { coding: [{ system, code: "322341003" }] };
    room.breaks(api, "body", { body: searchset([item({ medicationCodeableConcept })]) });
    const [found] = (await prescriptions()).prescriptions;
    expect(found?.items[0]?.request.medicationCodeableConcept?.coding?.[0]?.system).toBe(
      "http://snomed.info/sct",
    );
  },
);

test("a nation that says there are more than it sent is believed", async () => {
  room.breaks(api, "body", { body: searchset([item({})], { total: 2 }) });
  expect(await prescriptions()).toMatchObject({ complete: false });
});

test("an answer that is no searchset is unreadable", async () => {
  room.breaks(api, "body", { body: { resourceType: "Bundle", type: "collection", entry: [] } });
  expect(await listPrescriptions(permitOf())).toMatchObject({ failure: { kind: "unreadable" } });
});

test.each([
  [401, "unavailable"],
  [403, "not-allowed"],
  [500, "unavailable"],
])("status %i is %s", async (code, kind) => {
  room.breaks(api, "status", { status: code, count: 2 });
  expect(await listPrescriptions(permitOf())).toMatchObject({ failure: { kind } });
});

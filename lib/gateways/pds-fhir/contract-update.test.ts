import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { listRelatedPeople, getPatient } from "./client.ts";
import { updatePatient, type PatientUpdate } from "./client-update.ts";
import { patchRequest, type PdsPatient, type PdsPatch } from "./schema.ts";

const room = contractRoom();
const api = "pds-fhir";
const UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore";

const mayChange = (holder = {}) => room.permit("profile:change", holder);

const pharmacyOf = (value: string) => ({
  url: `${UK_CORE}-NominatedPharmacy`,
  valueReference: { identifier: { system: "https://fhir.nhs.uk/Id/ods-organization-code", value } },
});

/** Kris takes another pharmacy, from the version of the seed. */
const another: PatientUpdate = {
  version: 'W/"2"',
  patches: [{ op: "replace", path: "/extension/0", value: pharmacyOf("FZ903") }],
};

const change = (patches: readonly PdsPatch[], version = 'W/"2"') =>
  updatePatient(mayChange(), { version, patches });

async function patientNow(): Promise<{ patient: PdsPatient; version: string | null }> {
  const answer = await getPatient(mayChange());
  if (!answer.ok || answer.value.kind !== "patient") throw new Error("no record");
  return answer.value;
}

test("a change comes back as the whole record, with the version from which to change again", async () => {
  const updated = await updatePatient(mayChange(), another);
  expect(updated).toMatchObject({ ok: true, value: { kind: "updated", record: { version: 'W/"3"' } } });
  const { patient, version } = await patientNow();
  expect(version).toBe('W/"3"');
  expect(patient.extension?.[0]).toEqual(pharmacyOf("FZ903"));
  expect(room.nation.personByKey("kris")?.pharmacy).toBe("FZ903");
});

test("an item is removed by testing its id first", async () => {
  const { patient } = await patientNow();
  const removed = await change([
    { op: "test", path: "/telecom/0/id", value: patient.telecom?.[0]?.id },
    { op: "remove", path: "/telecom/0" },
  ]);
  expect(removed).toMatchObject({ ok: true, value: { kind: "updated" } });
  expect((await patientNow()).patient.telecom).toHaveLength(1);
});

test("what we send has the published shape", () => {
  expect(patchRequest.safeParse({ patches: another.patches }).success).toBe(true);
  expect(patchRequest.safeParse(another.patches).success).toBe(false);
});

test("from an old version nothing is changed", async () => {
  await updatePatient(mayChange(), another);
  expect(await updatePatient(mayChange(), another)).toEqual({
    ok: true,
    value: { kind: "changed-meanwhile" },
  });
  expect((await patientNow()).version).toBe('W/"3"');
});

test.each<[string, PdsPatch]>([
  ["INVALID_UPDATE", { op: "replace", path: "/gender", value: "male" }],
  ["ADDITIONAL_PROPERTIES", { op: "add", path: "/pets/-", value: "Rex" }],
  ["INVALID_VALUE", { op: "replace", path: "/extension/0", value: pharmacyOf("FXX99") }],
  [
    "FORBIDDEN_UPDATE",
    { op: "add", path: "/address/-", value: { use: "home", line: ["1 Sea View", "Southquay"] } },
  ],
  [
    "UNSUPPORTED_VALUE",
    { op: "add", path: "/address/-", value: { use: "work", line: ["1 Sea View", "Southquay"] } },
  ],
  [
    "MISSING_VALUE",
    { op: "add", path: "/address/-", value: { use: "temp", line: ["1 Sea View", "Southquay"] } },
  ],
  ["TOO_FEW_VALUES_SUBMITTED", { op: "add", path: "/contact/-", value: { relationship: [], telecom: [] } }],
  [
    "TOO_MANY_VALUES_SUBMITTED",
    { op: "add", path: "/contact/-", value: { relationship: [{}, {}], telecom: [] } },
  ],
  [
    "UNSUPPORTED_CHARACTERS_IN_FIELD",
    { op: "add", path: "/address/-", value: { use: "billing", line: ["☂", "Southquay"] } },
  ],
])("a change that PDS will not have is refused with its code %s", async (code, patch) => {
  expect(await change([patch])).toEqual({ ok: true, value: { kind: "refused", code } });
  expect((await patientNow()).version).toBe('W/"2"');
});

test("a version that is none is as good as an old one", async () => {
  expect(await change(another.patches, "2")).toEqual({ ok: true, value: { kind: "changed-meanwhile" } });
});

test("nobody changes somebody else's record", async () => {
  const refused = { ok: false, failure: { kind: "not-allowed", because: "refused-by-source" } };
  expect(await updatePatient(mayChange({ subject: "9999012345" }), another)).toEqual(refused);
});

test("a slow change is asked after with the same id until it is done, and is done once", async () => {
  await room.happens("pds-slow-update", "kris");
  const updated = await updatePatient(mayChange(), another);
  expect(updated).toMatchObject({ value: { kind: "updated", record: { version: 'W/"3"' } } });
  const ids = room.nation.calls
    .list()
    .filter(({ method }) => method === "PATCH")
    .map(({ requestId }) => requestId);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(1);
});

test.each(["applied", "reset"] as const)("after %s the same id finds out what became of it", async (kind) => {
  room.breaks(api, kind, { status: 503, retryAfter: 1 });
  expect(await updatePatient(mayChange(), another)).toMatchObject({
    ok: true,
    value: { kind: "updated", record: { version: 'W/"3"' } },
  });
});

test("a change that takes longer than anybody waits may be asked after later, with its id", async () => {
  room.breaks(api, "applied", { status: 503, retryAfter: 30 });
  const first = await updatePatient(mayChange(), another);
  expect(first).toMatchObject({ ok: true, value: { kind: "still-being-processed" } });
  const requestId = first.ok && first.value.kind === "still-being-processed" ? first.value.requestId : "";
  expect(await updatePatient(mayChange(), { ...another, requestId })).toMatchObject({
    value: { kind: "updated", record: { version: 'W/"3"' } },
  });
});

test("too many calls are our trouble", async () => {
  room.breaks(api, "status", { status: 429, retryAfter: 1 });
  expect(await updatePatient(mayChange(), another)).toMatchObject({ failure: { kind: "unavailable" } });
  expect((await patientNow()).version).toBe('W/"2"');
});

test("an answer about another person is not taken for the record", async () => {
  room.breaks(api, "body", { body: { resourceType: "Patient", id: kris, identifier: [] } });
  expect(await updatePatient(mayChange(), another)).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test("who acts for Kyle is related to Kyle; to Kris nobody is", async () => {
  const kyle = { nhsNumber: room.nation.personByKey("kyle")?.nhsNumber ?? "" };
  const related = await listRelatedPeople(room.permit("profile:read", kyle));
  expect(related).toMatchObject({
    ok: true,
    value: [{ resourceType: "RelatedPerson", name: [{ given: ["Sarah"] }] }],
  });
  expect(await listRelatedPeople(mayChange())).toEqual({ ok: true, value: [] });
  room.nation.change("kyle", { restricted: true });
  expect(await listRelatedPeople(room.permit("profile:read", kyle))).toEqual({ ok: true, value: [] });
});

test("an invalid record is not found, which is not the same as nobody", async () => {
  await room.happens("pds-invalidate", "kris");
  const missing = { ok: false, failure: { kind: "not-found" } };
  expect(await listRelatedPeople(mayChange())).toEqual(missing);
  expect(await getPatient(mayChange())).toEqual(missing);
});

test("related people of somebody else do not come", async () => {
  const entry = [
    { resource: { resourceType: "RelatedPerson", patient: { reference: "Patient/9999012345" } } },
  ];
  room.breaks(api, "body", { body: { resourceType: "Bundle", type: "searchset", total: 1, entry } });
  expect(await listRelatedPeople(mayChange())).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { aPermit } from "#lib/access/testing/a-permit.ts";
import { getPatient } from "./client.ts";

const room = contractRoom();
const api = "pds-fhir";
const grace = "9999012345";

const permitOf = (nhsNumber = kris, subject = nhsNumber) =>
  room.permit("profile:read", { nhsNumber, subject });

const outcome = (code: string) => ({
  resourceType: "OperationOutcome",
  issue: [{ severity: "error", code }],
});

test("one's own record comes back", async () => {
  const patient = await getPatient(permitOf());
  expect(patient).toMatchObject({
    ok: true,
    value: {
      kind: "patient",
      version: 'W/"2"',
      patient: {
        resourceType: "Patient",
        id: kris,
        birthDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        address: [{ use: "home", id: expect.any(String) }],
      },
    },
  });
});

test("somebody else's record is refused by the source", async () => {
  const refused = { ok: false, failure: { kind: "not-allowed", because: "refused-by-source" } };
  expect(await getPatient(permitOf(kris, grace))).toEqual(refused);
});

test("a token that nobody issued is trouble between the source and us, after one renewal", async () => {
  const refused = { ok: false, failure: { kind: "unavailable" } };
  expect(await getPatient(aPermit("profile:read", kris, "none"))).toEqual(refused);
});

const under = (id: string, value: string) => ({
  resourceType: "Patient",
  id,
  identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value }],
});

test("a record that PDS keeps under another number is an outcome of its own, and nothing of it is handed on", async () => {
  const superseded = { ok: true, value: { kind: "superseded" } };
  room.breaks(api, "body", { body: under(grace, grace) });
  expect(await getPatient(permitOf())).toEqual(superseded);
  await room.happens("pds-supersede", "kris");
  expect(await getPatient(permitOf())).toEqual(superseded);
});

test("a record that is half about another number is dropped whole", async () => {
  for (const body of [under(kris, grace), under(grace, kris)]) {
    room.breaks(api, "body", { body });
    expect(await getPatient(permitOf())).toEqual({ ok: false, failure: { kind: "unreadable" } });
  }
});

test.each([
  ["forbidden", "not-allowed"],
  ["not-found", "not-found"],
  ["value", "unreadable"],
  ["timeout", "unavailable"],
])("an OperationOutcome %s under 200 is no record but a failure", async (code, kind) => {
  room.breaks(api, "body", { body: outcome(code) });
  expect(await getPatient(permitOf())).toMatchObject({ ok: false, failure: { kind } });
});

test.each([
  [400, "unreadable"],
  [403, "not-allowed"],
  [404, "not-found"],
  [408, "unavailable"],
  [409, "changed-meanwhile"],
  [412, "changed-meanwhile"],
  [429, "unavailable"],
  [503, "unavailable"],
])("status %i is %s", async (status, kind) => {
  room.breaks(api, "status", { status, count: 2 });
  expect(await getPatient(permitOf())).toMatchObject({ ok: false, failure: { kind } });
});

test.each([
  ["truncate", "unreadable"],
  ["content-type", "unreadable"],
  ["reset", "unavailable"],
  ["hang", "unavailable"],
] as const)("%s is %s", async (kind, failure) => {
  room.breaks(api, kind, { count: 2 });
  const result = await getPatient(permitOf());
  expect(result.ok).toBe(false);
  if (!result.ok) expect(["unavailable", failure]).toContain(result.failure.kind);
});

test("a record with a modifier that is not understood is unreadable", async () => {
  const identifier = [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }];
  const modifierExtension = [{ url: "https://x.example/negated", valueBoolean: true }];
  const body = { resourceType: "Patient", identifier, modifierExtension };
  room.breaks(api, "body", { body });
  expect(await getPatient(permitOf())).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

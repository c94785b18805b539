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
    value: { resourceType: "Patient", id: kris, birthDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
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

test("a record that is about another number than the one asked for is dropped whole", async () => {
  const body = {
    resourceType: "Patient",
    id: grace,
    identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: grace }],
  };
  room.breaks(api, "body", { body: body });
  expect(await getPatient(permitOf())).toEqual({ ok: false, failure: { kind: "unreadable" } });
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
  const identifier = [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: permitOf().subject }];
  const modifierExtension = [{ url: "https://x.example/negated", valueBoolean: true }];
  const body = { resourceType: "Patient", identifier, modifierExtension };
  room.breaks(api, "body", { body });
  expect(await getPatient(permitOf())).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { getStructuredRecord } from "./client.ts";
import { structuredRecordRequest } from "./schema.ts";
import { readStructuredRecordParameters } from "./schema-request.ts";

const room = contractRoom();
const api = "gp-connect-pfs-access-record";
const areas = { investigations: true };

const permitOf = (nhsNumber = kris, subject = nhsNumber) =>
  room.permit("test-results:read", { nhsNumber, subject });

/** What of the record came, by resource type. */
async function typesOf(asked: typeof areas): Promise<readonly string[]> {
  const record = await getStructuredRecord(permitOf(), asked);
  return record.ok ? [...new Set(record.value.resources.map(({ resourceType }) => resourceType))] : [];
}

test("investigations come as reports with their observations and their list", async () => {
  const types = await typesOf(areas);
  for (const type of ["Patient", "Organization", "DiagnosticReport", "Observation", "List"])
    expect(types).toContain(type);
});

test("with nothing asked for, the person and the surgery come, and no result", async () => {
  const types = await typesOf({ investigations: false });
  expect(types).toContain("Patient");
  expect(types).toContain("Organization");
  expect(types).not.toContain("Observation");
});

test("what we send has the published shape", () => {
  for (const investigations of [true, false])
    expect(
      readStructuredRecordParameters(structuredRecordRequest(kris as NhsNumber, { investigations })).ok,
    ).toBe(true);
});

test("somebody else's record does not come", async () => {
  expect(await getStructuredRecord(permitOf(kris, "9999012345"), areas)).toMatchObject({ ok: false });
});

test("one resource of another person condemns the whole record", async () => {
  const record = {
    resourceType: "Bundle",
    type: "collection",
    entry: [
      {
        resource: {
          resourceType: "Patient",
          id: "p",
          identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }],
        },
      },
      {
        resource: {
          resourceType: "Observation",
          status: "final",
          code: { text: "Potassium" },
          subject: { reference: "Patient/q" },
        },
      },
    ],
  };
  room.breaks(api, "body", { body: record });
  expect(await getStructuredRecord(permitOf(), areas)).toEqual({
    ok: false,
    failure: { kind: "unreadable" },
  });
});

test.each([
  [400, "unreadable"],
  [403, "not-allowed"],
  [404, "not-found"],
  [422, "unreadable"],
  [502, "unavailable"],
])("status %i is %s", async (status, kind) => {
  room.breaks(api, "status", { status, count: 2 });
  expect(await getStructuredRecord(permitOf(), areas)).toMatchObject({ ok: false, failure: { kind } });
});

test("an OperationOutcome under 200 is a failure", async () => {
  const body = { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "forbidden" }] };
  room.breaks(api, "body", { body: body });
  expect(await getStructuredRecord(permitOf(), areas)).toMatchObject({ failure: { kind: "not-allowed" } });
});

test("a slow surgery is unavailable after two and a half seconds, and no later", async () => {
  room.breaks(api, "hang");
  const began = performance.now();
  expect(await getStructuredRecord(permitOf(), areas)).toEqual({
    ok: false,
    failure: { kind: "unavailable" },
  });
  expect(performance.now() - began).toBeLessThan(3_000);
});

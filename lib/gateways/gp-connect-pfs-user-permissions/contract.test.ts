import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { getUserPermissions } from "./client.ts";

const room = contractRoom();
const api = "gp-connect-pfs-user-permissions";

const permitOf = (nhsNumber = kris, subject = nhsNumber) =>
  room.permit("test-results:read", { nhsNumber, subject });

test("the surgery says what the person may see, and from when", async () => {
  expect(await getUserPermissions(permitOf())).toMatchObject({
    ok: true,
    value: {
      medicalRecord: {
        effectiveDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        current: { accessLevel: expect.any(String) },
      },
    },
  });
});

test("changes of access that wait for the surgery are told, at any permit that needs GP Connect", async () => {
  const { nhsNumber } = room.nation.personByKey("wendy") ?? { nhsNumber: "" };
  for (const permission of [
    ...([
      "medicines:read",
      "documents:read",
      "profile:read",
      "prescriptions:read",
      "prescriptions:order",
    ] as const),
    ...(["appointments:read", "appointments:book", "appointments:cancel"] as const),
  ])
    expect(await getUserPermissions(room.permit(permission, { nhsNumber }))).toMatchObject({
      ok: true,
      value: {
        medicalRecord: { current: { accessLevel: "summary" } },
        requests: [{ permissionType: "medicalRecord", accessLevel: "detailed", status: "pending" }],
      },
    });
});

test("the first call switches online access on", async () => {
  const { nhsNumber } = room.nation.personByKey("tom") ?? { nhsNumber: "" };
  expect(await getUserPermissions(room.permit("medicines:read", { nhsNumber }))).toMatchObject({ ok: true });
  expect(room.nation.personByKey("tom")?.practice.onlineAccess).toBe(true);
});

test.each([
  ["practice.registered", false],
  ["practice.standing", "deceased"],
  ["practice.standing", "temporary"],
  ["practice.standing", "unverified"],
  ["restricted", true],
])("with %s %s nobody is found", async (field, value) => {
  room.nation.change("kris", { [field]: value });
  expect(await getUserPermissions(permitOf())).toEqual({ ok: false, failure: { kind: "not-found" } });
});

test("somebody else's permissions do not come", async () => {
  expect(await getUserPermissions(permitOf(kris, "9999012345"))).toMatchObject({ ok: false });
});

test("a level that was never published is refused, not guessed", async () => {
  const medicalRecord = { effectiveDate: "2022-11-01", current: { accessLevel: "everything" } };
  room.breaks(api, "body", { body: { medicalRecord } });
  expect(await getUserPermissions(permitOf())).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test.each([
  [400, "unreadable"],
  [403, "not-allowed"],
  [404, "not-found"],
  [500, "unavailable"],
])("status %i is %s", async (status, kind) => {
  room.breaks(api, "status", { status, count: 2 });
  expect(await getUserPermissions(permitOf())).toMatchObject({ ok: false, failure: { kind } });
});

test("an OperationOutcome under 200 is a failure", async () => {
  const body = { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "not-found" }] };
  room.breaks(api, "body", { body: body });
  expect(await getUserPermissions(permitOf())).toEqual({ ok: false, failure: { kind: "not-found" } });
});

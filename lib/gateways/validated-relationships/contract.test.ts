import { expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { getRole, listCandidates, listRoles } from "./client.ts";

const room = contractRoom();
const api = "validated-relationships";

const [SARAH, KYLE, NADIA, ABDUL, GRACE] = [
  "9993456780",
  "9994567896",
  "9992345675",
  "9990123454",
  "9999012345",
] as const;
const ELM_TREE = "A20001";

const reads = (nhsNumber: string, subject = nhsNumber) =>
  room.permit("relationships:read", { nhsNumber, subject });

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
};

async function roleOf(performer: string, patient: string) {
  const { roles } = valueOf(await listRoles(reads(performer), "performer"));
  const role = roles.findLast((one) => one.patient === patient);
  if (!role) throw new Error("no role");
  return role;
}

test("a mother's role for her child comes with both people, from either side", async () => {
  for (const [who, side] of [
    [SARAH, "performer"],
    [KYLE, "patient"],
  ] as const) {
    const { roles, people, complete } = valueOf(await listRoles(reads(who), side, ["active"]));
    expect(roles).toMatchObject([
      {
        status: "active",
        reason: "ROLE_CREATED",
        legalBasis: "parental-responsibility",
        performer: SARAH,
        patient: KYLE,
        grantor: ELM_TREE,
        end: null,
      },
    ]);
    expect(people.map(({ id }) => id).toSorted()).toEqual([SARAH, KYLE].toSorted());
    expect(complete).toBe(true);
  }
});

test("who has no role has an empty list", async () => {
  expect(valueOf(await listRoles(reads(GRACE), "performer")).roles).toEqual([]);
});

test("one role is found by its id, and not by somebody whom it does not concern", async () => {
  const { id } = await roleOf(SARAH, KYLE);
  expect(await getRole(reads(KYLE), id)).toMatchObject({ ok: true, value: { id, patient: KYLE } });
  expect(await getRole(reads(GRACE), id)).toEqual({ ok: false, failure: { kind: "unreadable" } });
  const nobodys = "60d09b82-f4bb-41f9-b41e-767999b4ac9b";
  expect(await getRole(reads(SARAH), nobodys)).toEqual({ ok: false, failure: { kind: "not-found" } });
});

test("a mother finds her child among those whom she could ask to act for", async () => {
  expect(valueOf(await listCandidates(reads(SARAH), "performer"))).toMatchObject([
    { performer: SARAH, patient: KYLE, relationship: "MTH", patientName: [{ given: ["Kyle"] }] },
  ]);
  expect(valueOf(await listCandidates(reads(ABDUL), "patient"))).toMatchObject([
    { performer: NADIA, patient: ABDUL, relationship: "CHILD" },
  ]);
});

test("somebody else's roles are refused by the source, and an answer about others is dropped", async () => {
  expect(await listRoles(reads(GRACE, SARAH), "performer")).toMatchObject({
    failure: { kind: "not-allowed" },
  });
  for (const kind of ["wrong-patient", "drift"] as const) {
    room.breaks(api, kind);
    expect(await listRoles(reads(SARAH), "performer")).toEqual({
      ok: false,
      failure: { kind: "unreadable" },
    });
  }
});

test("a stranger who came along with one's own role condemns the answer", async () => {
  const person = (value: string) => ({ identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value } });
  const consent = { resourceType: "Consent", id: "c", status: "active" };
  const own = { ...consent, patient: person(KYLE), performer: [person(SARAH)] };
  const stranger = { resourceType: "Patient", id: "p", identifier: [person(GRACE).identifier] };
  for (const entry of [
    [own, stranger],
    [own, { ...own, id: "d", performer: [person(GRACE)], patient: person(ABDUL) }],
  ]) {
    const body = {
      resourceType: "Bundle",
      type: "searchset",
      entry: entry.map((resource) => ({ resource })),
    };
    room.breaks(api, "body", { body });
    expect(await listRoles(reads(SARAH), "performer")).toEqual({
      ok: false,
      failure: { kind: "unreadable" },
    });
  }
});

test.each([
  [401, "unavailable"],
  [403, "not-allowed"],
  [404, "not-found"],
  [408, "unavailable"],
  [422, "unreadable"],
  [429, "unavailable"],
  [500, "unavailable"],
  [503, "unavailable"],
])("status %i is %s", async (status, kind) => {
  room.breaks(api, "status", { status, count: 2 });
  expect(await listRoles(reads(SARAH), "performer")).toMatchObject({ ok: false, failure: { kind } });
});

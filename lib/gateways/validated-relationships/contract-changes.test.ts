import { expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { applyForAccess, changeRole, getApplication, listRoles } from "./client.ts";
import type { AccessApplication } from "./client-application.ts";

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
const changes = (nhsNumber: string, subject = nhsNumber) =>
  room.permit("relationships:change", { nhsNumber, subject });

const asks: AccessApplication = {
  sentBy: "performer",
  other: ABDUL as NhsNumber,
  patient: { given: "Abdul", family: "Rahman", birthDate: "1943-03-12" },
  basis: "consent",
  relationship: "CHILD",
  access: ["PRESCR", "APPT", "DOCS"],
  reasons: ["PRAC"],
  moreInformation: "He has no smartphone.",
  authored: "2028-05-16T10:00:00Z",
};

/** What the control room does. */
async function happens(name: string, choice: string) {
  const response = await fetch(`${room.sandbox.origin}/control-room/events/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ choice }),
  });
  expect(response.status).toBeLessThan(300);
}

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

async function received(permit = changes(NADIA), application = asks) {
  const applied = valueOf(await applyForAccess(permit, application));
  if (applied.kind !== "received") throw new Error(applied.kind);
  return applied;
}

test("an application is received under a reference, read again, waits, and is approved", async () => {
  const { reference, id } = await received();
  expect(reference).toMatch(/^[0-9A-Z]{11}$/);
  expect(valueOf(await getApplication(reads(ABDUL), id ?? ""))).toEqual({
    authored: asks.authored,
    source: NADIA,
    performer: NADIA,
    patient: ABDUL,
    access: ["PRESCR", "APPT", "DOCS"],
    basis: "Personal",
    relationship: "CHILD",
  });
  const waiting = await roleOf(NADIA, ABDUL);
  expect(waiting).toMatchObject({ status: "proposed", reason: "APPLICATION_SUBMITTED", grantor: null });
  await happens("surgery-approves-application", waiting.id);
  expect(await roleOf(NADIA, ABDUL)).toMatchObject({
    id: waiting.id,
    status: "active",
    reason: "ROLE_ACTIVATED",
    legalBasis: "consent",
    grantor: ELM_TREE,
  });
});

test("a patient can ask for someone to act for them", async () => {
  await received(changes(ABDUL), { ...asks, sentBy: "patient", other: NADIA as NhsNumber });
  expect(await roleOf(NADIA, ABDUL)).toMatchObject({ status: "proposed", performer: NADIA });
});

test("a parent's form is taken, too, and a second one for the same child is one too many", async () => {
  const forKyle: AccessApplication = {
    ...asks,
    other: KYLE as NhsNumber,
    basis: "parent",
    relationship: "PRN",
    parental: { evidence: "BRTH", addressIsRight: true, sameAddress: true, childCanConsent: false },
  };
  await received(changes(GRACE), forKyle);
  expect(await applyForAccess(changes(GRACE), forKyle)).toEqual({
    ok: true,
    value: { kind: "already-exists" },
  });
  expect(await applyForAccess(changes(SARAH), forKyle)).toEqual({
    ok: true,
    value: { kind: "already-exists" },
  });
});

test("a surgery that takes no such requests online refuses", async () => {
  const leah = "9993334448" as NhsNumber;
  const refused = { ok: true, value: { kind: "refused" } };
  expect(await applyForAccess(changes(GRACE), { ...asks, other: leah })).toEqual(refused);
});

test("an application in somebody else's name is refused, and one that is nobody's is not taken", async () => {
  expect(await applyForAccess(changes(GRACE, NADIA), asks)).toEqual({ ok: true, value: { kind: "refused" } });
  expect(await applyForAccess(changes(NADIA), { ...asks, access: [] })).toEqual({
    ok: false,
    failure: { kind: "unreadable" },
  });
});

test("an application that somebody else sent is not shown", async () => {
  const { id } = await received();
  expect(await getApplication(reads(GRACE), id ?? "")).toMatchObject({ failure: { kind: "not-allowed" } });
  const nobodys = "60d09b82-f4bb-41f9-b41e-767999b4ac9b";
  expect(await getApplication(reads(NADIA), nobodys)).toMatchObject({ failure: { kind: "not-found" } });
});

const done = { ok: true, value: { kind: "changed" } };
const refusedWith = (code: string) => ({ ok: true, value: { kind: "refused", code } });

test("who applied can withdraw, and the patient can turn down", async () => {
  await received();
  expect(await changeRole(changes(NADIA), (await roleOf(NADIA, ABDUL)).id, { kind: "withdraw" })).toEqual(
    done,
  );
  expect(await roleOf(NADIA, ABDUL)).toMatchObject({ status: "rejected", reason: "APPLICATION_WITHDRAWN" });
  await received();
  const second = await roleOf(NADIA, ABDUL);
  expect(second.reason).toBe("APPLICATION_RESUBMITTED");
  expect(await changeRole(changes(ABDUL), second.id, { kind: "turn-down" })).toEqual(done);
  expect(await roleOf(NADIA, ABDUL)).toMatchObject({ reason: "APPLICATION_REJECTED_NO_CONSENT" });
});

test("a patient suspends, takes it back, limits it and ends it; the proxy can do none of what widens", async () => {
  const { id } = await roleOf(SARAH, KYLE);
  const [kyle, sarah] = [changes(KYLE), changes(SARAH)];
  const again = { kind: "reactivate", grantor: ELM_TREE } as const;
  const notAllowed = { ok: false, failure: { kind: "not-allowed", because: "refused-by-source" } };
  expect(await changeRole(kyle, id, { kind: "suspend" })).toEqual(done);
  expect(await roleOf(SARAH, KYLE)).toMatchObject({
    status: "inactive",
    reason: "ROLE_SUSPENDED_PENDING_REVIEW",
  });
  expect(await changeRole(sarah, id, again)).toEqual(notAllowed);
  expect(await changeRole(kyle, id, { kind: "suspend" })).toEqual(refusedWith("INVALID_STATE_TRANSITION"));
  expect(await changeRole(kyle, id, again)).toEqual(done);
  const end = new Date(room.nation.now().getTime() + 30 * 86_400_000).toISOString();
  expect(await changeRole(sarah, id, { kind: "limit", end })).toEqual(done);
  expect(await roleOf(SARAH, KYLE)).toMatchObject({ status: "active", end });
  expect(await changeRole(sarah, id, { kind: "limit", end: null })).toEqual(notAllowed);
  expect(await changeRole(kyle, id, { kind: "limit", end: "2001-01-01T00:00:00Z" })).toEqual(
    refusedWith("INVALID_END_DATE"),
  );
  expect(await changeRole(kyle, id, { kind: "end", reason: "ROLE_DEACTIVATED_PATIENT_REQUEST" })).toEqual(
    done,
  );
  expect(await roleOf(SARAH, KYLE)).toMatchObject({ reason: "ROLE_DEACTIVATED_PATIENT_REQUEST" });
});

test("another reason needs words, which come back", async () => {
  const { id } = await roleOf(SARAH, KYLE);
  expect(await changeRole(changes(SARAH), id, { kind: "end-for-another-reason", words: " " })).toEqual(
    refusedWith("MISSING_FREE_TEXT_FOR_OTHER"),
  );
  expect(await changeRole(changes(SARAH), id, { kind: "end-for-another-reason", words: "We moved" })).toEqual(
    done,
  );
  expect(await roleOf(SARAH, KYLE)).toMatchObject({ reason: "OTHER", reasonText: "We moved" });
});

test("somebody else's role cannot be changed, and one that is not there cannot, either", async () => {
  const { id } = await roleOf(SARAH, KYLE);
  expect(await changeRole(changes(GRACE), id, { kind: "suspend" })).toMatchObject({
    failure: { kind: "not-allowed" },
  });
  const nobodys = "60d09b82-f4bb-41f9-b41e-767999b4ac9b";
  expect(await changeRole(changes(SARAH), nobodys, { kind: "suspend" })).toMatchObject({
    failure: { kind: "not-found" },
  });
});

test("a role that a surgery ends for safeguarding cannot be taken back by anyone here", async () => {
  const { id } = await roleOf(SARAH, KYLE);
  await happens("role-ended-for-safeguarding", id);
  for (const who of [SARAH, KYLE])
    expect(await changeRole(changes(who), id, { kind: "reactivate", grantor: ELM_TREE })).toMatchObject({
      failure: { kind: "not-allowed" },
    });
});

test("a change that was carried out before the answer was lost is not sent again", async () => {
  const { id } = await roleOf(SARAH, KYLE);
  room.breaks(api, "applied", { status: 503 });
  expect(await changeRole(changes(SARAH), id, { kind: "suspend" })).toMatchObject({
    failure: { kind: "unavailable" },
  });
  expect(await roleOf(SARAH, KYLE)).toMatchObject({ status: "inactive" });
});

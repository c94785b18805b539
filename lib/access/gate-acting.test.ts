import { UnsecuredJWT } from "jose";
import { expect, test, vi } from "vitest";
import { exchangeToken } from "#lib/gateways/apim-oauth2/client.ts";
import { requestDelegatedIdToken } from "#lib/gateways/nhs-login/client-delegation.ts";
import { listRoles } from "#lib/gateways/validated-relationships/client.ts";
import type { ProxyRole } from "#lib/gateways/validated-relationships/schema.ts";
import { me } from "#lib/paths.ts";
import type { Permission, Permit, PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { subjectOf } from "./audit.ts";
import { requirePermit } from "./gate.ts";
import { actingDoor, ask, pass, rosa, theo } from "./testing/acting-door.ts";
import { aPatient, aRole, handleOf, performer } from "./testing/acting-nation.ts";
import { signIn, visitOf } from "./testing/sign-in.ts";

vi.mock("#lib/gateways/validated-relationships/client.ts");
vi.mock("#lib/gateways/relationship-terms/client.ts");
vi.mock("#lib/gateways/nhs-login/client-delegation.ts");
vi.mock("#lib/gateways/apim-oauth2/client.ts");

const door = actingDoor();

test("who acts for another reads and does for them what was granted, and nothing else", async () => {
  const id = await signIn();
  expect(await ask(id, "test-results:read")).toBe("yes");
  expect(await ask(id, "appointments:book")).toBe("yes");
  for (const kept of [
    "medicines:read",
    "profile:read",
    "relationships:change",
    "prescriptions:order",
  ] as const)
    expect(await ask(id, kept)).toBe("not-shared");
  door.nation.granted = [];
  await pass(id, 6);
  expect(await ask(id, "test-results:read")).toBe("not-shared");
});

test("a permission that no table holds is refused for another too", async () => {
  const id = await signIn();
  for (const made of ["test-results:write", "toString:read", "__proto__"])
    expect(await ask(id, made as Permission)).toBe("not-shared");
});

test("the permit is about the other person, and their relationships are asked for as one's own", async () => {
  const permit = await requirePermit(visitOf(await signIn()), "test-results:read", handleOf(rosa));
  expect(permit).toMatchObject({
    ok: true,
    value: { subject: rosa, relation: "acting", person: handleOf(rosa), permission: "test-results:read" },
  });
  const [asking, side] = vi.mocked(listRoles).mock.calls.at(-1) ?? [];
  expect(side).toBe("performer");
  expect(asking).toMatchObject({ subject: performer, relation: "self", permission: "relationships:read" });
});

test.each<[string, Partial<ProxyRole>, string]>([
  ["being reviewed", { status: "inactive", reason: "ROLE_SUSPENDED_PENDING_REVIEW" }, "acting-paused"],
  ["stopped", { status: "inactive", reason: "ROLE_DEACTIVATED_PATIENT_REQUEST" }, "acting-over"],
  ["ended for safety", { status: "inactive", reason: "ROLE_DEACTIVATED_SAFEGUARDING" }, "acting-over"],
  ["past its end", { end: "2028-05-15" }, "acting-over"],
  ["asked for", { status: "proposed" }, "not-found"],
  ["written by mistake", { status: "entered-in-error" }, "not-found"],
  ["told as active and ended", { reason: "ROLE_DEACTIVATED_SAFEGUARDING" }, "unreadable"],
  ["of an unknown basis", { legalBasis: "unknown" }, "unreadable"],
])("a relationship that is %s opens nothing", async (_name, changes, refusal) => {
  door.change(changes);
  const id = await signIn();
  for (const permission of ["test-results:read", "appointments:book", "profile:read"] as const)
    expect(await ask(id, permission)).toBe(refusal);
});

test("whoever is nobody to the asker is not found, whatever the address", async () => {
  const id = await signIn();
  for (const person of [handleOf(theo), handleOf(rosa, "somebody-else"), "aaaaaaaaaaa2" as PersonHandle])
    expect(await ask(id, "test-results:read", person)).toBe("not-found");
});

test("below P9 and under 13 nobody acts for another, and the nation is not asked", async () => {
  const claims = { sub: "kris", nhsNumber: null, birthdate: "1978-02-03", familyName: "Hale" };
  expect(await ask(await signIn({ identityLevel: "P5", claims }), "test-results:read")).toBe("needs-p9");
  const young = { ...claims, nhsNumber: performer, birthdate: "2016-01-01" };
  expect(await ask(await signIn({ claims: young }), "test-results:read")).toBe("too-young");
  expect(door.nation.asked()).toBe(0);
});

test("a relationship of somebody else that comes along in the answer is nobody's here", async () => {
  door.nation.roles = [aRole(performer, { performer: rosa }), aRole(theo, { performer: rosa })];
  const id = await signIn();
  for (const patient of [theo, rosa, performer])
    expect(await ask(id, "test-results:read", handleOf(patient))).toBe("not-found");
});

test("two people in one session never mix", async () => {
  door.nation.roles = [aRole(rosa), aRole(theo, { end: "2028-05-15" })];
  const id = await signIn();
  const answers = () =>
    Promise.all([
      ask(id, "test-results:read"),
      ask(id, "test-results:read", handleOf(theo)),
      ask(id, "profile:read", me),
    ]);
  expect(await answers()).toEqual(["yes", "acting-over", "yes"]);
  door.nation.people = [aPatient(theo, "Theo"), aPatient(rosa, "Rosa")];
  door.nation.roles = [aRole(theo), aRole(rosa, { status: "inactive" })];
  await door.hears(aRole(rosa).id);
  expect(await answers()).toEqual(["acting-over", "yes", "yes"]);
  const permits = await Promise.all(
    [me, handleOf(theo)].map((person) => requirePermit(visitOf(id), "test-results:read", person)),
  );
  expect(permits.map((permit) => permit.ok && permit.value.subject)).toEqual([performer, theo]);
});

test("yes and no are both written down, with who acted and about whom", async () => {
  const asker = visitOf(await signIn());
  await requirePermit(asker, "test-results:read", handleOf(rosa));
  await requirePermit(asker, "medicines:read", handleOf(rosa));
  await requirePermit(asker, "test-results:read", handleOf(theo));
  const rows = await door.rows(
    "SELECT relation, acted_by, subject, action, decision, reason FROM audit_line WHERE correlation_id = $1 ORDER BY id",
    [asker.correlationId],
  );
  const acting = { relation: "acting", acted_by: subjectOf(performer), subject: subjectOf(rosa) };
  expect(rows).toMatchObject([
    { ...acting, action: "test-results:read", decision: "allowed", reason: null },
    { ...acting, action: "medicines:read", decision: "refused", reason: "not-shared" },
    { subject: subjectOf(`handle ${handleOf(theo)}`), decision: "refused", reason: "not-found" },
  ]);
});

test("what is kept of a relationship says nothing of who it is", async () => {
  await ask(await signIn(), "test-results:read");
  const rows = await door.rows("SELECT t::text AS words FROM acting_check t");
  for (const personal of [rosa, performer, "Rosa", "1950-03-04"])
    expect(JSON.stringify(rows)).not.toContain(personal);
});

async function permitAbout(id: string, person: PersonHandle): Promise<Permit<"test-results:read">> {
  const permit = await requirePermit(visitOf(id), "test-results:read", person);
  if (!permit.ok) throw new Error(permit.failure.kind);
  return permit.value;
}

test("a token about another person is asked for as theirs, and never given for one's own", async () => {
  const exp = Math.floor(Date.now() / 1_000) + 3_600;
  const idToken = new UnsecuredJWT({ exp }).encode();
  const id = await signIn({}, { idToken, refreshToken: null });
  vi.mocked(requestDelegatedIdToken).mockImplementation((_permit, own, patient) =>
    Promise.resolve(ok(`about ${patient} by ${own === idToken ? "the asker" : "?"}`)),
  );
  vi.mocked(exchangeToken).mockImplementation((_permit, _issuer, token) =>
    Promise.resolve(ok({ accessToken: `for ${token}`, expiresInSeconds: 600 }) as never),
  );
  const given = (token: Result<string>) => token.ok && token.value.replace(idToken, "the asker's own");
  const about = async (person: PersonHandle) => {
    const permit = await permitAbout(id, person);
    return [given(await permit.accessToken({ api: "pds-fhir" })), given(await permit.idToken())];
  };
  const theirs = [`for about ${rosa} by the asker`, `about ${rosa} by the asker`];
  const own = ["for the asker's own", "the asker's own"];
  expect(await about(handleOf(rosa))).toEqual(theirs);
  expect(await about(me)).toEqual(own);
  expect(await about(handleOf(rosa))).toEqual(theirs);
  expect(vi.mocked(exchangeToken)).toHaveBeenCalledTimes(2);
});

import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ActingNation, aPatient, aRole, handleOf } from "#lib/access/testing/acting-nation.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import type { ProxyRole } from "#lib/gateways/validated-relationships/schema.ts";
import { applyForAccess, changeRole } from "#lib/gateways/validated-relationships/client.ts";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok } from "#lib/result.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { askedPerson } from "#lib/store/schema-family.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { acceptInvitation, declineInvitation, invite, withdrawInvitation } from "./commands.ts";
import { listInvitations } from "./queries.ts";

vi.mock("#lib/gateways/validated-relationships/client.ts");
vi.mock("#lib/gateways/relationship-terms/client.ts");

const kris = parseNhsNumber("9990000018") as NhsNumber;
const rosa = parseNhsNumber("9990000026") as NhsNumber;

let store: TestDatabase;
let owner: OpenDatabase;
let nation: ActingNation;
let keys = 0;
let [krisHere, rosaHere] = ["", ""];
let helper: PersonHandle;
let patient: PersonHandle;

async function logIn(): Promise<void> {
  krisHere = await signIn();
  const claims = { sub: "rosa", nhsNumber: rosa, birthdate: "1950-03-04", familyName: "Hale" };
  rosaHere = await signIn({ claims });
}

beforeAll(async () => {
  store = await openTestDatabase();
  owner = openDatabase(store.ownerUrl, 2);
  [helper, patient] = [handleOf(kris, "rosa"), handleOf(rosa)];
}, 60_000);
afterAll(async () => {
  await owner.close();
  await store.close();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2028-05-16T09:00:00Z") });
  vi.mocked(changeRole).mockReset();
  vi.mocked(applyForAccess).mockReset();
  await owner.db.delete(askedPerson);
  nation = new ActingNation();
  nation.people = [aPatient(rosa, "Rosa")];
  await logIn();
});
afterEach(() => {
  vi.useRealTimers();
});

const waiting = (changes: Partial<ProxyRole> = {}) =>
  aRole(rosa, { status: "proposed", start: null, created: "2028-05-16T09:00:00Z", ...changes });

/** Rosa asks Kris for help until a day. */
async function asks(lastDay: string | null = "2028-06-30"): Promise<void> {
  const who = { nhsNumber: kris, given: "Kris", family: "Hale", born: "1978-02-03" };
  const asked = { who, relationship: "CHILD" as const, access: ["APPT" as const], lastDay };
  const inviter = { name: "Rosa Hale", surgery: null };
  expect(await invite(visitOf(rosaHere), `key-${String(++keys)}`, asked, inviter)).toMatchObject({
    value: { kind: "sent" },
  });
}

/** The service takes the application, which waits from then on. */
function takes(role = waiting()): void {
  vi.mocked(applyForAccess).mockImplementation(() => {
    nation.roles = [...nation.roles, role];
    return Promise.resolve(ok({ kind: "received", reference: "R", id: null }));
  });
}

const asked = () => vi.mocked(changeRole).mock.calls.map(([, id, { kind }]) => [id, kind]);
const state = async () => (await owner.db.select().from(askedPerson)).map((row) => row.state);
const accept = () => acceptInvitation(visitOf(krisHere), patient);
const limits = { kind: "changed" } as const;

test("a yes applies until the day that the patient wants", async () => {
  await asks();
  takes();
  vi.mocked(changeRole).mockResolvedValue(ok(limits));
  expect(await accept()).toEqual(ok({ kind: "sent" }));
  expect(vi.mocked(changeRole).mock.calls.map(([, , change]) => change)).toEqual([
    { kind: "limit", end: "2028-06-30T22:59:59Z" },
  ]);
  expect(await state()).toEqual(["sent"]);
});

test("once its last day has passed both see that it ended, and nothing is applied for", async () => {
  await asks("2028-05-17");
  vi.setSystemTime(new Date("2028-05-17T22:59:00Z"));
  await logIn();
  expect(await listInvitations(visitOf(krisHere))).toMatchObject({ value: { received: [{ ended: false }] } });
  vi.setSystemTime(new Date("2028-05-17T23:00:00Z"));
  await logIn();
  expect(await listInvitations(visitOf(krisHere))).toMatchObject({ value: { received: [{ ended: true }] } });
  expect(await listInvitations(visitOf(rosaHere))).toMatchObject({ value: { sent: [{ ended: true }] } });
  expect(await accept()).toEqual(ok({ kind: "ended" }));
  expect(applyForAccess).not.toHaveBeenCalled();
  await asks();
  expect((await state()).toSorted()).toEqual(["waiting", "withdrawn"]);
});

test.each([
  ["is refused", ok({ kind: "refused", code: "INVALID_END_DATE" } as const), "changed-meanwhile" as const],
  ["gets no answer", failed({ kind: "unavailable" }), "unavailable" as const],
])("where the end %s, what was made is taken back", async (_, answer, kind) => {
  await asks();
  takes();
  vi.mocked(changeRole).mockResolvedValueOnce(answer).mockResolvedValue(ok(limits));
  expect(await accept()).toEqual(failed({ kind }));
  expect(asked().map(([, change]) => change)).toEqual(["limit", "withdraw"]);
  expect(await state()).toEqual(["waiting"]);
});

test("half of a yes is found again, and taken back where its end is refused", async () => {
  await asks();
  nation.roles = [waiting()];
  vi.mocked(applyForAccess).mockResolvedValue(ok({ kind: "already-exists" }));
  vi.mocked(changeRole).mockResolvedValueOnce(ok({ kind: "refused", code: "INVALID_END_DATE" }));
  vi.mocked(changeRole).mockResolvedValue(ok(limits));
  expect(await accept()).toEqual(failed({ kind: "changed-meanwhile" }));
  expect(asked().map(([, change]) => change)).toEqual(["limit", "withdraw"]);
});

test("what waited before somebody was asked is not taken back", async () => {
  nation.roles = [];
  await asks();
  nation.roles = [waiting({ created: "2028-05-15T09:00:00Z" })];
  vi.mocked(applyForAccess).mockResolvedValue(ok({ kind: "already-exists" }));
  vi.mocked(changeRole).mockResolvedValue(ok({ kind: "refused", code: "INVALID_END_DATE" }));
  expect(await accept()).toEqual(failed({ kind: "changed-meanwhile" }));
  expect(asked().map(([, change]) => change)).toEqual(["limit"]);
});

test("an active role that stood before is not changed, and the invitation is closed", async () => {
  await asks();
  nation.roles = [aRole(rosa)];
  vi.mocked(applyForAccess).mockResolvedValue(ok({ kind: "already-exists" }));
  expect(await accept()).toEqual(failed({ kind: "changed-meanwhile" }));
  expect(changeRole).not.toHaveBeenCalled();
  expect(await state()).toEqual(["withdrawn"]);
});

test("where the patient takes it back in the same moment, the yes is taken back and told as too late", async () => {
  await asks();
  takes();
  vi.mocked(changeRole).mockImplementationOnce(async () => {
    expect(await withdrawInvitation(visitOf(rosaHere), helper)).toEqual(ok(null));
    return ok(limits);
  });
  vi.mocked(changeRole).mockResolvedValue(ok(limits));
  expect(await accept()).toEqual(failed({ kind: "changed-meanwhile" }));
  expect(asked().map(([, change]) => change)).toEqual(["limit", "withdraw"]);
  expect(await state()).toEqual(["withdrawn"]);
});

test("a yes that is sent twice is one", async () => {
  await asks();
  takes();
  vi.mocked(changeRole).mockImplementationOnce(async () => {
    vi.mocked(applyForAccess).mockResolvedValue(ok({ kind: "already-exists" }));
    expect(await accept()).toEqual(ok({ kind: "sent" }));
    return ok(limits);
  });
  vi.mocked(changeRole).mockResolvedValue(ok(limits));
  expect(await accept()).toEqual(ok({ kind: "sent" }));
  expect(asked().map(([, change]) => change)).toEqual(["limit", "limit"]);
});

test("who takes back or says no after a yes is told that it is too late; after a no it is done", async () => {
  await asks();
  takes();
  vi.mocked(changeRole).mockResolvedValue(ok(limits));
  await accept();
  expect(await withdrawInvitation(visitOf(rosaHere), helper)).toEqual(failed({ kind: "changed-meanwhile" }));
  expect(await declineInvitation(visitOf(krisHere), patient)).toEqual(failed({ kind: "changed-meanwhile" }));
  nation.roles = [];
  vi.setSystemTime(new Date("2028-05-16T09:01:00Z"));
  await asks(null);
  expect(await declineInvitation(visitOf(krisHere), patient)).toEqual(ok(null));
  expect(await declineInvitation(visitOf(krisHere), patient)).toEqual(ok(null));
  expect(await withdrawInvitation(visitOf(rosaHere), helper)).toEqual(ok(null));
});

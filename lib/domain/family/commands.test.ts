import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { ActingNation, aPatient, aRole, handleOf } from "#lib/access/testing/acting-nation.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import type { ProxyRole } from "#lib/gateways/validated-relationships/schema.ts";
import { changeRole } from "#lib/gateways/validated-relationships/client.ts";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { agreeTo, keepAsked, moveAsked } from "#lib/store/asked-people.ts";
import { database, openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { askedPerson } from "#lib/store/schema-family.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { answerApplication, stopHelper, withdrawApplication } from "./commands.ts";
import { getRelationship, listRelationships } from "./queries.ts";

vi.mock("#lib/gateways/validated-relationships/client.ts");
vi.mock("#lib/gateways/relationship-terms/client.ts");
vi.mock("#lib/store/asked-people.ts", { spy: true });

const kris = parseNhsNumber("9990000018") as NhsNumber;
const rosa = parseNhsNumber("9990000026") as NhsNumber;
const nobody = parseNhsNumber("9990000034") as NhsNumber;

let store: TestDatabase;
let owner: OpenDatabase;
let nation: ActingNation;
let here = "";

const tuesday = "2028-05-16T09:00:00Z";
const changed = ok({ kind: "changed" } as const);
const refused = ok({ kind: "refused", code: "INVALID_STATE_TRANSITION" } as const);

beforeAll(async () => {
  store = await openTestDatabase();
  owner = openDatabase(store.ownerUrl, 2);
}, 60_000);
afterAll(async () => {
  await owner.close();
  await store.close();
});
async function isNow(moment: string): Promise<void> {
  vi.setSystemTime(new Date(moment));
  here = await signIn();
}
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.mocked(changeRole).mockReset().mockResolvedValue(changed);
  await owner.db.delete(askedPerson);
  nation = new ActingNation();
  nation.people = [aPatient(rosa, "Rosa"), aPatient(kris, "Kris")];
  await isNow(tuesday);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Kris asked to help somebody whom she typed, or is asked for. */
async function typed(asked: NhsNumber, role: string | null): Promise<void> {
  const permit = await requirePermit(visitOf(here), "relationships:change", me);
  if (!permit.ok) throw new Error(permit.failure.kind);
  const kept = { name: "R Hale", access: nation.granted };
  const row = { id: `row-${asked}`, kind: "application", state: "sent", role, asked, kept } as const;
  await keepAsked(permit.value, row, database());
}

const waiting: Partial<ProxyRole> = {
  ...{ status: "proposed", reason: "APPLICATION_SUBMITTED", created: tuesday, updated: tuesday, start: null },
};
const rejected: Partial<ProxyRole> = {
  ...{ ...waiting, status: "rejected", reason: "APPLICATION_REJECTED_NO_CONSENT" },
};

/** How it stands with those whom Kris asked, without what tells the two apart. */
async function helping() {
  const all = await listRelationships(visitOf(here), "helping");
  return all.ok ? all.value.map((one) => ({ ...one, person: "" })) : all.failure.kind;
}

/** Kris asked Rosa, who exists, and somebody whom nobody knows. */
async function askedBoth(): Promise<void> {
  nation.roles = [aRole(rosa, waiting)];
  await typed(rosa, aRole(rosa).id);
  await typed(nobody, null);
}

/** Rosa's is as it would be of somebody who was never found. */
async function looksTheSame(why: string): Promise<void> {
  const [first, second] = (await helping()) as readonly object[];
  expect(first).toMatchObject({ why, name: "R Hale" });
  expect(second).toEqual(first);
}

test("who was asked, refused or taken back reads the same at every moment, whether they exist or not", async () => {
  await askedBoth();
  await looksTheSame("being-checked");
  nation.roles = [aRole(rosa, rejected)];
  for (const moment of ["2028-05-16T18:00:00Z", "2028-05-17T07:59:00Z"]) {
    await isNow(moment);
    await looksTheSame("being-checked");
  }
  await isNow("2028-05-17T08:00:00Z");
  expect(await helping()).toMatchObject([{ why: "being-checked" }, { why: "not-agreed" }]);
  await isNow("2028-06-13T08:00:00Z");
  await looksTheSame("not-agreed");
});

test.each([
  ["waits", () => undefined],
  [
    "was refused, which is not told yet",
    () => {
      nation.roles = [aRole(rosa, rejected)];
      vi.mocked(changeRole).mockResolvedValue(refused);
    },
  ],
])("what %s can be taken back, and reads the same whether they exist or not", async (_, happens) => {
  await askedBoth();
  happens();
  for (const one of [rosa, nobody]) {
    expect(await withdrawApplication(visitOf(here), handleOf(one))).toEqual(ok("done"));
    expect(await withdrawApplication(visitOf(here), handleOf(one))).toEqual(ok("done"));
  }
  await looksTheSame("withdrawn");
  await isNow("2028-06-20T08:00:00Z");
  await looksTheSame("withdrawn");
  expect(await getRelationship(visitOf(here), "helping", handleOf(nobody))).toMatchObject({ ok: true });
});

test("what was granted in the meantime cannot be taken back", async () => {
  await askedBoth();
  vi.mocked(changeRole).mockImplementation(() => {
    nation.roles = [aRole(rosa)];
    return Promise.resolve(refused);
  });
  const taken = await withdrawApplication(visitOf(here), handleOf(rosa));
  expect(taken).toEqual(failed({ kind: "changed-meanwhile" }));
});

test("without what was typed here nobody is named before they let somebody in", async () => {
  nation.roles = [aRole(rosa, waiting)];
  expect(await helping()).toMatchObject([{ standing: "asked", name: null }]);
  nation.roles = [aRole(rosa)];
  expect(await helping()).toMatchObject([{ standing: "active", name: "Rosa Hale" }]);
});

test("what is kept here alone and cannot be kept is not told as done", async () => {
  await typed(nobody, null);
  vi.mocked(moveAsked).mockRejectedValueOnce(new Error("no store"));
  const taken = await withdrawApplication(visitOf(here), handleOf(nobody));
  expect(taken).toEqual(failed({ kind: "unavailable" }));
  expect(await helping()).toMatchObject([{ why: "being-checked" }]);
  nation.roles = [aRole(kris, { ...waiting, performer: rosa })];
  vi.mocked(agreeTo).mockRejectedValueOnce(new Error("no store"));
  expect(await answerApplication(visitOf(here), handleOf(rosa), true)).toEqual(
    failed({ kind: "unavailable" }),
  );
  expect(await answerApplication(visitOf(here), handleOf(rosa), true)).toEqual(ok("done"));
  expect(changeRole).not.toHaveBeenCalled();
});

/** Two that stand between Rosa, who helps, and Kris; and one that ended. */
function helpsTwice(): void {
  const helps = (id: string, changes: Partial<ProxyRole>) => aRole(kris, { performer: rosa, id, ...changes });
  nation.roles = [
    helps("first", {}),
    helps("second", { status: "inactive", reason: "ROLE_SUSPENDED_PENDING_REVIEW" }),
    helps("over", { status: "inactive", reason: "ROLE_DEACTIVATED_PATIENT_REQUEST" }),
  ];
}

test("stopping ends everything that stands between the two", async () => {
  helpsTwice();
  expect(await stopHelper(visitOf(here), handleOf(rosa))).toEqual(ok("done"));
  expect(vi.mocked(changeRole).mock.calls.map(([, id]) => id)).toEqual(["first", "second"]);
});

test.each([
  ["is refused", refused, failed({ kind: "changed-meanwhile" })],
  ["gets no answer", failed({ kind: "unavailable" }), ok("unknown")],
] as const)("where one of them %s it is not told as done", async (_, answer, told) => {
  helpsTwice();
  vi.mocked(changeRole).mockImplementation((_permit, id) =>
    Promise.resolve(id === "second" ? answer : changed),
  );
  expect(await stopHelper(visitOf(here), handleOf(rosa))).toEqual(told);
});

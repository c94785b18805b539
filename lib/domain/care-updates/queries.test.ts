import { beforeEach, expect, test, vi } from "vitest";
import type { AccessCode } from "#lib/access-code.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { listHelpers, oneselfAmongOthers } from "#lib/access/helped-by.ts";
import { describeNamedPerson } from "#lib/access/named-person.ts";
import type { Asker } from "#lib/access/asker.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { me } from "#lib/paths.ts";
import type { PersonHandle, Relation } from "#lib/permit.ts";
import { failed, ok } from "#lib/result.ts";
import { toldAboutCare, type StoredNotice } from "#lib/store/person-notices.ts";
import { newRole } from "#mocks/nation/relationships/grants.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { getCareUpdate, listCareUpdates } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/named-person.ts");
vi.mock("#lib/access/helped-by.ts");
vi.mock("#lib/store/person-notices.ts");

const room = contractRoom();
const [abdul, nadia] = ["9990123454", "9992345675"];
const handle = "k7f3q9mzaw2c" as PersonHandle;
const asker = { background: false } as Asker;

/** From here on this one asks about Abdul: himself, or Nadia with these grants. */
function asks(relation: Relation, access: readonly AccessCode[] = []): void {
  const actor = relation === "acting" ? { actor: nadia } : {};
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok({ ...room.permit(permission, { nhsNumber: abdul, ...actor }), relation })),
  );
  const named = { given: "Abdul", family: "Rahman", birthDate: null, basis: null, access: [...access] };
  const actedFor = relation === "acting" ? named : null;
  vi.mocked(describeNamedPerson).mockResolvedValue(ok({ person: handle, actedFor }));
}

beforeEach(() => {
  room.nation.reset(new Date("2028-05-16T09:00:00.000Z"));
  newRole(room.nation, relationships(room.nation), {
    ...{ id: "r", patient: abdul ?? "", performer: nadia ?? "", access: ["RECRD"], legalBasis: "consent" },
    ...{ status: "active", reason: "ROLE_CREATED", grantor: "A20001", by: "surgery" },
  });
  vi.mocked(toldAboutCare).mockResolvedValue([]);
  vi.mocked(oneselfAmongOthers).mockResolvedValue(failed({ kind: "unavailable" }));
});

async function theNewest(person: PersonHandle) {
  const all = await listCareUpdates(asker, person);
  const id = all.ok ? all.value[0]?.id : undefined;
  const one = await getCareUpdate(asker, person, id ?? "none");
  return one.ok ? one.value : expect.fail(one.failure.kind);
}

async function abdulIsHome(): Promise<void> {
  await room.happens("fall-ambulance-admission", "abdul");
  await room.happens("discharged", "abdul");
}

const aNotice = (event: string): StoredNotice =>
  ({
    ...{ id: "n", kind: "care-update", owner: nadia, about: abdul, says: { event } },
    ...{ at: new Date("2028-05-16T09:00:00Z"), readAt: null },
  }) as StoredNotice;

test("the person reads all of it: medicines, letter and plan, newest first", async () => {
  await abdulIsHome();
  asks("self");
  const { update } = await theNewest(me);
  expect(update).toMatchObject({
    kind: "discharged",
    goingHome: { medicines: { length: 3 }, letter: { kind: "there" }, planChanged: true },
  });
});

test.each([
  [["RECRD"], { medicines: { length: 3 }, letter: null, planChanged: true }],
  [["DOCS"], { medicines: null, letter: { kind: "there" }, planChanged: null }],
  [["PRESCR"], { medicines: { length: 3 }, letter: null, planChanged: null }],
] as const)("who acts with %j reads of a hospital's summary what that opens", async (access, goingHome) => {
  await abdulIsHome();
  asks("acting", access);
  expect((await theNewest(handle)).update.goingHome).toMatchObject(goingHome);
});

test("an update of somebody else, or none, is not found", async () => {
  asks("self");
  expect(await getCareUpdate(asker, me, "aaaaaaaaaaaaaaaaaaaa")).toEqual({
    ok: false,
    failure: { kind: "not-found" },
  });
});

async function eventOfNewest(): Promise<string> {
  const { toldOf } = await import("#mocks/nation/care-events/state.ts");
  return toldOf(room.nation).at(-1)?.event ?? "";
}

test("the person sees who was told of this update, by name where the national service tells it", async () => {
  await abdulIsHome();
  asks("self");
  vi.mocked(toldAboutCare).mockResolvedValue([aNotice("another"), aNotice(await eventOfNewest())]);
  expect((await theNewest(me)).told).toEqual([{ name: null, at: "2028-05-16T09:00:00.000Z" }]);
  vi.mocked(oneselfAmongOthers).mockResolvedValue(ok({} as never));
  const facts = { performer: nadia, given: "Nadia", family: "Rahman" };
  vi.mocked(listHelpers).mockResolvedValue(ok([{ facts }] as never));
  expect((await theNewest(me)).told).toMatchObject([{ name: "Nadia Rahman" }]);
});

test("a store that is away leaves it open who was told, and never says nobody", async () => {
  await abdulIsHome();
  asks("self");
  vi.mocked(toldAboutCare).mockRejectedValue(new Error("away"));
  expect((await theNewest(me)).told).toBeNull();
});

test("who acts is not told who else was told", async () => {
  await abdulIsHome();
  asks("acting", ["RECRD"]);
  vi.mocked(toldAboutCare).mockResolvedValue([aNotice(await eventOfNewest())]);
  expect((await theNewest(handle)).told).toEqual([]);
});

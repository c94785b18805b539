import { expect, test, vi } from "vitest";
import { actingDoor, rosa, theo } from "#lib/access/testing/acting-door.ts";
import { aPatient, aRole, handleOf, performer } from "#lib/access/testing/acting-nation.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { getGrowingChild, getOwnGrowing, listGrowingChildren } from "./queries.ts";

vi.mock("#lib/gateways/validated-relationships/client.ts");
vi.mock("#lib/gateways/relationship-terms/client.ts");

const door = actingDoor();

const asParent = { legalBasis: "parental-responsibility" };

/** Rosa is ten, and her surgery reviews at 11. */
function rosaIsTen(): void {
  door.nation.people = [aPatient(rosa, "Rosa", "2017-06-01"), aPatient(theo, "Theo")];
  door.nation.reviewAge = 11;
  door.change(asParent);
}

const anAsker = async () => visitOf(await signIn());

test("a parent's children are told with what is ahead, and the worker remembers them", async () => {
  rosaIsTen();
  const listed = await listGrowingChildren(await anAsker());
  expect(listed).toMatchObject({ ok: true, value: [{ person: handleOf(rosa), given: "Rosa", age: 10 }] });
  expect(listed.ok && listed.value[0]?.steps.map(({ standing }) => standing)).toEqual([
    "near",
    "ahead",
    "ahead",
  ]);
  expect(await door.rows("SELECT standing FROM known_role")).toEqual([{ standing: "active" }]);
});

test("whom one helps who is no child leads to how it stands, and nobody else is found", async () => {
  rosaIsTen();
  door.nation.roles.push(aRole(theo));
  const about = async (person: PersonHandle) => getGrowingChild(await anAsker(), person);
  expect(await about(handleOf(rosa))).toMatchObject({ ok: true });
  expect(await about(handleOf(theo))).toMatchObject({ failure: { because: "acting-over" } });
  expect(await about("k7f3q9mzaw2c" as PersonHandle)).toMatchObject({ failure: { kind: "not-found" } });
});

test("a nation that keeps silent is not one without children", async () => {
  rosaIsTen();
  door.nation.fails({ kind: "unavailable" });
  expect(await listGrowingChildren(await anAsker())).toMatchObject({ failure: { kind: "unavailable" } });
});

const teenager = (birthdate: string) =>
  signIn({ claims: { sub: "kris", nhsNumber: performer, birthdate, familyName: "Hale" } });

test("from 13 one's own is told, with who helps; silence about that is said", async () => {
  door.nation.people = [aPatient(theo, "Theo")];
  const mine = { ...asParent, performer: theo, patient: performer, verified: "2028-03-01T00:00:00Z" };
  door.nation.roles = [aRole(performer, mine)];
  const asked = async () => getOwnGrowing(visitOf(await teenager("2015-02-03")));
  expect(await asked()).toMatchObject({
    value: { age: 13, helpers: { value: [{ name: "Theo Hale", access: "active" }] } },
  });
  door.nation.roles = [aRole(performer, { ...mine, verified: "2027-03-01T00:00:00Z" })];
  expect(await asked()).toMatchObject({ value: { helpers: { value: [{ access: "paused" }] } } });
  door.nation.fails({ kind: "unavailable" });
  expect(await asked()).toMatchObject({ value: { age: 13, helpers: { ok: false } } });
});

test("at 16 no parent is left, and for a grown-up nothing is told", async () => {
  door.nation.people = [aPatient(theo, "Theo")];
  door.nation.roles = [aRole(performer, { ...asParent, performer: theo, patient: performer })];
  const asked = async (birthdate: string) => getOwnGrowing(visitOf(await teenager(birthdate)));
  expect(await asked("2012-05-16")).toMatchObject({ value: { age: 16, helpers: { value: [] } } });
  expect(await asked("1978-02-03")).toEqual({ ok: true, value: null });
});

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { KnownRole } from "#lib/store/known-roles.ts";
import { standsNow, toKnownRole } from "./known-roles.ts";
import { someFacts } from "./testing/acting-facts.ts";

const proxyBorn = "1984-04-02";
const asked = Temporal.Instant.from("2028-05-16T09:00:00Z");
const at = (moment: string) => Temporal.Instant.from(moment);
const known = (changes: Parameters<typeof someFacts>[0] = {}) =>
  toKnownRole(someFacts(changes), proxyBorn, asked);

/** As a feed tells it later. */
const heard = (role: KnownRole, moment: string, standing: KnownRole["standing"] = "active"): KnownRole => ({
  ...role,
  ...{ standing, heardAt: new Date(moment) },
});

test("a parent's access is paused at 13 and over at 16 for the worker too, though the nation says nothing", () => {
  const ofChild = known({ birthDate: "2020-01-01" });
  expect(standsNow(ofChild, asked)).toBe("active");
  expect(standsNow(ofChild, at("2033-01-01T09:00:00Z"))).toBe("paused");
  expect(standsNow(ofChild, at("2036-01-01T09:00:00Z"))).toBe("over");
});

test("it goes on when a surgery said yes after the birthday, and what had ended it is no end any more", () => {
  const ofChild = known({ birthDate: "2020-01-01" });
  expect(standsNow(heard(ofChild, "2033-01-02T09:00:00Z"), at("2033-01-03T09:00:00Z"))).toBe("active");
  const stopped = known({
    status: "inactive",
    reason: "ROLE_DEACTIVATED_PATIENT_REQUEST",
    end: "2028-05-01T00:00:00.000Z",
  });
  expect(standsNow(stopped, asked)).toBe("over");
  expect(standsNow(heard(stopped, "2028-06-01T09:00:00Z"), at("2028-06-02T09:00:00Z"))).toBe("active");
});

test("after its end date nobody acts by it, and what was heard before it was told changes nothing", () => {
  const ends = known({ end: "2028-05-31T22:59:59.000Z" });
  expect(standsNow(ends, at("2028-05-31T09:00:00Z"))).toBe("active");
  expect(standsNow(ends, at("2028-06-01T09:00:00Z"))).toBe("over");
  expect(standsNow(heard(ends, "2024-01-01T00:00:00Z"), at("2028-06-01T09:00:00Z"))).toBe("over");
  expect(standsNow(heard(ends, "2028-05-20T09:00:00Z", "over"), at("2028-05-21T09:00:00Z"))).toBe("over");
});

test("the roles of grown-ups are known too, without a birthday to tell of, a name or what is granted", () => {
  const changes = { birthDate: "1950-03-04", basis: "consent", given: "Rosa", family: "Quill" };
  const ofAdult = known(changes);
  expect(ofAdult).toMatchObject({ standing: "active", growing: null });
  expect(standsNow(ofAdult, asked)).toBe("active");
  for (const kept of ["Rosa", "Quill", "TEST"]) expect(JSON.stringify(ofAdult)).not.toContain(kept);
});

test("what was only heard of stands as it was heard, and what cannot be read opens nothing", () => {
  expect(standsNow({ ...known(), told: null }, at("2050-01-01T09:00:00Z"))).toBe("active");
  const told = { facts: { made: "up" }, proxyBirthDate: proxyBorn, at: "2028-05-16T09:00:00.000Z" };
  expect(standsNow({ ...known(), told }, asked)).toBe("unclear");
});

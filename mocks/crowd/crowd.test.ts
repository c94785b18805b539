import { expect, test } from "vitest";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { placeOf } from "#mocks/nation/places.ts";
import { medicinesOf } from "#mocks/people/medicines/medicines-of.ts";
import { resultsOf } from "#mocks/people/results/results-of.ts";
import { vaccinationsOf } from "#mocks/people/vaccinations/vaccinations-of.ts";
import { Crowd, crowdFrom } from "./crowd.ts";
import { healthOf } from "./health.ts";

const SIZE = 10_000;
const crowd = new Crowd(SIZE);
const found = (key: string | undefined, among: Crowd) => (key === undefined ? undefined : among.make(key));
const someone = (index: number, among = crowd) => {
  const person = found(among.keyByKey(`crowd-${index}`), among);
  if (!person) throw new Error(`nobody is crowd-${index}`);
  return person;
};
const all = Array.from({ length: SIZE }, (_, index) => someone(index));
const ages = all.map(({ key }) => healthOf(key)?.age ?? -1);
const share = (holds: (age: number) => boolean) => ages.filter(holds).length / SIZE;

test("every NHS number is valid, of the test range, and nobody else's", () => {
  const numbers = all.map(({ nhsNumber }) => nhsNumber);
  expect(new Set(numbers).size).toBe(SIZE);
  for (const number of numbers) expect(parseNhsNumber(number)).toBe(number);
  const named = new Set([...everyone.map(({ nhsNumber }) => nhsNumber), "9990548609"]);
  expect(numbers.filter((number) => named.has(number) || !number.startsWith("999"))).toEqual([]);
});

test("ages are about those of England", () => {
  expect(share((age) => age < 18)).toBeGreaterThan(0.18);
  expect(share((age) => age < 18)).toBeLessThan(0.25);
  expect(share((age) => age >= 65)).toBeGreaterThan(0.15);
  expect(share((age) => age >= 65)).toBeLessThan(0.24);
  expect(share((age) => age >= 85)).toBeLessThan(0.05);
  expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...ages)).toBeLessThan(105);
});

test("no child lives alone, and everyone lives in a town", () => {
  const homes = new Map<string, number>();
  for (const [index, { address }] of all.entries()) {
    const home = `${address.lines.join()} ${address.postcode}`;
    homes.set(home, Math.max(homes.get(home) ?? 0, ages[index] ?? 0));
    expect(placeOf(address.postcode)?.town).toBe(address.lines[3]);
  }
  expect([...homes.values()].filter((eldest) => eldest < 18)).toEqual([]);
});

test("all five practices have patients, and nobody joined before they were born", () => {
  expect([...new Set(all.map(({ practice }) => practice.odsCode))].sort()).toEqual([
    "A20001",
    "A20002",
    "A20003",
    "A20004",
    "A20005",
  ]);
  for (const { born, practice } of all) expect(practice.since >= born).toBe(true);
});

test("the same seed makes the same people, another makes others", () => {
  expect(someone(42, new Crowd(100))).toEqual(someone(42));
  const other = new Crowd(100, 7);
  expect(someone(42, other)).not.toMatchObject({ given: someone(42).given, born: someone(42).born });
  expect(someone(42, other).key).toBe("crowd-42-7");
  expect(other.keyByKey("crowd-42-7")).toBe("crowd-42-7");
  expect(other.keyByKey("crowd-42-8")).toBeUndefined();
});

test("somebody is found by key, NHS number and account, and only as far as the crowd goes", () => {
  const person = someone(99);
  const small = new Crowd(100);
  expect(small.keyByNhsNumber(person.nhsNumber)).toBe("crowd-99");
  expect(small.keyBySubject(person.account.subject)).toBe("crowd-99");
  for (const key of ["crowd-100", "crowd-1e1", "crowd--1", "kris"])
    expect(small.keyByKey(key)).toBeUndefined();
  for (const number of [someone(100).nhsNumber, "9996789012", "9995000001", ""])
    expect(small.keyByNhsNumber(number)).toBeUndefined();
  expect(small.keyBySubject("kris")).toBeUndefined();
});

test("histories fit the age, and are the same on every look", () => {
  const babies = all.filter((_, index) => ages[index] === 0).map(({ key }) => key);
  for (const key of babies) expect([...medicinesOf(key), ...resultsOf(key).gp]).toEqual([]);
  for (const { key, born } of all.slice(0, 500)) {
    expect(resultsOf(key)).toEqual(resultsOf(key));
    for (const { given } of vaccinationsOf(key)) expect(given >= born && given < "2028-05-16T24").toBe(true);
  }
  const old = all.filter((_, index) => (ages[index] ?? 0) >= 70).map(({ key }) => key);
  expect(old.filter((key) => medicinesOf(key).length > 0).length / old.length).toBeGreaterThan(0.3);
});

test("a crowd of an impossible size or seed is refused in words", () => {
  expect(crowdFrom({})).toBeUndefined();
  expect(crowdFrom({ SANDBOX_CROWD: "12", SANDBOX_CROWD_SEED: "3" })?.size).toBe(12);
  for (const size of ["-1", "1.5", "50001", "many"])
    expect(() => crowdFrom({ SANDBOX_CROWD: size })).toThrow("A crowd has 0 to 50000 people.");
  expect(() => crowdFrom({ SANDBOX_CROWD: "1", SANDBOX_CROWD_SEED: "x" })).toThrow(RangeError);
});

test("the nation lists the named alone, finds the crowd, and keeps what changed about them in a snapshot", () => {
  const nation = new Nation({ people: everyone, crowd });
  expect(nation.people()).toHaveLength(everyone.length);
  const { nhsNumber } = someone(42);
  nation.change("crowd-42", { pharmacy: "FZ908" });
  expect(nation.personByNhsNumber(nhsNumber)?.pharmacy).toBe("FZ908");
  const saved = nation.snapshot();
  nation.reset();
  expect(nation.personByNhsNumber(nhsNumber)).toEqual(someone(42));
  nation.load(saved);
  expect(nation.personByKey("crowd-42")?.pharmacy).toBe("FZ908");
  expect(nation.people()).toHaveLength(everyone.length);
});

test("a crowd of 10,000 costs little to start, to meet and to forget", () => {
  const began = performance.now();
  const nation = new Nation({ people: everyone, crowd: new Crowd(SIZE) });
  const started = performance.now();
  for (let index = 0; index < SIZE; index += 1) nation.personByNhsNumber(someone(index).nhsNumber);
  const met = performance.now();
  nation.reset();
  const reset = performance.now();
  const megabytes = process.memoryUsage().heapUsed / 1e6;
  const milliseconds = (from: number, to: number) => `${(to - from).toFixed(1)} ms`;
  process.stdout.write(
    `a crowd of ${SIZE}: started in ${milliseconds(began, started)}, all met in ${milliseconds(started, met)}, ` +
      `reset in ${milliseconds(met, reset)}, heap ${megabytes.toFixed(0)} MB\n`,
  );
  expect(nation.people()).toHaveLength(everyone.length);
});

test("a saved nation of other people or of another crowd is refused with a sentence, and nothing changes", () => {
  const saved = new Nation({ people: everyone, crowd: new Crowd(20) }).snapshot();
  const other = new Nation({ people: everyone, crowd: new Crowd(20, 7) });
  expect(() => other.load(saved)).toThrow(
    "This nation was saved with a crowd of 20 by seed 1. This sandbox has a crowd of 20 by seed 7.",
  );
  expect(() => new Nation({ people: everyone }).load(saved)).toThrow("This sandbox has no crowd.");
  const fewer = new Nation({ people: everyone.filter(({ key }) => key !== "kris"), crowd: new Crowd(20) });
  expect(() => fewer.load(saved)).toThrow(
    "This nation was saved with other people than this sandbox has: kris.",
  );
  expect(fewer.personByKey("kris")).toBeUndefined();
});

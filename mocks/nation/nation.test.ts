import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everyone } from "#mocks/people/everyone.ts";
import { issueAccessToken, readBearer } from "./bearer.ts";
import { Nation } from "./nation.ts";

const AT_TEN = new Date("2028-05-16T10:00:00+01:00");

function nationAt(seedAt: Date | undefined, real = { now: Date.parse("2026-11-21T12:00:00Z") }) {
  const clockOffsetFile = join(mkdtempSync(join(tmpdir(), "nation-")), "offset");
  const nation = new Nation({ people: everyone, seedAt, clockOffsetFile, realNow: () => real.now });
  const offset = () => Number(readFileSync(clockOffsetFile, "utf8"));
  return { nation, real, offset };
}

test("health time starts at the seed and runs with the real clock", () => {
  const { nation, real, offset } = nationAt(AT_TEN);
  expect(nation.now()).toEqual(AT_TEN);
  real.now += 60_000;
  expect(nation.now().toISOString()).toBe("2028-05-16T09:01:00.000Z");
  expect(offset()).toBe(AT_TEN.getTime() - Date.parse("2026-11-21T12:00:00Z"));
});

test("without a seed health time is the real time, and everyone is as on 16 May 2028", () => {
  const { nation, offset } = nationAt(undefined);
  expect(offset()).toBe(0);
  expect(nation.today()).toBe("2026-11-21");
  // Kyle is 5 and 250 days old, as he is on 16 May 2028.
  expect(nation.shift(nation.personByKey("kyle")?.born)).toBe("2021-03-16");
});

test("the clock moves forward only, tells the file, and moves nobody's birth", () => {
  const { nation, real, offset } = nationAt(AT_TEN);
  nation.moveClock(new Date("2028-06-01T10:00:00+01:00"));
  expect(nation.today()).toBe("2028-06-01");
  expect(offset()).toBe(Date.parse("2028-06-01T09:00:00Z") - real.now);
  expect(nation.shift(nation.personByKey("maya")?.born)).toBe("2017-06-01");
  expect(() => nation.moveClock(AT_TEN)).toThrow(RangeError);
  expect(() => nation.moveClock(new Date("nonsense"))).toThrow(RangeError);
});

test("a reset at another day seeds everyone there and forgets changes, faults, tokens and calls", () => {
  const { nation, offset, real } = nationAt(AT_TEN);
  nation.change("kris", { "practice.recordAccess": "none" });
  nation.faults.add({ api: "pds-fhir", kind: "reset", count: 3 });
  nation.calls.count("pds-fhir");
  const token = issueAccessToken(nation, { nhsNumber: "9996789012", level: "P9", vot: "P9.Cp.Cd" });
  const february = new Date("2028-02-01T10:00:00Z");
  nation.reset(february);
  expect(nation.now()).toEqual(february);
  expect(offset()).toBe(february.getTime() - real.now);
  expect(nation.personByKey("kris")?.practice.recordAccess).toBe("full");
  expect(nation.faults.list()).toEqual([]);
  expect(nation.calls.counts()).toEqual({});
  expect(readBearer(nation, new Request("http://x", { headers: { authorization: `Bearer ${token}` } }))).toBe(
    "invalid",
  );
});

test("a change of a field that nobody has is refused", () => {
  const { nation } = nationAt(AT_TEN);
  expect(() => nation.change("kris", { "practice.recordAcess": "none" })).toThrow(
    "no field practice.recordAcess",
  );
  expect(() => nation.change("nobody", { version: 3 })).toThrow("There is no nobody");
});

test("an access token opens records only for a person proven with more than a password, and for 599 seconds", () => {
  const { nation, real } = nationAt(AT_TEN);
  const read = (authorization?: string) =>
    readBearer(nation, new Request("http://x", authorization ? { headers: { authorization } } : {}));
  const issued = (level: "P5" | "P9", vot: string) =>
    `Bearer ${issueAccessToken(nation, { nhsNumber: "9996789012", level, vot })}`;
  const good = issued("P9", "P9.Cm");
  expect(read(good)).toEqual({ nhsNumber: "9996789012", level: "P9", vot: "P9.Cm" });
  expect(read(issued("P5", "P5.Cp.Cd"))).toBe("level");
  expect(read(issued("P9", "P9.Cp"))).toBe("credential");
  expect(read(`Bearer ${issueAccessToken(nation, null)}`)).toBe("application");
  expect(read("Bearer made-up")).toBe("invalid");
  expect(read("Basic abc")).toBe("invalid");
  expect(read()).toBe("missing");
  real.now += 599_000;
  expect(read(good)).toBe("invalid");
});

import { expect, test } from "vitest";
import { everyone } from "#mocks/people/everyone.ts";
import { Nation } from "./nation.ts";
import { arrive, testResults, waitingFor } from "./test-results.ts";

const SEED = new Date("2028-05-16T09:00:00.000Z");
const nation = () => new Nation({ people: everyone, seedAt: SEED });

test("a result arrives once, where the test was ordered, and its order has come to its end", () => {
  const ours = nation();
  const before = testResults(ours, "kris");
  const [liver] = waitingFor(ours, "kris").filter(({ test }) => test === "liver");
  if (!liver) throw new Error("Kris waits for liver tests.");
  arrive(ours, "kris", liver);
  const after = testResults(ours, "kris");
  expect(after.hospital).toHaveLength(before.hospital.length + 1);
  expect(after.hospital.at(-1)).toMatchObject({
    order: liver.order,
    issued: expect.stringMatching(/^2028-05-16T/),
  });
  expect(after.gp).toEqual(before.gp);
  expect(after.ordered.find(({ order }) => order === liver.order)?.steps.at(-1)?.stage).toBe("reviewed");
  expect(waitingFor(ours, "kris").map(({ order }) => order)).not.toContain(liver.order);
});

test("a result that the clock will bring by itself is not brought twice", () => {
  expect(waitingFor(nation(), "kris").map(({ test: key }) => key)).toEqual([
    "hba1c",
    "fastingGlucose",
    "liver",
  ]);
});

test("a reset and a saved nation know what arrived", () => {
  const ours = nation();
  const [first] = waitingFor(ours, "sarah");
  if (!first) throw new Error("Sarah waits for a result.");
  arrive(ours, "sarah", first);
  const saved = ours.snapshot();
  ours.reset();
  expect(waitingFor(ours, "sarah")).toHaveLength(1);
  ours.load(saved);
  expect(waitingFor(ours, "sarah")).toEqual([]);
});

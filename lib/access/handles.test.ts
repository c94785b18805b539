import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { handleFor } from "./handles.ts";

beforeAll(() => stubEnvironment());

test("a handle is twelve of a to z and 2 to 7 with at least one digit, whatever it is made of", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (actor, subject) => {
      const handle = handleFor(actor, subject);
      expect(handle).toMatch(/^[a-z2-7]{12}$/);
      expect(handle).toMatch(/[2-7]/);
    }),
    { numRuns: 500, seed: 2028 },
  );
});

test("it is the same for the same two people, and another for any others", () => {
  expect(handleFor("sarah", "kyle")).toBe(handleFor("sarah", "kyle"));
  expect(handleFor("sarah", "kyle")).not.toBe(handleFor("tom", "kyle"));
  expect(handleFor("sarah", "kyle")).not.toBe(handleFor("sarah", "joan"));
});

import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyedHash, seal, unseal } from "./sealing.ts";

const key = randomBytes(32).toString("base64");
const otherKey = randomBytes(32).toString("base64");

test("what is sealed opens with the same key, bound to the same thing", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value)) as unknown;
      expect(unseal(key, "row 1", seal(key, "row 1", plain))).toEqual(plain);
    }),
    { seed: 2028, numRuns: 50 },
  );
});

test("another key, another row, a changed byte and rubbish open nothing", () => {
  const sealed = seal(key, "row 1", { nhsNumber: "9990000018" });
  const changed = sealed.slice(0, -2) + (sealed.endsWith("AA") ? "BB" : "AA");
  expect(unseal(otherKey, "row 1", sealed)).toBeUndefined();
  expect(unseal(key, "row 2", sealed)).toBeUndefined();
  for (const wrong of [changed, "", "v1.", "v1.AAAA", "v2.x", sealed.slice(0, 20)])
    expect(unseal(key, "row 1", wrong)).toBeUndefined();
});

test("sealing twice looks different each time, and hashing looks the same", () => {
  expect(seal(key, "row 1", "x")).not.toBe(seal(key, "row 1", "x"));
  expect(keyedHash(key, "actor", "x")).toBe(keyedHash(key, "actor", "x"));
});

test("a keyed hash differs by key, by purpose, and by how values are cut", () => {
  const hashes = [
    keyedHash(key, "actor", "ab", "c"),
    keyedHash(key, "actor", "a", "bc"),
    keyedHash(key, "subject", "ab", "c"),
    keyedHash(otherKey, "actor", "ab", "c"),
  ];
  expect(new Set(hashes).size).toBe(4);
});

test("a keyed hash is what it has been from the start: what was stored is found again", () => {
  const known = Buffer.alloc(32, 1).toString("base64");
  expect(keyedHash(known, "look", "a", "b")).toBe("ulTyIAHxxkLO0YAJ8sI4mr3MNQVsf-Vr6vi-tXVNAYg");
});

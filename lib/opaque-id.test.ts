import { expect, test } from "vitest";
import { opaqueId } from "./opaque-id.ts";

const key = Buffer.alloc(32, 1).toString("base64");
const otherKey = Buffer.alloc(32, 2).toString("base64");

test("an id is what it has been from the start: addresses that people have kept go on to lead there", () => {
  expect(opaqueId(key, "conditions", "gp", "1")).toBe("uvrso3asodikk3cd2do7");
});

test("an id differs by key, by its parts, and by how they are cut", () => {
  const ids = [
    opaqueId(key, "ab", "c"),
    opaqueId(key, "a", "bc"),
    opaqueId(key, "abc"),
    opaqueId(otherKey, "ab", "c"),
  ];
  expect(new Set(ids).size).toBe(4);
  for (const id of ids) expect(id).toMatch(/^[a-z2-7]{20}$/);
});

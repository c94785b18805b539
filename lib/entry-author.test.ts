import { expect, test } from "vitest";
import { authorFor } from "./entry-author.ts";
import { me } from "./paths.ts";
import type { PersonHandle } from "./permit.ts";

const person = { relation: "self", person: me } as const;
const sarah = { relation: "acting", person: "aaaaaaaaaaa2" as PersonHandle } as const;
const femi = { relation: "acting", person: "aaaaaaaaaaa3" as PersonHandle } as const;
const bySarah = { handle: "aaaaaaaaaaa2", name: "Sarah Okafor", helpsAs: "parent" } as const;

test("what the person added is theirs to everybody", () => {
  expect(authorFor(person, null)).toEqual({ kind: "you" });
  expect(authorFor(sarah, null)).toEqual({ kind: "person" });
});

test("what a helper added is known by name to the person, and to no other helper", () => {
  expect(authorFor(sarah, bySarah)).toEqual({ kind: "you" });
  expect(authorFor(person, bySarah)).toEqual({ kind: "helper", name: "Sarah Okafor", helpsAs: "parent" });
  expect(authorFor(femi, bySarah)).toEqual({ kind: "helper", name: null, helpsAs: "parent" });
});

import { expect, test } from "vitest";
import type { Wording } from "#components/take-away/wording.ts";
import type { AllergyList } from "#lib/domain/allergies/model.ts";
import { allergyFacts } from "./facts-of-lists.ts";

const wording = { t: (key: string) => key } as unknown as Wording;

const list: AllergyList = {
  items: [],
  answered: [{ source: "gp", answeredAt: "2028-05-16T09:00:00Z" }],
  missing: [],
  incomplete: [],
  heldBack: [],
  howFarBack: null,
  removed: 0,
  noneKnown: [
    {
      id: "none",
      code: "716186003",
      name: "No known allergies",
      about: "any",
      recordedAt: "2027",
      recordedBy: null,
    },
  ],
};

test("no known allergy is taken along where the surgery's whole list came", () => {
  expect(allergyFacts(wording, list)).toMatchObject([{ name: "No known allergies", snomed: "716186003" }]);
});

test.each([
  ["an entry could not be read", { incomplete: ["gp"] }],
  ["the surgery keeps something back", { heldBack: ["confidential-items"] }],
  ["the surgery shows only a part of the time", { howFarBack: { kind: "from", date: "2020-01-01" } }],
  ["nobody answered", { answered: [] }],
] as const)("no known allergy is not said where %s", (_, lacking) => {
  expect(allergyFacts(wording, { ...list, ...lacking } as AllergyList)).toEqual([]);
});

import { expect, test } from "vitest";
import { inOrder, whatIsKnown, type Allergy, type AllergyList, type NoKnownAllergy } from "./model.ts";

const allergy = (changes: Partial<Allergy> = {}): Allergy => ({
  id: "a",
  source: "gp",
  code: "300916003",
  name: "Latex allergy",
  status: "active",
  kind: "allergy",
  categories: [],
  confirmed: true,
  severe: false,
  reactions: [],
  onsetAt: null,
  recordedAt: "2021-06-14",
  recordedBy: null,
  endedAt: null,
  endedWhy: null,
  notes: [],
  cannotBeShownSafely: false,
  ...changes,
});
const answered = [{ source: "gp", answeredAt: "2028-05-16T09:00:00Z" }] as const;
const asked: NoKnownAllergy = {
  id: "n",
  code: "716186003",
  name: "No known allergy",
  about: "any",
  recordedAt: null,
  recordedBy: null,
};
const list = (changes: Partial<AllergyList> = {}): AllergyList => ({
  items: [],
  answered,
  missing: [],
  incomplete: [],
  heldBack: [],
  howFarBack: { kind: "everything" },
  noneKnown: [],
  removed: 0,
  ...changes,
});

test("none recorded is said only when the surgery answered in full", () => {
  expect(whatIsKnown(list())).toBe("none-recorded");
  expect(whatIsKnown(list({ items: [allergy({ status: "ended" })] }))).toBe("none-recorded");
  expect(whatIsKnown(list({ noneKnown: [asked] }))).toBe("none-known");
  expect(whatIsKnown(list({ noneKnown: [{ ...asked, about: "food" }] }))).toBe("none-recorded");
});

test.each([
  { incomplete: ["gp"] },
  { heldBack: ["confidential-items"] },
  { howFarBack: { kind: "from", from: "2025-01-01" } },
  { answered: [], missing: [{ source: "gp", failure: { kind: "unavailable" }, askedAt: "" }] },
] as const)("what is not known is never none: %j", (missing) => {
  expect(whatIsKnown(list({ ...missing, noneKnown: [asked] }))).toBe("not-known");
});

test("one that the surgery recorded outweighs that none is known, and one without a status counts", () => {
  expect(whatIsKnown(list({ items: [allergy()], noneKnown: [asked] }))).toBe("some");
  expect(whatIsKnown(list({ items: [allergy({ status: "not-stated" })] }))).toBe("some");
});

test("severe ones come first, then the newest, ended ones last", () => {
  const ids = inOrder([
    allergy({ id: "ended", status: "ended", severe: true }),
    allergy({ id: "old", recordedAt: "1994" }),
    allergy({ id: "new", recordedAt: "2028-01-01" }),
    allergy({ id: "severe", severe: true, recordedAt: null }),
  ]).map(({ id }) => id);
  expect(ids).toEqual(["severe", "new", "old", "ended"]);
});

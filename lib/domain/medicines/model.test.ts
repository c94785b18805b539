import { expect, test } from "vitest";
import { inOrder, toAskAbout, type Medicine } from "./model.ts";

const medicine = (name: string, changes: Partial<Medicine> = {}): Medicine => ({
  id: name,
  source: "gp",
  code: null,
  name,
  status: "current",
  suppliedBy: "surgery",
  kind: "repeat",
  reasons: [],
  howToTake: [],
  startedAt: "2028-01-01",
  endedAt: null,
  stoppedWhy: null,
  prescriber: null,
  lastIssuedAt: null,
  issues: [],
  repeats: null,
  notes: [],
  cannotBeShownSafely: false,
  ...changes,
});

const asked = (...medicines: readonly Medicine[]) =>
  toAskAbout(medicines).map(({ why, medicines: alike }) => [why, ...alike.map(({ id }) => id)]);

test("two strengths of one substance are to be asked about, once", () => {
  expect(asked(medicine("Atorvastatin 20mg tablets"), medicine("Atorvastatin 40mg tablets"))).toEqual([
    ["same-substance", "Atorvastatin 20mg tablets", "Atorvastatin 40mg tablets"],
  ]);
});

test("a substance inside a combined medicine counts", () => {
  const coCodamol = medicine("Co-codamol 30mg/500mg tablets", { code: "322341003" });
  const bought = medicine("Paracetamol 500mg tablets", { suppliedBy: "bought" });
  expect(asked(coCodamol, bought)).toEqual([
    ["same-substance", "Co-codamol 30mg/500mg tablets", "Paracetamol 500mg tablets"],
  ]);
});

test("two of one chemical group are to be asked about", () => {
  expect(asked(medicine("Simvastatin 40mg tablets"), medicine("Atorvastatin 20mg tablets"))).toEqual([
    ["same-group", "Simvastatin 40mg tablets", "Atorvastatin 20mg tablets"],
  ]);
});

test("one substance that gets in by two ways is no duplicate", () => {
  const spray = medicine("Beclometasone 50micrograms/dose nasal spray");
  const inhaler = medicine("Clenil Modulite 50micrograms/dose inhaler (Chiesi Ltd)", { code: "41999999106" });
  expect(asked(spray, inhaler)).toEqual([]);
});

test("what is over is not compared, and unlike medicines are not either", () => {
  const over = medicine("Atorvastatin 20mg tablets", { status: "stopped" });
  expect(asked(over, medicine("Atorvastatin 40mg tablets"), medicine("Ramipril 5mg capsules"))).toEqual([]);
});

test("what cannot be shown safely is not compared", () => {
  const unsafe = medicine("Atorvastatin 20mg tablets", { cannotBeShownSafely: true });
  expect(asked(unsafe, medicine("Atorvastatin 40mg tablets"))).toEqual([]);
});

test("medicines without a name are not taken for each other", () => {
  expect(asked(medicine("", { id: "a", name: null }), medicine("", { id: "b", name: null }))).toEqual([]);
});

test("current ones by name, then the last ended first", () => {
  const names = inOrder([
    medicine("Old", { status: "finished", endedAt: "2020-01-01" }),
    medicine("Zinc"),
    medicine("New", { status: "stopped", endedAt: "2028-01-01" }),
    medicine("Iron", { status: "paused" }),
  ]).map(({ name }) => name);
  expect(names).toEqual(["Iron", "Zinc", "New", "Old"]);
});

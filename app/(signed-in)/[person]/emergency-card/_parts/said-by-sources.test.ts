import { expect, test } from "vitest";
import type { Allergy, AllergyList } from "#lib/domain/allergies/model.ts";
import type { CarePlanPanel, PlanSection } from "#lib/domain/care-plan/model.ts";
import { failed, ok } from "#lib/result.ts";
import { saidAllergies, saidPlanPart } from "./said-by-sources.ts";

const readAt = "2028-05-16T09:00:00Z";
const askedAt = "2028-05-16T09:00:01Z";

const allergy = (changes: Partial<Allergy>): Allergy => ({
  ...{ id: "a", source: "gp", code: null, name: "Latex", status: "active", kind: "allergy", categories: [] },
  ...{ confirmed: true, severe: false, reactions: [], onsetAt: null, recordedAt: null, recordedBy: null },
  ...{ endedAt: null, endedWhy: null, notes: [], cannotBeShownSafely: false },
  ...changes,
});

const none = { id: "n", code: "716186003", name: "No known allergy", about: "any" } as const;

const list = (changes: Partial<AllergyList>): AllergyList => ({
  ...{ items: [], answered: [{ source: "gp", answeredAt: askedAt }], missing: [], incomplete: [] },
  ...{ heldBack: [], howFarBack: { kind: "everything" }, removed: 0 },
  noneKnown: [{ ...none, recordedAt: null, recordedBy: null }],
  ...changes,
});

const said = (changes: Partial<AllergyList>) => saidAllergies(ok(list(changes)), readAt);

test("none are known only where the surgery wrote so, in full", () => {
  expect(said({})).toMatchObject({ kind: "told", value: { known: "none-known" } });
  expect(said({ noneKnown: [] })).toMatchObject({ value: { known: "none-recorded" } });
  expect(said({ incomplete: ["gp"] })).toMatchObject({ notAll: true, value: { known: "not-known" } });
});

test("an entry that may not be shown stays off, is counted, and leaves it open whether there are others", () => {
  const unsafe = allergy({ name: "Secret", cannotBeShownSafely: true });
  const read = said({ items: [unsafe] });
  expect(read).toEqual({
    ...{ kind: "told", notAll: false, leftOut: 1 },
    value: { known: "not-known", items: [] },
  });
  expect(said({ items: [unsafe, allergy({})] })).toMatchObject({ leftOut: 1, value: { known: "some" } });
  expect(JSON.stringify(read)).not.toContain("Secret");
});

test("an ended allergy is not on the card", () => {
  expect(said({ items: [allergy({ status: "ended" })] })).toMatchObject({ value: { items: [] } });
});

test("a surgery that is silent, that does not show it, and a question that failed are never none", () => {
  const missing = (kind: "unavailable" | "unreadable") =>
    said({ answered: [], missing: [{ source: "gp", failure: { kind }, askedAt }] });
  expect(missing("unavailable")).toEqual({ kind: "silent", askedAt });
  expect(missing("unreadable")).toEqual({ kind: "silent", askedAt });
  const failure = { kind: "not-allowed", because: "refused-by-source" } as const;
  expect(said({ answered: [], missing: [{ source: "gp", failure, askedAt }] })).toMatchObject({
    kind: "not-shared",
  });
  expect(saidAllergies(failed({ kind: "unavailable" }), readAt)).toEqual({ kind: "silent", askedAt: readAt });
});

const section: PlanSection = {
  ...{ id: "emergency-treatment", kind: "emergency-treatment", title: null, state: "readable" },
  ...{ author: "Dr Hart", team: "Elm Tree Surgery", writtenOn: "2027-11-09" },
  lines: [{ prompt: "If my heart stops", answers: ["No CPR."] }],
};

function plan(sections: readonly PlanSection[], incomplete: CarePlanPanel["incomplete"] = []): CarePlanPanel {
  const one = { version: "1", title: null, about: null, updatedOn: null, cannotBeShownSafely: false };
  return {
    ...{ items: [{ ...one, sections }], answered: [{ source: "care-plan-service", answeredAt: askedAt }] },
    ...{ missing: [], incomplete, heldBack: [], howFarBack: null, changes: [], suggestions: [] },
  };
}

test("a part of the care plan comes with who wrote it and when; one that could not be read is silent", () => {
  const part = (panel: CarePlanPanel) => saidPlanPart(ok(panel), "emergency-treatment", readAt);
  expect(part(plan([section]))).toMatchObject({ value: { author: "Dr Hart", writtenOn: "2027-11-09" } });
  expect(part(plan([{ ...section, state: "unsafe", lines: [] }]))).toMatchObject({ kind: "silent" });
  expect(part(plan([]))).toMatchObject({ kind: "told", value: null });
  expect(part(plan([], ["care-plan-service"]))).toMatchObject({ kind: "silent" });
});

import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AllergyList } from "#components/allergies/allergy-list.tsx";
import { Heading } from "#components/ui/heading.tsx";
import words from "#content/words/en/allergies.json" with { type: "json" };
import type { Allergy } from "#lib/domain/allergies/model.ts";
import type { CarePlan, PlanSection } from "#lib/domain/care-plan/model.ts";
import type { Medicine } from "#lib/domain/medicines/model.ts";
import type { TestResult } from "#lib/domain/test-results/model.ts";
import type { KeptSection } from "#lib/kept-sections.ts";
import { me } from "#lib/paths.ts";
import type { Panel } from "#lib/record-panel.ts";
import type { KeptValues } from "../kept.ts";
import type { KeptPart } from "../part.ts";
import { Words } from "../words.tsx";
import { allergiesPart } from "./allergies.tsx";
import { carePlanPart } from "./care-plan.tsx";
import { medicinesPart } from "./medicines.tsx";
import { testResultsPart } from "./test-results.tsx";

const at = "2028-05-16T09:00:00Z";
const surgery = { name: "Elm Tree Surgery", telephone: "01632 960101" };

// A sentence that is not among the words of its part is complained of there.
const complained = vi.spyOn(console, "error");
beforeEach(() => void complained.mockClear());
afterEach(() => expect(complained).not.toHaveBeenCalled());

/** As it is drawn from the vault: out of JSON. */
function draw<N extends KeptSection>(part: KeptPart<N>, value: KeptValues[N], path: string): string | null {
  const kept = JSON.parse(JSON.stringify(value)) as KeptValues[N];
  const drawn = part.draw(kept, { path, surgery, at });
  return drawn === null ? null : renderToStaticMarkup(<Words more={part.words}>{drawn}</Words>);
}

const whole = <T,>(...items: readonly T[]): Panel<T> => ({
  items,
  answered: [{ source: "gp", answeredAt: at }],
  missing: [],
  incomplete: [],
  heldBack: [],
  howFarBack: { kind: "everything" },
});

const latex: Allergy = {
  ...{
    id: "latex",
    source: "gp",
    code: "300916003",
    name: "Latex allergy",
    status: "active",
    kind: "allergy",
  },
  ...{ categories: ["environment"], confirmed: true, severe: true, reactions: [], onsetAt: null },
  ...{ recordedAt: "2019-12-22", recordedBy: "Dr Amina Yusuf", endedAt: null, endedWhy: null, notes: [] },
  cannotBeShownSafely: false,
};
const allergies = { ...whole(latex), noneKnown: [], removed: 0 };

const tablets: Medicine = {
  ...{ id: "tablets", source: "gp", code: null, name: "Metformin 500mg tablets", status: "current" },
  ...{ suppliedBy: "surgery", kind: "repeat", reasons: [], howToTake: ["One with breakfast"], notes: [] },
  ...{ startedAt: "2027-11-02", endedAt: null, stoppedWhy: null, prescriber: null, lastIssuedAt: null },
  ...{ issues: [], repeats: null, cannotBeShownSafely: false },
};

const result: TestResult = {
  ...{ id: "hiv", source: "gp", name: "HIV antigen test", concept: null, status: "final", specimen: null },
  ...{
    takenAt: "2028-04-26",
    reportedAt: "2028-04-28",
    correctedAt: null,
    laboratory: null,
    requestedBy: null,
  },
  ...{
    comments: [{ text: "Nothing was found.", author: null, writtenAt: null }],
    groups: [],
    reportText: [],
  },
  ...{ warnBefore: "sensitive", cannotBeShownSafely: false, partsMissing: false, version: "1", isNew: true },
};

const answered = [{ source: "gp", answeredAt: at }] as const;
const results: KeptValues["test-results"] = {
  list: {
    results: { items: [result], answered, missing: [] },
    newsKnown: true,
    removed: [{ id: "gone", source: "gp", name: "Ferritin", takenAt: null }],
    orderedTests: { items: [], answered: [{ source: "hospital", answeredAt: at }], missing: [] },
    howFarBack: { kind: "everything" },
    incomplete: [],
    heldBack: [],
  },
};

test("allergies are drawn as on their online page, without the way to a correction", () => {
  const online = renderToStaticMarkup(
    <Words more={allergiesPart.words}>
      <Heading level={1} size="l" text={words.title} />
      <p>{words.lead}</p>
      <AllergyList list={allergies} person={me} surgery={surgery} shownRows={50} correctionOf={() => null} />
    </Words>,
  );
  const offline = draw(allergiesPart, { list: allergies }, "/me/allergies");
  expect(offline).toContain("Latex allergy");
  const text = (html: string | null) => html?.replaceAll(/<[^>]*>/g, "|");
  expect(text(offline)?.replaceAll(/\|+/g, "|")).toBe(text(online)?.replaceAll(/\|+/g, "|"));
});

test("medicines come with their pages and the allergies beside, and what is not kept is not drawn", () => {
  const value = { list: { ...whole(tablets), removed: 0 }, allergies, own: [] };
  const list = draw(medicinesPart, value, "/me/medicines");
  for (const said of ["Metformin 500mg tablets", "One with breakfast", "Latex allergy"])
    expect(list).toContain(said);
  expect(list).toContain('href="/me/medicines/tablets"');
  expect(list).not.toContain("/me/own-entries");
  const page = draw(medicinesPart, value, "/me/medicines/tablets");
  expect(page).toContain("<h1");
  expect(page).toContain("Latex allergy");
  expect(draw(medicinesPart, value, "/me/medicines/another")).toBeNull();
  expect(draw(medicinesPart, value, "/me/medicines/tablets/deeper")).toBeNull();
});

test("where allergies could not be read that is said, and not that there are none", () => {
  const value = { list: { ...whole(tablets), removed: 0 }, allergies: null, own: null };
  const page = draw(medicinesPart, value, "/me/medicines/tablets");
  expect(page).toContain(words.none.unknown);
  expect(page).not.toContain(words.none.recorded);
});

test("a result behind a warning stays there until the person chooses to see it", () => {
  const page = "/me/test-results/hiv";
  const before = draw(testResultsPart, results, page);
  expect(before).toContain('href="#see-now"');
  expect(before).not.toContain("Nothing was found.");
  expect(draw(testResultsPart, results, `${page}#see-now`)).toContain("Nothing was found.");
});

test("a result that was never true says so without the internet too", () => {
  expect(draw(testResultsPart, results, "/me/test-results/gone")).toContain("Ferritin");
  expect(draw(testResultsPart, results, "/me/test-results/other")).toBeNull();
});

test("nothing can be suggested to a care plan without the internet", () => {
  const section: PlanSection = {
    ...{ id: "summary", kind: "emergency-summary", title: "Emergency summary", state: "readable" },
    ...{ lines: [{ prompt: null, answers: ["Has a blue inhaler."] }], author: null, team: null },
    writtenOn: null,
  };
  const about = { version: "2", title: "Plan", about: null, updatedOn: null, cannotBeShownSafely: false };
  const panel = whole<CarePlan>({ ...about, sections: [section] });
  const html = draw(carePlanPart, { panel: { ...panel, changes: [], suggestions: [] } }, "/me/care-plan");
  expect(html).toContain("Has a blue inhaler.");
  expect(html).not.toMatch(/href="\/me\/care-plan\//);
});

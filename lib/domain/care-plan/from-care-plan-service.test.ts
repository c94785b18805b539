import { describe, expect, test } from "vitest";
import { readPlans, readSuggestion } from "#lib/gateways/care-plan-service/schema.ts";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import { currentPlan, toCarePlan, toSuggestion } from "./from-care-plan-service.ts";
import { canSuggest, canWithdraw, changesBetween } from "./model.ts";

const number = parseNhsNumber("9990123454");
if (number === null) throw new Error("no NHS number");
const about = (value: string) => ({ identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value } });
const own = "https://sandbox.front-door.example";
const modifierExtension = [{ url: "https://example.test/not-this-one", valueBoolean: true }];

const part = (id: string, more: object = {}) => ({
  resourceType: "QuestionnaireResponse",
  id,
  questionnaire: `${own}/Questionnaire/care-plan-${id}`,
  status: "completed",
  subject: about("9990123454"),
  authored: "2028-03-01T11:40:00Z",
  author: { reference: "#by" },
  item: [{ linkId: "1", text: "Name", answer: [{ valueString: `\u202eabc ${id}` }] }],
  ...more,
});
const by = {
  resourceType: "PractitionerRole",
  id: "by",
  practitioner: { display: "Nurse ليلى حسن" },
  organization: { display: "Community nurses" },
};

const plan = (parts: readonly { id: string }[], more: object = {}) => ({
  resourceType: "CarePlan",
  id: "p",
  meta: { versionId: "2", lastUpdated: "2028-03-01T11:40:00Z" },
  contained: [by, ...parts],
  status: "active",
  intent: "plan",
  subject: about("9990123454"),
  supportingInfo: parts.map(({ id }) => ({ reference: `#${id}`, display: id })),
  ...more,
});

function read(...plans: object[]) {
  const entry = plans.map((resource) => ({ resource }));
  return readPlans({ resourceType: "Bundle", type: "collection", entry }, number!);
}

function mapped(...plans: object[]) {
  const bundle = read(...plans);
  const current = bundle.ok ? currentPlan(bundle.value.resources) : null;
  if (current === null) throw new Error("no plan");
  return toCarePlan(current, (id) => `id-${id}`);
}

describe("a plan", () => {
  test("has its emergency summary first, and each part its author, team and date", () => {
    const { sections } = mapped(plan([part("contacts"), part("emergency-summary")]));
    expect(sections.map(({ id }) => id)).toEqual(["emergency-summary", "contacts"]);
    expect(sections[1]).toEqual({
      id: "contacts",
      kind: "contacts",
      title: "contacts",
      lines: [{ prompt: "Name", answers: ["\u202eabc contacts"] }],
      author: "Nurse ليلى حسن",
      team: "Community nurses",
      writtenOn: "2028-03-01T11:40:00.000Z",
      state: "readable",
    });
  });

  test.each([
    ["a status that nobody knows", part("contacts", { status: "shiny" }), "unreadable"],
    ["no lines", part("contacts", { item: [] }), "unreadable"],
    ["lines within a line", part("contacts", { item: [{ text: "A", item: [{ text: "B" }] }] }), "unreadable"],
    ["another kind of resource", { ...part("contacts"), resourceType: "Observation" }, "unreadable"],
    ["an unknown modifier", part("contacts", { modifierExtension }), "unsafe"],
  ])("whose part has %s shows nothing of that part, and all of the others", (_, broken, state) => {
    const { sections } = mapped(plan([part("about-me"), broken]));
    expect(sections).toMatchObject([
      { id: "about-me", state: "readable", lines: [{}] },
      { id: "contacts", state, lines: [] },
    ]);
    expect(sections.map(canSuggest)).toEqual([true, false]);
  });

  test("that names a part which did not come says so", () => {
    const supportingInfo = [{ reference: "#about-me" }, { reference: "#contacts" }];
    const { sections } = mapped(plan([part("about-me")], { supportingInfo }));
    expect(sections.map(({ state }) => state)).toEqual(["readable", "unreadable"]);
  });

  test("leaves out a part that was entered in error", () => {
    const { sections } = mapped(plan([part("about-me"), part("contacts", { status: "entered-in-error" })]));
    expect(sections.map(({ id }) => id)).toEqual(["about-me"]);
  });

  test("shows a part that we do not know, under an id that says nothing, and takes no suggestion about it", () => {
    const [section] = mapped(plan([part("pets")])).sections;
    expect(section).toMatchObject({ id: "id-pets", kind: null, title: "pets", state: "readable" });
    expect(section && canSuggest(section)).toBe(false);
  });

  test("that carries an unknown modifier itself shows no part", () => {
    expect(mapped(plan([part("about-me")], { modifierExtension }))).toMatchObject({
      sections: [],
      cannotBeShownSafely: true,
    });
  });

  test.each([
    ["a part of somebody else", plan([part("about-me", { subject: about("9992223332") })])],
    ["another subject", plan([part("about-me")], { subject: about("9992223332") })],
  ])("with %s is dropped whole, with an alert", (_, strange) => {
    expect(read(plan([part("contacts")]), { ...strange, id: "q" })).toMatchObject({
      ok: false,
      refusal: { wrongPerson: true },
    });
  });

  test("that is not followed any more is none", () => {
    const bundle = read(plan([part("about-me")], { status: "revoked" }));
    expect(bundle.ok && currentPlan(bundle.value.resources)).toBeNull();
  });
});

test("what changed is said of what could be read, in both versions", () => {
  const before = mapped(plan([part("about-me"), part("what-matters"), part("contacts", { item: [] })]));
  const other = { item: [{ linkId: "1", text: "Name", answer: [{ valueString: "other" }] }] };
  const after = mapped(plan([part("about-me", other), part("contacts"), part("medicines-at-home")]));
  expect(changesBetween(before, after).map(({ section, kind }) => [section.id, kind])).toEqual([
    ["about-me", "changed"],
    ["medicines-at-home", "new"],
    ["what-matters", "removed"],
  ]);
});

describe("a suggestion", () => {
  const task = (more: object) => {
    const reading = readSuggestion(
      {
        resourceType: "Task",
        id: "t",
        identifier: [{ value: "CP-1" }],
        status: "requested",
        code: { coding: [{ system: `${own}/CodeSystem/care-plan-section`, code: "contacts" }] },
        description: "Words.",
        for: about("9990123454"),
        authoredOn: "2028-05-16T09:00:00Z",
        lastModified: "2028-05-16T09:00:00Z",
        ...more,
      },
      number,
    );
    if (!reading.ok) throw new Error(reading.refusal.rule);
    return toSuggestion(reading.value, (id) => `id-${id}`);
  };

  test.each([
    ["requested", "sent", true],
    ["received", "looking", true],
    ["in-progress", "looking", true],
    ["accepted", "accepted", false],
    ["completed", "accepted", false],
    ["rejected", "declined", false],
    ["cancelled", "withdrawn", false],
  ])("that is %s is %s", (status, ours, open) => {
    const suggestion = task({ status });
    expect(suggestion).toMatchObject({ section: "contacts", status: ours, reference: "CP-1" });
    expect(canWithdraw(suggestion)).toBe(open);
  });

  test("about somebody else is refused", () => {
    expect(() => task({ for: about("9992223332") })).toThrow("wrong-person");
  });
});

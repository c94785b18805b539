import { expect, test } from "vitest";
import { matching, missingOf, narrowed, newestFirst, wholePanel } from "./model.ts";
import type { TimelineEntry, TimelinePart } from "./model.ts";

const entry = (id: string, changes: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id,
  version: "1",
  kind: "condition",
  moment: null,
  setting: "gp",
  source: "gp",
  at: "2028-05-03",
  title: id,
  term: null,
  by: null,
  href: `/me/conditions/${id}`,
  unsafe: false,
  isNew: false,
  ...changes,
});

const answered = (source: "gp" | "hospital") => ({ source, answeredAt: "2028-05-16T09:00:00Z" });
const silent = (source: "gp" | "hospital") => ({
  source,
  failure: { kind: "unavailable" } as const,
  askedAt: "2028-05-16T09:00:00Z",
});

const part = (kind: TimelinePart["kind"], panel: Partial<TimelinePart["panel"]> = {}): TimelinePart => ({
  kind,
  entries: [],
  removed: 0,
  panel: { items: [], answered: [], missing: [], incomplete: [], heldBack: [], howFarBack: null, ...panel },
});

const idsOf = (entries: readonly TimelineEntry[]) => entries.map(({ id }) => id);

test("newest first, whatever is known of a date; what has none stands at the end", () => {
  const dates = ["1994", null, "2028-05-03T08:30:00.000Z", "2028-05-03", "2028-05", null, "2029"];
  const sorted = newestFirst(dates.map((at, place) => entry(String(place), { at })));
  expect(sorted.map(({ at }) => at)).toEqual([
    "2029",
    "2028-05-03T08:30:00.000Z",
    "2028-05-03",
    "2028-05",
    "1994",
    null,
    null,
  ]);
  expect(idsOf(sorted).slice(-2)).toEqual(["1", "5"]);
});

test("a silent source is named once for each reason, with all that is missing for it", () => {
  const refused = {
    ...silent("gp"),
    failure: { kind: "not-allowed", because: "refused-by-source" } as const,
  };
  const missing = missingOf([
    part("condition", { missing: [silent("gp")] }),
    part("letter", { missing: [silent("gp"), silent("hospital")] }),
    part("medicine", { missing: [refused] }),
  ]);
  expect(missing.map(({ source, kinds }) => [source, kinds])).toEqual([
    ["gp", ["condition", "letter"]],
    ["hospital", ["letter"]],
    ["gp", ["medicine"]],
  ]);
});

test("the panel of everything has the narrowest view, and every gap once", () => {
  const panel = wholePanel([
    part("medicine", { answered: [answered("gp")], howFarBack: { kind: "everything" }, incomplete: ["gp"] }),
    part("condition", {
      answered: [answered("gp")],
      howFarBack: { kind: "from", from: "2019-02-18" },
      incomplete: ["gp"],
      heldBack: ["confidential-items"],
    }),
  ]);
  expect(panel).toMatchObject({
    answered: [answered("gp")],
    incomplete: ["gp"],
    heldBack: ["confidential-items"],
    howFarBack: { kind: "from" },
  });
});

test("kind, setting and news narrow it together", () => {
  const entries = [
    entry("a", { kind: "letter", setting: "hospital", isNew: true }),
    entry("b", { kind: "letter", setting: "gp" }),
    entry("c", { setting: "hospital" }),
  ];
  const by = { kind: null, setting: null, onlyNew: false };
  expect(idsOf(narrowed(entries, by))).toEqual(["a", "b", "c"]);
  expect(idsOf(narrowed(entries, { ...by, kind: "letter" }))).toEqual(["a", "b"]);
  expect(idsOf(narrowed(entries, { ...by, kind: "letter", setting: "gp" }))).toEqual(["b"]);
  expect(idsOf(narrowed(entries, { ...by, onlyNew: true }))).toEqual(["a"]);
});

test("a search finds names, terms and authors, and of what is unsafe the name alone", () => {
  const entries = [
    entry("a", { title: "High blood pressure", term: "Essential hypertension", by: "Dr Zoë Blake" }),
    entry("b", { title: "Asthma", term: "hypertension", by: "Dr Zoë Blake", unsafe: true }),
  ];
  expect(idsOf(matching(entries, "  HYPERTENSION  "))).toEqual(["a"]);
  expect(idsOf(matching(entries, "zoe blood"))).toEqual(["a"]);
  expect(idsOf(matching(entries, "asthma"))).toEqual(["b"]);
});

import { expect, test } from "vitest";
import { everyone } from "#mocks/people/everyone.ts";
import { longRecord } from "./long.ts";
import { recordOf } from "./records-of.ts";
import type { WrittenRecord } from "./record.ts";

const written = ["abdul", "grace", "joan", "kris", "kyle", "leah", "maya", "nadia", "priya", "sarah", "tom"];
const adults = written.filter((key) => key !== "kyle" && key !== "maya");
const all = written.map((key) => recordOf(key, "Dr Nobody"));

const entriesOf = (record: WrittenRecord) => [
  ...record.allergies,
  ...record.problems,
  ...record.consultations,
  ...record.measurements,
  ...record.referrals,
  ...record.diary,
  ...record.papers,
  ...record.vaccinationChoices,
];

test("no key is used twice, and every key that an entry names is somebody's own entry", () => {
  const keys = all.flatMap((record) => entriesOf(record).map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
  for (const record of all) {
    const own = new Set(entriesOf(record).map(({ key }) => key));
    const named = [
      ...record.problems.flatMap(({ linked }) => linked),
      ...record.consultations.flatMap(({ topics }) =>
        topics.flatMap(({ problem, headings }) => [
          ...(problem === null ? [] : [problem]),
          ...headings.flatMap(({ entries }) => entries),
        ]),
      ),
    ];
    expect(named.filter((key) => !own.has(key))).toEqual([]);
  }
});

test.each(adults)("%s has something that is over in every area, and two years of it", (key) => {
  const record = recordOf(key, "Dr Nobody");
  expect(record.allergies.some(({ status }) => status === "resolved")).toBe(true);
  expect(record.problems.some(({ ended }) => ended !== null)).toBe(true);
  for (const entries of [record.consultations, record.measurements, record.papers])
    expect(entries.some(({ at }) => at < "2027-05-16")).toBe(true);
  expect(record.referrals.some(({ at }) => at < "2027-06")).toBe(true);
  expect(record.diary.some(({ due }) => due < "2028-05-16")).toBe(true);
  expect(entriesOf(record).some(({ at }) => at < "2026-06-16")).toBe(true);
});

test("what only few have is there: refuted, mistaken, none known, nothing asked, confidential, unreadable papers", () => {
  const allergies = all.flatMap((record) => record.allergies);
  expect(allergies.some(({ verification }) => verification === "refuted")).toBe(true);
  expect(allergies.some(({ verification }) => verification === "entered-in-error")).toBe(true);
  expect(recordOf("tom", "").allergies.some(({ to }) => to.code === "716186003")).toBe(true);
  expect(recordOf("kyle", "").allergies).toEqual([]);
  for (const key of ["leah", "maya", "sarah"])
    expect(entriesOf(recordOf(key, "")).some(({ confidential }) => confidential)).toBe(true);
  const papers = all.flatMap((record) => record.papers);
  expect(papers.some(({ reviewed }) => !reviewed)).toBe(true);
  expect(new Set(papers.map(({ contentType }) => contentType))).toEqual(
    new Set(["application/pdf", "text/plain", "text/html", "application/dicom"]),
  );
});

test("somebody without a record here has a thin one, with keys of their own", () => {
  const others = everyone.map(({ key }) => key).filter((key) => !written.includes(key));
  for (const key of [...others, "crowd-1"]) {
    const record = recordOf(key, "Dr Helen Marsh");
    expect(record.consultations).toHaveLength(1);
    expect(entriesOf(record).every((entry) => entry.key.startsWith(key))).toBe(true);
  }
});

test("a long record has as many entries as it was asked for, over twenty years, the same each time", () => {
  const { consultations, measurements } = longRecord("kris", "Dr Nobody", 301);
  const days = [...consultations, ...measurements].map(({ at }) => at.slice(0, 10)).sort();
  expect([consultations.length, measurements.length]).toEqual([151, 150]);
  expect([days[0], days.at(-1)]).toEqual(["2008-06-01", "2028-05-02"]);
  expect(longRecord("kris", "Dr Nobody", 301)).toEqual({ consultations, measurements });
  expect(longRecord("kris", "Dr Nobody", 0)).toEqual({ consultations: [], measurements: [] });
});

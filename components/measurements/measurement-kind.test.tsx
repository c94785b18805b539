import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import words from "#content/words/en/measurements.json" with { type: "json" };
import type { Measurement } from "#lib/domain/measurements/model.ts";
import { MeasurementKind, type MeasurementKindProps } from "./measurement-kind.tsx";

const kilograms = (value: number) =>
  ({ kind: "number", value, comparator: null, unit: "kg", ucum: "kg" }) as const;

const entry = (id: string, changes: Partial<Measurement> = {}): Measurement => ({
  id,
  source: "gp",
  kind: "weight",
  known: "weight",
  name: "Body weight",
  codes: [],
  status: "final",
  takenAt: "2028-05-16",
  measuredAt: "clinic",
  place: "Out-of-hours clinic",
  takenBy: null,
  value: kilograms(101.2),
  comment: null,
  cannotBeShownSafely: false,
  ...changes,
});

function drawn(changes: Partial<MeasurementKindProps>): string {
  const props: MeasurementKindProps = {
    name: "Weight",
    known: "weight",
    entries: [],
    added: [],
    dateOfBirth: "1971-06-23",
    bodyMass: null,
    shown: 24,
    here: "/me/measurements/weight",
    ownEntries: "/me/own-entries",
    correction: () => null,
    ...changes,
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ measurements: words }}>
      <MeasurementKind {...props} />
    </NextIntlClientProvider>,
  )
    .replaceAll(/<[^>]+>/g, "|")
    .replaceAll(/\|+/g, "|")
    .replaceAll("\u00a0", " ");
}

test("two values are a sentence and a table, and the source stands beside each", () => {
  const text = drawn({
    entries: [entry("a"), entry("b", { takenAt: "2026-09-07", value: kilograms(98.4) })],
  });
  expect(text).toContain("Going up: from 98.4 kg on 7 September 2026 to 101.2 kg on 16 May 2028.");
  expect(text).toContain("Weight in kg, newest first");
  expect(text).toContain("Out-of-hours clinic");
});

test("a value without a unit says so, an unknown date too, and an unsafe entry shows nothing of its value", () => {
  const noUnit = { ...kilograms(7), unit: null, ucum: null };
  const text = drawn({
    entries: [
      entry("a", { value: noUnit, takenAt: null }),
      entry("b", { cannotBeShownSafely: true, value: { kind: "none" } }),
    ],
  });
  expect(text).toContain("7 (no unit given)");
  expect(text).toContain("Date not known");
  expect(text).toContain("We cannot show this safely. Ask the surgery about it.");
});

test("what the person added is headed as theirs, and no line joins it with the surgery's", () => {
  const added = [
    {
      id: "own",
      kind: "weight",
      takenAt: "2028-05-15",
      value: kilograms(100),
      comment: null,
      author: { kind: "you" },
    },
  ] as const;
  const text = drawn({ entries: [entry("a")], added });
  expect(text).toContain("Added by you");
  expect(text.match(/There is 1 value, so we cannot compare it with another one\./g)).toHaveLength(2);
});

test("a value that somebody else added says who, beside it", () => {
  const own = { id: "own", kind: "weight", takenAt: "2028-05-15", value: kilograms(17) } as const;
  const author = { kind: "helper", name: "Sarah Okafor", helpsAs: "parent" } as const;
  const added = [{ ...own, comment: "Shoes off", author }];
  const text = drawn({ added });
  expect(text).not.toContain("Added by you");
  expect(text).toMatch(/Added by .?Sarah Okafor.?, parent\. Shoes off/);
});

const pressure = (systolic: number, diastolic: number, changes: Partial<Measurement> = {}) =>
  drawn({
    name: "Blood pressure",
    known: "blood-pressure",
    entries: [
      entry("a", {
        known: "blood-pressure",
        value: { kind: "pressure", systolic, diastolic, unit: "mmHg", ucum: "mm[Hg]" },
        ...changes,
      }),
    ],
  });

test("blood pressure is held against the limits of its setting", () => {
  expect(pressure(136, 84)).toContain("above ideal");
  expect(pressure(136, 84, { measuredAt: "home" })).toContain("high when it is measured at home: 135/85");
  expect(pressure(182, 122)).toContain("Call 999 if your blood pressure is this high now and you have:");
});

test("nothing is said of a reading of a child, without a setting, or in another unit", () => {
  const kpa = { kind: "pressure", systolic: 136, diastolic: 84, unit: "kPa", ucum: "kPa" } as const;
  for (const text of [
    pressure(150, 95, { takenAt: "1985-01-01" }),
    pressure(150, 95, { measuredAt: "not-stated" }),
    pressure(150, 95, { value: kpa }),
  ])
    expect(text).not.toMatch(/counts as high|above ideal/);
});

test("a kind without a reviewed explanation says so, with the record's own word", () => {
  const text = drawn({
    name: "Peak flow",
    known: null,
    entries: [entry("a", { known: null, name: "Peak flow" })],
  });
  expect(text).toContain("We do not have a plain explanation yet.");
});

test("300 values are shown honestly: the newest 24, and how many there are", () => {
  const entries = Array.from({ length: 300 }, (_, index) =>
    entry(`e${index}`, { takenAt: new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10) }),
  );
  expect(drawn({ entries })).toContain("This shows the newest 24 of 300 values.");
});

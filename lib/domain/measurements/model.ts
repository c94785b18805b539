import type { EntryAuthor } from "#lib/entry-author.ts";
import type { Comparator } from "#lib/measured-number.ts";
import { sameUnit } from "#lib/measurement-unit.ts";
import type { Panel } from "#lib/record-panel.ts";
import { trendOf, type SteadyWithin, type TrendFound } from "#lib/value-trend.ts";

/** What is measured, as far as this service knows it; any other kind is shown under the surgery's own name. */
export const knownKinds = [
  "weight",
  "height",
  "bmi",
  "waist",
  "blood-pressure",
  "heart-rate",
  "temperature",
  "oxygen",
  "blood-sugar",
  "smoking",
  "alcohol",
  "gad-7",
] as const;

export type KnownKind = (typeof knownKinds)[number];

/** A code as the record has it; `display` is the record's own word for it. */
export interface Coded {
  readonly system: string | null;
  readonly code: string;
  readonly display: string | null;
}

/** What was found, in the record's own unit. */
export type MeasuredValue =
  | {
      readonly kind: "number";
      readonly value: number;
      /** "<" is read "less than": words come from content. */
      readonly comparator: Comparator | null;
      /** As the record writes it, or null where it gives none. */
      readonly unit: string | null;
      /** Its UCUM code, for comparing and for exchange; not for showing. */
      readonly ucum: string | null;
    }
  | {
      readonly kind: "pressure";
      readonly systolic: number;
      readonly diastolic: number;
      readonly unit: string | null;
      readonly ucum: string | null;
    }
  | { readonly kind: "text"; readonly text: string; readonly codes: readonly Coded[] }
  | { readonly kind: "none" };

/** Measured by somebody at a place, by the person at home, or where the record does not say. */
export type MeasuredAt = "clinic" | "home" | "not-stated";

/** `preliminary` is not the last word; `corrected` replaces what stood there before. */
export type MeasurementStatus = "final" | "preliminary" | "corrected" | "cancelled" | "not-stated";

/** One entry of the surgery's record that belongs to no other area: weight, blood pressure, smoking, a score. */
export interface Measurement {
  /** Opaque and stable; carries no NHS number. */
  readonly id: string;
  readonly source: "gp";
  /** Opaque or a plain word of the body (`weight`): stands in addresses, the same for all entries of one kind. */
  readonly kind: string;
  readonly known: KnownKind | null;
  /** The record's own name of the kind, such as "Body weight". */
  readonly name: string;
  readonly codes: readonly Coded[];
  readonly status: MeasurementStatus;
  /** ISO instant or date (`2028-05-16T20:07:00.000Z`, `2028-05`), or null where it is not known. */
  readonly takenAt: string | null;
  readonly measuredAt: MeasuredAt;
  /** The place as the record names it: "Mill Lane Surgery", "Out-of-hours clinic". */
  readonly place: string | null;
  readonly takenBy: string | null;
  readonly value: MeasuredValue;
  /** What was written beside it, plain text, lines kept. */
  readonly comment: string | null;
  /** Some part is marked in a way that this service does not know: only its name may be shown. */
  readonly cannotBeShownSafely: boolean;
}

/** All measurements, newest first. */
export interface MeasurementPanel extends Panel<Measurement> {
  /** How many the surgery marked as entered in error; they are nowhere in `items`. */
  readonly removed: number;
}

/** Newest first by the moment as written; what has no date comes last. */
export function newestFirst(items: readonly Measurement[]): readonly Measurement[] {
  return [...items].sort((a, b) => (b.takenAt ?? "").localeCompare(a.takenAt ?? ""));
}

/** All entries of one kind, newest first. */
export interface MeasurementKind {
  readonly kind: string;
  readonly known: KnownKind | null;
  readonly name: string;
  readonly entries: readonly [Measurement, ...Measurement[]];
}

/** The entries by kind: known ones in their order, then others by name. Each group is newest first. */
export function byKind(items: readonly Measurement[]): readonly MeasurementKind[] {
  const groups = new Map<string, [Measurement, ...Measurement[]]>();
  for (const one of newestFirst(items)) {
    const group = groups.get(one.kind);
    if (group) group.push(one);
    else groups.set(one.kind, [one]);
  }
  const place = ({ known }: MeasurementKind) =>
    known === null ? knownKinds.length : knownKinds.indexOf(known);
  return [...groups.values()]
    .map((entries): MeasurementKind => {
      const { kind, known, name } = entries[0];
      return { kind, known, name, entries };
    })
    .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, "en-GB"));
}

/** A value that is a number, or the two of a blood pressure. */
export type NumberValue = Extract<MeasuredValue, { readonly kind: "number" | "pressure" }>;

/** An entry that can stand on a graph: a number of a day that is known. */
export interface Point {
  readonly id: string;
  /** ISO instant or whole date. */
  readonly takenAt: string;
  readonly value: NumberValue;
}

/** Values that may be compared: one unit, and either measured at home or not. Oldest first. */
export interface Series {
  readonly unit: string | null;
  readonly home: boolean;
  readonly points: readonly [Point, ...Point[]];
}

/** A whole date or a moment; a month or a year has no place on a graph that is true to time. */
const isWholeDate = (date: string | null): date is string => date !== null && date.length >= 10;

const counts = ({ status, cannotBeShownSafely }: Measurement): boolean =>
  !cannotBeShownSafely && status !== "cancelled";

function pointOf(one: Measurement): Point | null {
  const { id, takenAt, value } = one;
  if (!counts(one) || !isWholeDate(takenAt)) return null;
  return value.kind === "number" || value.kind === "pressure" ? { id, takenAt, value } : null;
}

const codedUnit = ({ ucum, unit }: NumberValue): string => ucum ?? unit ?? "";

const belongs = (series: Series, { value }: Point, home: boolean): boolean =>
  series.home === home &&
  series.points[0].value.kind === value.kind &&
  sameUnit(codedUnit(series.points[0].value), codedUnit(value));

/**
 * The entries of one kind as series that may be drawn: never two units in one, nor home beside clinic (home readings
 * of blood pressure have limits of their own, NICE NG136). A value without a unit is a series only with its like.
 */
export function seriesOf(entries: readonly Measurement[]): readonly Series[] {
  const found: { unit: string | null; home: boolean; points: [Point, ...Point[]] }[] = [];
  for (const entry of [...newestFirst(entries)].reverse()) {
    const point = pointOf(entry);
    if (point === null) continue;
    const home = entry.measuredAt === "home";
    const series = found.find((one) => belongs(one, point, home));
    if (series) series.points.push(point);
    else found.push({ unit: point.value.unit, home, points: [point] });
  }
  return found.sort((a, b) => (b.points.at(-1)?.takenAt ?? "").localeCompare(a.points.at(-1)?.takenAt ?? ""));
}

/** Something that the person measured and added. It is never mixed with what others measured. */
export interface AddedValue {
  readonly id: string;
  /** As `Measurement.kind`. */
  readonly kind: KnownKind;
  /** ISO instant or whole date. */
  readonly takenAt: string;
  readonly value: NumberValue;
  readonly comment: string | null;
  readonly author: EntryAuthor;
}

/** What the person added of one kind, as one series; null for none. */
export function addedSeries(values: readonly AddedValue[]): Series | null {
  const [first, ...others] = [...values].sort((a, b) => a.takenAt.localeCompare(b.takenAt));
  return first === undefined ? null : { unit: first.value.unit, home: true, points: [first, ...others] };
}

/** The number of a point, or one of the two of a blood pressure; null where it says "less than". */
function numberOf({ value }: Point, part: "upper" | "lower"): number | null {
  if (value.kind === "pressure") return part === "upper" ? value.systolic : value.diastolic;
  return part === "upper" && value.comparator === null ? value.value : null;
}

const amount = (of: number): SteadyWithin => ({ kind: "amount", amount: of });
const share = (of: number): SteadyWithin => ({ kind: "share", share: of });

/**
 * How much of a change is none. GAD-7: fewer than 4 points are no reliable change (NHS Talking Therapies manual). The
 * others are conventions of this service, about what one measurement differs from the next by itself.
 */
const steadyWithin: Readonly<Record<KnownKind, SteadyWithin>> = {
  weight: share(0.02),
  height: amount(1),
  bmi: share(0.02),
  waist: amount(2),
  "blood-pressure": amount(10),
  "heart-rate": amount(10),
  temperature: amount(0.5),
  oxygen: amount(2),
  "blood-sugar": amount(1),
  smoking: amount(0),
  alcohol: amount(1),
  "gad-7": amount(3),
};

/** For the lower number of blood pressure, which moves less; and for kinds that this service does not know. */
const steadyLower = amount(5);
const steadyUnknown = share(0.05);

/** Where a series goes; of blood pressure both numbers. Null where there is too little, or only a limit, to say it. */
export interface SeriesTrend {
  readonly upper: TrendFound | null;
  readonly lower: TrendFound | null;
}

export function trendOfSeries({ points }: Series, known: KnownKind | null): SeriesTrend {
  const steady = known === null ? steadyUnknown : steadyWithin[known];
  const found = (part: "upper" | "lower", within: SteadyWithin): TrendFound | null => {
    const last = points.at(-1);
    if (last === undefined || numberOf(last, part) === null) return null;
    const values = points.flatMap((point) => {
      const value = numberOf(point, part);
      return value === null ? [] : [{ at: point.takenAt, value }];
    });
    return trendOf(values, within);
  };
  return { upper: found("upper", steady), lower: found("lower", steadyLower) };
}

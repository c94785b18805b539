import { pressureCategory, type PressureCategory, type PressureReading } from "./blood-pressure.ts";

/** A reading and when it was taken: a local date and time (`YYYY-MM-DDTHH:MM`). */
export interface TimedReading extends PressureReading {
  readonly at: string;
}

export interface HomeAverage {
  readonly daysRecorded: number;
  /** The first day, which is left out; null without any reading. */
  readonly dayOne: string | null;
  readonly usedReadings: number;
  readonly daysUsed: number;
  /** At least 4 days, and 12 readings left after the first day. */
  readonly sufficient: boolean;
  readonly averageSystolic: number | null;
  readonly averageDiastolic: number | null;
  /** Null when there is not enough to go by. */
  readonly category: PressureCategory | null;
  /** Any single reading was very high, whatever the average. */
  readonly urgentReading: boolean;
}

/** To whole numbers, halves up. */
const average = (numbers: readonly number[]): number | null =>
  numbers.length === 0
    ? null
    : Math.floor(numbers.reduce((sum, number) => sum + number, 0) / numbers.length + 0.5);

/**
 * The average of blood pressure measured at home over several days, without the first (NICE NG136, 1.2.7). Without an
 * age (completed years) the average has no category.
 */
export function homeAverage(readings: readonly TimedReading[], age: number | null): HomeAverage {
  const circumstances = { age: age ?? 0, setting: "home", pregnant: false } as const;
  const categoryOf = (reading: PressureReading) => pressureCategory(reading, circumstances);
  const possible = readings.filter((reading) => categoryOf(reading) !== "invalid");
  const days = [...new Set(possible.map(({ at }) => at.slice(0, 10)))].toSorted();
  const dayOne = days[0] ?? null;
  const used = possible.filter(({ at }) => at.slice(0, 10) !== dayOne);
  const systolic = average(used.map((reading) => reading.systolic));
  const diastolic = average(used.map((reading) => reading.diastolic));
  const sufficient = days.length >= 4 && used.length >= 12;
  return {
    daysRecorded: days.length,
    dayOne,
    usedReadings: used.length,
    daysUsed: Math.max(days.length - 1, 0),
    sufficient,
    averageSystolic: systolic,
    averageDiastolic: diastolic,
    category:
      age !== null && sufficient && systolic !== null && diastolic !== null
        ? categoryOf({ systolic, diastolic })
        : null,
    urgentReading: possible.some((reading) => categoryOf(reading) === "very-high"),
  };
}

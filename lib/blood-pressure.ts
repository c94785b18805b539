export interface PressureReading {
  /** mmHg */
  readonly systolic: number;
  readonly diastolic: number;
}

export interface PressureCircumstances {
  /** Completed years. */
  readonly age: number;
  readonly setting: "home" | "clinic";
  readonly pregnant: boolean;
}

/** Levels of the NHS website; "high" begins where NICE NG136 puts it for home and clinic. */
export type PressureCategory = "invalid" | "very-high" | "high" | "raised" | "low" | "ideal";

export type PressureAction =
  | "999"
  | "same-day"
  | "same-day-maternity"
  | "see-gp-or-pharmacist"
  | "lifestyle"
  | "none"
  | "see-gp-if-symptoms"
  | "recheck-entry";

/** From where on either number is high. 80 and over: the treatment targets of NICE NG136, a convention of ours. */
export function highFrom({ age, setting, pregnant }: PressureCircumstances): PressureReading {
  if (pregnant) return { systolic: 140, diastolic: 90 };
  if (age >= 80)
    return setting === "home" ? { systolic: 145, diastolic: 85 } : { systolic: 150, diastolic: 90 };
  return setting === "home" ? { systolic: 135, diastolic: 85 } : { systolic: 140, diastolic: 90 };
}

/** What can be the blood pressure of a living person, by our convention for what is typed in. */
const canBe = ({ systolic, diastolic }: PressureReading): boolean =>
  systolic >= 60 && systolic <= 300 && diastolic >= 30 && diastolic <= 200 && systolic > diastolic;

const reaches = (reading: PressureReading, limit: PressureReading): boolean =>
  reading.systolic >= limit.systolic || reading.diastolic >= limit.diastolic;

/** The level of one reading, or of an average; either number decides (NICE NG136, NG133 in pregnancy, NHS website). */
export function pressureCategory(
  reading: PressureReading,
  circumstances: PressureCircumstances,
): PressureCategory {
  if (!canBe(reading)) return "invalid";
  const veryHigh = circumstances.pregnant
    ? { systolic: 160, diastolic: 110 }
    : { systolic: 180, diastolic: 120 };
  if (reaches(reading, veryHigh)) return "very-high";
  if (reaches(reading, highFrom(circumstances))) return "high";
  if (reaches(reading, { systolic: 120, diastolic: 80 })) return "raised";
  return reading.systolic < 90 || reading.diastolic < 60 ? "low" : "ideal";
}

const actions: Readonly<Record<PressureCategory, PressureAction>> = {
  invalid: "recheck-entry",
  "very-high": "same-day",
  high: "see-gp-or-pharmacist",
  raised: "lifestyle",
  low: "see-gp-if-symptoms",
  ideal: "none",
};

/** What to do about a level: symptoms of very high pressure are for 999, high pressure in pregnancy for maternity. */
export function pressureAction(
  category: PressureCategory,
  { pregnant, redFlagSymptoms }: { readonly pregnant: boolean; readonly redFlagSymptoms: boolean },
): PressureAction {
  if (category === "very-high" && redFlagSymptoms) return "999";
  if (pregnant && (category === "very-high" || category === "high")) return "same-day-maternity";
  return actions[category];
}

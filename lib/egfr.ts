import { bandOf, type Band } from "./clinical-bands.ts";
import { roundHalfUp } from "./unit-conversion.ts";

/** Estimated kidney function, for explaining only: where a laboratory reports its own eGFR, that one is shown. */
export interface EstimatedKidneyFunction {
  /** mL/min/1.73m2, whole. */
  readonly egfr: number;
  readonly stage: Band | null;
}

const umolPerMg = 88.4;

/**
 * CKD-EPI 2009 from creatinine, without the ethnicity term (Levey 2009; NICE NG203). For adults: age in completed
 * years, 18 or more; creatinine in umol/L. The stage is taken from the unrounded number.
 */
export function estimatedKidneyFunction(
  sex: "male" | "female",
  age: number,
  creatinineUmolL: number,
): EstimatedKidneyFunction {
  const female = sex === "female";
  const relative = creatinineUmolL / umolPerMg / (female ? 0.7 : 0.9);
  const value =
    141 *
    Math.min(relative, 1) ** (female ? -0.329 : -0.411) *
    Math.max(relative, 1) ** -1.209 *
    0.993 ** age *
    (female ? 1.018 : 1);
  return { egfr: roundHalfUp(value, 0), stage: bandOf("egfr", { value, comparator: null }) };
}

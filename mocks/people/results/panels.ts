import type { Measurement } from "./result.ts";
import type { TestKey } from "./tests.ts";

function flagOf(value: number, low: number | undefined, high: number | undefined): Measurement["flag"] {
  if (low !== undefined && value < low) return "L";
  return high !== undefined && value > high ? "H" : undefined;
}

function within(test: TestKey, value: number, low?: number, high?: number): Measurement {
  const flag = flagOf(value, low, high);
  const range = { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
  return { test, value, range, ...(flag && { flag }) };
}

/** A full blood count; the red cells have a range in words, as some laboratories send it. */
export function bloodCount(
  hb: number,
  white: number,
  platelets: number,
  mcv: number,
  neutrophils: number,
): Measurement[] {
  return [
    within("haemoglobin", hb, 115, 165),
    within("whiteCells", white, 4, 11),
    { test: "redCells", value: 4.6, range: { text: "3.8 to 5.5" } },
    within("platelets", platelets, 150, 400),
    within("redCellSize", mcv, 80, 100),
    within("neutrophils", neutrophils, 1.7, 8),
  ];
}

/** Kidney blood tests; from 90 on the filtration rate is sent as ">90". */
export function kidney(
  sodium: number,
  potassium: number,
  urea: number,
  creatinine: number,
  egfr: number,
): Measurement[] {
  return [
    within("sodium", sodium, 133, 146),
    within("potassium", potassium, 3.5, 5.3),
    within("urea", urea, 2.5, 7.8),
    within("creatinine", creatinine, 45, 104),
    egfr > 90 ? { test: "egfr", value: 90, comparator: ">", range: { low: 60 } } : within("egfr", egfr, 60),
  ];
}

/** Liver blood tests. */
export function liver(
  alt: number,
  alp: number,
  bilirubin: number,
  albumin: number,
  protein: number,
): Measurement[] {
  return [
    within("alt", alt, undefined, 41),
    within("alp", alp, 30, 130),
    within("bilirubin", bilirubin, undefined, 21),
    within("albumin", albumin, 35, 50),
    within("protein", protein, 60, 80),
  ];
}

/** Blood fats, against the levels that NHS guidance names. */
export function lipids(
  total: number,
  hdl: number,
  ldl: number,
  nonHdl: number,
  triglycerides: number,
): Measurement[] {
  return [
    within("cholesterol", total, undefined, 5),
    within("hdl", hdl, 1),
    within("ldl", ldl, undefined, 3),
    within("nonHdl", nonHdl, undefined, 4),
    within("triglycerides", triglycerides, undefined, 2.3),
  ];
}

/** Average blood sugar, with the laboratory's usual range. */
export function hba1c(value: number): Measurement {
  return within("hba1c", value, 20, 41);
}

export { within };

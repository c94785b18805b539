import { canonicalUnit } from "./measurement-unit.ts";

/**
 * LOINC codes by the keys of tests and measurements, for records that leave England: only codes that `docs/vectors/codes.json`
 * calls verified or corroborated, because a wrong code says a wrong thing to a stranger's system.
 */
const codes: Readonly<Record<string, string>> = {
  "blood-pressure": "85354-9",
  systolic: "8480-6",
  diastolic: "8462-4",
  height: "8302-2",
  weight: "29463-7",
  bmi: "39156-5",
  hba1c: "59261-8",
  "glucose-fasting": "14771-0",
  "cholesterol-total": "14647-2",
  hdl: "14646-4",
  ldl: "22748-8",
  "non-hdl": "70204-3",
  triglycerides: "14927-8",
  creatinine: "14682-9",
  egfr: "62238-1",
  sodium: "2951-2",
  potassium: "2823-3",
  alt: "1742-6",
  albumin: "1751-7",
  tsh: "3016-3",
};

/** The LOINC code of a test or measurement, or null where none has been checked. */
export function loincOf(key: string | null): string | null {
  return key !== null && Object.hasOwn(codes, key) ? (codes[key] ?? null) : null;
}

/** UCUM by our own spelling of a unit (`canonicalUnit`). */
const ucum: Readonly<Record<string, string>> = {
  kg: "kg",
  cm: "cm",
  m: "m",
  "kg/m2": "kg/m2",
  "kg/m²": "kg/m2",
  mmhg: "mm[Hg]",
  "mm[hg]": "mm[Hg]",
  "mmol/mol": "mmol/mol",
  "mmol/l": "mmol/L",
  "umol/l": "umol/L",
  "g/l": "g/L",
  "u/l": "U/L",
  "mu/l": "m[IU]/L",
  "10*9/l": "10*9/L",
  "ml/min/1.73m2": "mL/min/{1.73_m2}",
  "%": "%",
};

/** The unit as UCUM writes it, or null for a unit that we only know as words. */
export function ucumOf(unit: string | null): string | null {
  const plain = canonicalUnit(unit ?? "");
  return Object.hasOwn(ucum, plain) ? (ucum[plain] ?? null) : null;
}

import { appAccessLevel } from "#lib/access/permissions.ts";
import { ageOn } from "#lib/age.ts";
import { pressureAction, pressureCategory } from "#lib/blood-pressure.ts";
import { bodyMass, waistToHeight } from "#lib/body-mass.ts";
import { bandedTests, bandOf } from "#lib/clinical-bands.ts";
import { ipsProblems } from "#lib/domain/take-away/from-fhir-bundle.ts";
import { isSendable } from "#lib/domain/questionnaires/to-questionnaire-service.ts";
import { estimatedKidneyFunction } from "#lib/egfr.ts";
import { homeAverage, type TimedReading } from "#lib/home-pressure.ts";
import { readMeasuredNumber, type MeasuredNumber } from "#lib/measured-number.ts";
import { readNhsNumber } from "#lib/nhs-number.ts";
import { proxyAccess, type ProxyFacts } from "#lib/proxy-access.ts";
import { flagAgainst, rangeShape } from "#lib/reference-range.ts";
import { convertUnit } from "#lib/unit-conversion.ts";

type Input = Readonly<Record<string, unknown>>;

/** Answers one case of a topic: from its input to what is expected of us. */
export type Rule = (input: Input) => unknown;

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const numberOrNull = (value: unknown): number | null => (typeof value === "number" ? value : null);
const sexOf = (value: unknown): "male" | "female" | undefined =>
  value === "male" || value === "female" ? value : undefined;

function measured(value: unknown): MeasuredNumber {
  const read = typeof value === "number" || typeof value === "string" ? readMeasuredNumber(value) : null;
  if (read === null) throw new Error("the value is no number");
  return read;
}

function rangeWords(low: number | null, high: number | null): string | null {
  const shape = rangeShape({ low, high });
  if (shape === null) return null;
  if (shape.kind === "between") return `${shape.low} to ${shape.high}`;
  return shape.kind === "at-most" ? `${shape.high} or lower` : `${shape.low} or higher`;
}

/** Topics by name; a topic without a rule is not built yet. */
export const rules: Readonly<Record<string, Rule>> = {
  "nhs-number": ({ value }) => readNhsNumber(text(value)),
  "age-on-date": ({ dob, on }) => ageOn(text(dob), text(on)),
  "app-access-level": ({ level, age, feature }) =>
    appAccessLevel({ level, age: numberOrNull(age), feature } as Parameters<typeof appAccessLevel>[0]),
  "results-bands": ({ test, value, sex, fasting }) => {
    const banded = bandedTests.find((known) => known === test);
    if (banded === undefined) throw new Error("a test without bands");
    const circumstances = { sex: sexOf(sex), fasting: typeof fasting === "boolean" ? fasting : undefined };
    return { band: bandOf(banded, measured(value), circumstances) };
  },
  "results-flag": ({ value, low, high }) => {
    const range = { low: numberOrNull(low), high: numberOrNull(high) };
    return { flag: flagAgainst(measured(value), range), display: rangeWords(range.low, range.high) };
  },
  "results-units": ({ analyte, from, to, value }) => ({
    value: convertUnit(text(analyte), text(from), text(to), Number(value))?.value ?? null,
  }),
  "results-egfr": ({ sex, age, creatinineUmolL }) =>
    estimatedKidneyFunction(sex === "female" ? "female" : "male", Number(age), Number(creatinineUmolL)),
  "bp-category": ({ systolic, diastolic, age, setting, pregnant, redFlagSymptoms }) => {
    const circumstances = {
      age: Number(age),
      setting: setting === "home" ? "home" : "clinic",
      pregnant: pregnant === true,
    } as const;
    const reading = { systolic: Number(systolic), diastolic: Number(diastolic) };
    const category = pressureCategory(reading, circumstances);
    const action = pressureAction(category, { ...circumstances, redFlagSymptoms: redFlagSymptoms === true });
    return { category, action };
  },
  "bp-hbpm": ({ readings, age }) => homeAverage(readings as readonly TimedReading[], Number(age)),
  "bmi-category": ({ weightKg, heightCm, higherRiskEthnicity, waistCm }) => {
    const body = { weightKg: Number(weightKg), heightCm: Number(heightCm) };
    const { bmi, category } = bodyMass({ ...body, higherRiskEthnicity: higherRiskEthnicity === true });
    const waist = typeof waistCm === "number" ? waistToHeight(waistCm, body) : null;
    return { bmi1dp: bmi, category, waistToHeight2dp: waist?.ratio, whtrCategory: waist?.category };
  },
  // PHQ-9 has nine questions, and an answer to each.
  "fhir-questionnaire-response": ({ resource }) => ({
    valid: isSendable(
      resource,
      Array.from({ length: 9 }, (_, index) => String(index + 1)),
    ),
  }),
  "proxy-access": (input) => proxyAccess(input as unknown as ProxyFacts),
  "ips-bundle": ({ bundle }) => ({ problems: ipsProblems(bundle) }),
};

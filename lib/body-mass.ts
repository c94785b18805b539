import { roundHalfUp } from "./unit-conversion.ts";

export type BodyMassCategory = "underweight" | "healthy" | "overweight" | "obese" | "severely-obese";

export interface BodyMass {
  /** kg/m², rounded half up to one digit, for showing. */
  readonly bmi: number;
  /** From the exact value. */
  readonly category: BodyMassCategory;
}

interface Body {
  readonly weightKg: number;
  readonly heightCm: number;
  /** South Asian, Chinese, other Asian, Middle Eastern, Black African or African-Caribbean (NICE NG246). */
  readonly higherRiskEthnicity: boolean;
}

/** Where each class begins (NICE NG246): for everybody, and for ethnic groups at higher risk. */
const begins = {
  usual: { healthy: 18.5, overweight: 25, obese: 30, "severely-obese": 40 },
  higherRisk: { healthy: 18.5, overweight: 23, obese: 27.5, "severely-obese": 37.5 },
} as const;

/** Floating point puts 47.36 kg at 160 cm a hair below 18.5. */
const slack = 1e-9;
const atLeast = (value: number, limit: number): boolean => value >= limit - slack;

const exact = ({ weightKg, heightCm }: Pick<Body, "weightKg" | "heightCm">): number =>
  (weightKg * 10_000) / (heightCm * heightCm);

/** Body mass index of an adult who is not pregnant, and its class. It explains; it is never a diagnosis. */
export function bodyMass(body: Body): BodyMass {
  const value = exact(body);
  const limits = body.higherRiskEthnicity ? begins.higherRisk : begins.usual;
  const classes = ["severely-obese", "obese", "overweight", "healthy"] as const;
  return {
    bmi: roundHalfUp(value, 1),
    category: classes.find((each) => atLeast(value, limits[each])) ?? "underweight",
  };
}

/** Waist by height, from the exact value; null below 0.4 and from a BMI of 35 on, for which NICE NG246 has no class. */
export function waistToHeight(
  waistCm: number,
  body: Pick<Body, "weightKg" | "heightCm">,
): { readonly ratio: number; readonly category: "healthy" | "increased" | "high" | null } {
  const ratio = waistCm / body.heightCm;
  const rounded = roundHalfUp(ratio, 2);
  if (atLeast(exact(body), 35) || !atLeast(ratio, 0.4)) return { ratio: rounded, category: null };
  const category = atLeast(ratio, 0.6) ? "high" : atLeast(ratio, 0.5) ? "increased" : "healthy";
  return { ratio: rounded, category };
}

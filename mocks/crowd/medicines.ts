import { issuedEvery, medicine, type Medicine } from "#mocks/people/medicines/medicine.ts";
import { healthOf, type Health } from "./health.ts";

type Usual = Pick<Parameters<typeof medicine>[0], "product" | "dose" | "reason" | "quantity">;

const ramipril: Usual = {
  product: "ramipril",
  dose: "Take one capsule once a day",
  reason: "highBloodPressure",
  quantity: { value: 28, days: 28 },
};

const amlodipine: Usual = { ...ramipril, product: "amlodipine", dose: "Take one tablet once a day" };

const atorvastatin: Usual = {
  product: "atorvastatin20",
  dose: "Take one tablet at night",
  reason: "highCholesterol",
  quantity: { value: 28, days: 28 },
};

const salbutamol: Usual = {
  product: "salbutamol",
  dose: "Inhale two puffs when needed",
  reason: "asthma",
  quantity: { value: 200, days: 56 },
};

function taken({ highBloodPressure, diabetes, asthma, age, random }: Health): Usual[] {
  return [
    ...(highBloodPressure ? [random.chance(0.5) ? ramipril : amlodipine] : []),
    ...(diabetes || (highBloodPressure && age > 60) ? [atorvastatin] : []),
    ...(asthma ? [salbutamol] : []),
  ];
}

/** The repeat medicines of somebody of a crowd, dates as written; null for anybody else. */
export function crowdMedicines(key: string): Medicine[] | null {
  const health = healthOf(key);
  if (!health) return null;
  return taken(health).map((usual) =>
    medicine({
      ...usual,
      key: `${key}-${usual.product}`,
      kind: "repeat",
      prescriber: health.doctor,
      started: "2025-06-02",
      issues: issuedEvery(usual.quantity.days, "2027-06-09", "2028-04-28"),
      repeats: { authorised: 13, reviewBy: "2028-11-30" },
    }),
  );
}

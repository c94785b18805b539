import { issuedEvery, medicine, type Medicine } from "./medicine.ts";

const pascoe = "Dr Ruth Pascoe";

/** A long way from any pharmacy: repeat dispensing in two-month packs, and one medicine that only the hospital gives. */
export const joan: Medicine[] = [
  medicine({
    key: "joan-amlodipine",
    product: "amlodipine",
    kind: "repeat-dispensing",
    dose: "Take one tablet once a day",
    quantity: { value: 56, days: 56 },
    reason: "highBloodPressure",
    prescriber: pascoe,
    started: "2021-05-10",
    issues: issuedEvery(56, "2026-06-02", "2028-04-04"),
    repeats: { authorised: 6, reviewBy: "2029-03-31" },
  }),
  medicine({
    key: "joan-alendronic-acid",
    product: "alendronicAcid",
    kind: "repeat",
    dose: "Take one tablet once a week with a full glass of water, sitting upright",
    quantity: { value: 8, days: 56 },
    reason: "osteoporosis",
    prescriber: pascoe,
    started: "2026-10-12",
    issues: issuedEvery(56, "2026-10-12", "2028-03-20"),
    repeats: { authorised: 12, reviewBy: "2028-10-12" },
  }),
  medicine({
    key: "joan-calcium",
    product: "calciumWithVitaminD",
    kind: "repeat",
    dose: "Chew one tablet twice a day",
    quantity: { value: 112, days: 56 },
    reason: "osteoporosis",
    prescriber: pascoe,
    started: "2026-10-12",
    issues: issuedEvery(56, "2026-10-12", "2028-03-20"),
    repeats: { authorised: 12, reviewBy: "2028-10-12" },
  }),
  medicine({
    key: "joan-adalimumab",
    product: "adalimumab",
    kind: "repeat",
    supply: "hospital",
    dose: "One injection under the skin every two weeks",
    quantity: { value: 2, days: 28 },
    reason: "rheumatoidArthritis",
    prescriber: "Southquay General Hospital",
    started: "2024-08-19",
    issues: [],
  }),
];

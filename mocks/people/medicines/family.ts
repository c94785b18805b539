import { issuedEvery, medicine, type Medicine } from "./medicine.ts";

const hart = "Dr Samuel Hart";

/** Cares for her father: a medicine for when it is needed, and one she buys. */
export const nadia: Medicine[] = [
  medicine({
    key: "nadia-sumatriptan",
    product: "sumatriptan",
    kind: "repeat",
    dose: "Take one tablet when a migraine starts; one more after two hours if it comes back",
    quantity: { value: 6, days: 42 },
    reason: "migraine",
    prescriber: "Dr Ruth Pascoe",
    started: "2020-09-21",
    issues: ["2027-02-08", "2027-08-16", "2028-01-17"],
    repeats: { authorised: 6, reviewBy: "2028-12-31" },
  }),
  medicine({
    key: "nadia-paracetamol",
    product: "paracetamol",
    kind: "acute",
    supply: "bought",
    dose: "Two tablets up to four times a day when needed",
    quantity: { value: 16, days: 2 },
    reason: "migraine",
    prescriber: "Dr Ruth Pascoe",
    started: "2028-01-17",
    issues: [],
  }),
];

/** Maya's mother: one tablet a day for years. */
export const priya: Medicine[] = [
  medicine({
    key: "priya-levothyroxine",
    product: "levothyroxine",
    kind: "repeat",
    dose: "Take one tablet each morning, half an hour before breakfast",
    quantity: { value: 56, days: 56 },
    reason: "underactiveThyroid",
    prescriber: hart,
    started: "2018-11-05",
    issues: issuedEvery(56, "2026-06-08", "2028-04-10"),
    repeats: { authorised: 12, reviewBy: "2028-11-30" },
  }),
];

/** A child with asthma: a preventer and a reliever. */
export const maya: Medicine[] = [
  medicine({
    key: "maya-preventer",
    product: "beclometasoneInhaler",
    kind: "repeat",
    dose: "Inhale two doses through the spacer morning and evening",
    quantity: { value: 200, days: 50 },
    reason: "asthma",
    prescriber: hart,
    started: "2024-10-14",
    issues: issuedEvery(56, "2026-09-07", "2028-05-15"),
    repeats: { authorised: 12, reviewBy: "2028-10-31" },
  }),
  medicine({
    key: "maya-reliever",
    product: "salbutamol",
    kind: "repeat",
    dose: "Inhale two doses through the spacer when needed",
    quantity: { value: 200, days: 90 },
    reason: "asthma",
    prescriber: hart,
    started: "2024-10-14",
    issues: ["2027-01-18", "2027-09-06", "2028-03-13"],
    repeats: { authorised: 6, reviewBy: "2028-10-31" },
  }),
];

/** Pregnant: folic acid until the twelfth week, and the iron that was prescribed after a blood test. */
export const sarah: Medicine[] = [
  medicine({
    key: "sarah-iron",
    product: "ferrousFumarate",
    kind: "acute",
    dose: "Take one tablet once a day on an empty stomach",
    quantity: { value: 84, days: 84 },
    reason: "anaemiaInPregnancy",
    prescriber: hart,
    started: "2028-05-05",
  }),
  medicine({
    key: "sarah-folic-acid",
    product: "folicAcid",
    kind: "acute",
    dose: "Take one tablet once a day until the twelfth week",
    quantity: { value: 90, days: 90 },
    reason: "pregnancy",
    prescriber: hart,
    started: "2028-01-24",
    stopped: { at: "2028-04-10", reason: "The twelfth week has passed." },
  }),
  medicine({
    key: "sarah-cetirizine",
    product: "cetirizine",
    kind: "repeat",
    dose: "Take one tablet once a day when hay fever is bad",
    quantity: { value: 30, days: 30 },
    reason: "hayFever",
    prescriber: hart,
    started: "2025-05-19",
    stopped: { at: "2028-02-07", reason: "Stopped while pregnant." },
    issues: ["2026-05-25", "2027-05-24"],
    repeats: { authorised: 6, reviewBy: "2028-05-31" },
  }),
];

/** Five years old: an ointment that his mother asks for, and a course that is over. */
export const kyle: Medicine[] = [
  medicine({
    key: "kyle-emollient",
    product: "emollient",
    kind: "repeat",
    dose: "Put on dry skin twice a day and after each bath",
    quantity: { value: 500, days: 56 },
    reason: "eczema",
    prescriber: hart,
    started: "2024-01-15",
    issues: issuedEvery(56, "2026-09-14", "2028-03-27"),
    repeats: { authorised: 12, reviewBy: "2028-12-31" },
  }),
  medicine({
    key: "kyle-amoxicillin",
    product: "amoxicillinLiquid",
    kind: "acute",
    dose: "One 5ml spoonful three times a day for five days",
    quantity: { value: 100, days: 5 },
    reason: "otitisMedia",
    prescriber: hart,
    started: "2027-11-22",
    stopped: { at: "2027-11-27", reason: "The course was finished." },
  }),
];

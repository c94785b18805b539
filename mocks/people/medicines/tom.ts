import { issuedEvery, medicine, type Medicine } from "./medicine.ts";

const hart = "Dr Samuel Hart";

/** Two repeats: one whose review is overdue, and a short course that is over. */
export const tom: Medicine[] = [
  medicine({
    key: "tom-atorvastatin",
    product: "atorvastatin20",
    kind: "repeat",
    dose: "Take one tablet at night",
    quantity: { value: 28, days: 28 },
    reason: "highCholesterol",
    prescriber: hart,
    started: "2027-10-19",
    issues: issuedEvery(28, "2027-10-19", "2028-05-02"),
    repeats: { authorised: 12, reviewBy: "2028-10-18" },
  }),
  medicine({
    key: "tom-amlodipine",
    product: "amlodipine",
    kind: "repeat",
    dose: "Take one tablet once a day",
    quantity: { value: 28, days: 28 },
    reason: "highBloodPressure",
    prescriber: hart,
    started: "2024-03-11",
    issues: issuedEvery(28, "2026-05-25", "2028-04-24"),
    repeats: { authorised: 13, reviewBy: "2028-03-31" },
  }),
  medicine({
    key: "tom-co-codamol",
    product: "coCodamol",
    kind: "acute",
    dose: "Take one or two tablets up to four times a day for pain",
    quantity: { value: 30, days: 7 },
    reason: "pain",
    prescriber: hart,
    started: "2028-03-06",
    stopped: { at: "2028-03-13", reason: "The course was finished." },
  }),
];

import { issuedEvery, medicine, type Medicine } from "./medicine.ts";

const yusuf = "Dr Amina Yusuf";

/** Words and doses that must sound right when heard: "50micrograms/ml", "5 milligrams". */
export const grace: Medicine[] = [
  medicine({
    key: "grace-ramipril",
    product: "ramipril",
    kind: "repeat",
    dose: "Take one capsule once a day",
    quantity: { value: 28, days: 28 },
    reason: "highBloodPressure",
    prescriber: yusuf,
    started: "2022-04-04",
    issues: issuedEvery(28, "2026-06-17", "2028-04-19"),
    repeats: { authorised: 13, reviewBy: "2028-09-30" },
  }),
  medicine({
    key: "grace-latanoprost",
    product: "latanoprost",
    kind: "repeat",
    dose: "Put one drop into each eye at night",
    quantity: { value: 5, days: 56 },
    reason: "glaucoma",
    prescriber: yusuf,
    started: "2016-02-15",
    issues: issuedEvery(56, "2026-07-15", "2028-03-22"),
    repeats: { authorised: 13, reviewBy: "2028-09-30" },
  }),
  medicine({
    key: "grace-paracetamol",
    product: "paracetamol",
    kind: "acute",
    supply: "bought",
    dose: "Two tablets up to four times a day when needed",
    quantity: { value: 16, days: 2 },
    reason: "pain",
    prescriber: yusuf,
    started: "2028-03-21",
    issues: [],
  }),
];

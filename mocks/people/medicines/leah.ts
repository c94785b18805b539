import { issuedEvery, medicine, type Medicine } from "./medicine.ts";

const pascoe = "Dr Ruth Pascoe";

/** Two medicines that she may not want anyone at home to see. */
export const leah: Medicine[] = [
  medicine({
    key: "leah-desogestrel",
    product: "desogestrel",
    kind: "repeat",
    dose: "Take one tablet at the same time each day, without a break",
    quantity: { value: 84, days: 84 },
    reason: "contraception",
    prescriber: pascoe,
    started: "2025-01-13",
    issues: issuedEvery(84, "2026-07-13", "2028-03-20"),
    repeats: { authorised: 8, reviewBy: "2028-12-31" },
  }),
  medicine({
    key: "leah-sertraline",
    product: "sertraline",
    kind: "repeat",
    dose: "Take one tablet each morning",
    quantity: { value: 28, days: 28 },
    reason: "anxiety",
    prescriber: pascoe,
    started: "2027-11-08",
    issues: issuedEvery(28, "2027-11-08", "2028-04-24"),
    repeats: { authorised: 13, reviewBy: "2028-06-30" },
  }),
];

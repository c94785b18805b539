import { doses } from "./doses.ts";
import { diseases } from "./diseases.ts";
import type { Vaccination } from "./vaccination.ts";

const surgery = { person: "joan", place: "A20003", performer: "Nurse Elowen Tregear" };

/** 72: pneumococcal, flu every year, and the first of two against shingles; too young for RSV. */
export const joan: readonly Vaccination[] = [
  ...doses(surgery, "pneumococcal", [["2020-10-12T10:40", "T011458", "2022-01-31"]]),
  ...doses(surgery, "covidOxford", [
    ["2021-02-20T14:00", "4120Z041", "2021-06-30"],
    ["2021-05-08T14:10", "4120Z163", "2021-09-30"],
  ]),
  // Written down against the wrong disease, as one published example is.
  ...doses(surgery, "covidFirst", [["2021-11-13T13:30", "FJ8372", "2022-03-31", 3]]).map((one) => ({
    ...one,
    diseases: [diseases.rsv],
  })),
  ...doses(surgery, "flu", [
    ["2026-10-08T10:10", "V3A466M", "2027-06-30", 1],
    ["2027-10-07T10:25", "W4B301M", "2028-06-30", 1],
  ]),
  ...doses(surgery, "shingles", [["2027-12-09T11:00", "AZ9BM", "2029-04-30"]]),
];

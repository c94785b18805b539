import { doses } from "./doses.ts";
import type { Vaccination } from "./vaccination.ts";

const surgery = { person: "abdul", place: "A20001", performer: "Nurse Carol Dunn" };
const pharmacy = { person: "abdul", place: "FZ901", performer: "Mr Harun Malik" };

/** 85, with everything but RSV, which he could have had since April 2026. */
export const abdul: readonly Vaccination[] = [
  ...doses(surgery, "pneumococcal", [["2008-10-20T09:15", "NJ06630", "2009-12-31"]]),
  ...doses(surgery, "covidFirst", [
    ["2021-01-16T10:00", "EL0739", "2021-04-30"],
    ["2021-03-27T10:20", "EP2163", "2021-06-30"],
    ["2021-10-09T09:40", "FH3220", "2022-02-28"],
  ]),
  ...doses(pharmacy, "covid", [
    ["2025-10-07T11:15", "LP8512", "2026-02-28", 8],
    ["2026-04-21T11:30", "MA2077", "2026-09-30", 9],
  ]),
  ...doses(surgery, "flu", [
    ["2025-10-06T09:10", "U2C118M", "2026-06-30", 1],
    ["2026-10-05T09:20", "V3A402M", "2027-06-30", 1],
    ["2027-10-04T09:05", "W4B219M", "2028-06-30", 1],
  ]),
];

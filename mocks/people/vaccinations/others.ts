import { doses } from "./doses.ts";
import { notDone, type Vaccination } from "./vaccination.ts";

const elmTree = { place: "A20001", performer: "Nurse Carol Dunn" };
const millLane = { place: "A20002", performer: "Nurse Bridget Shaw" };
const harbourRoad = { place: "A20003", performer: "Nurse Elowen Tregear" };

/** Cares for her father, so flu is offered to her every year. */
export const nadia: readonly Vaccination[] = [
  ...doses({ person: "nadia", ...harbourRoad }, "covidOxford", [
    ["2021-03-20T12:00", "4120Z077", "2021-07-31"],
    ["2021-06-05T12:15", "4120Z190", "2021-10-31"],
  ]),
  ...doses({ person: "nadia", ...harbourRoad }, "flu", [
    ["2026-10-22T16:10", "V3A611M", "2027-06-30", 1],
    ["2027-10-21T16:20", "W4B433M", "2028-06-30", 1],
  ]),
];

export const priya: readonly Vaccination[] = [
  ...doses({ person: "priya", ...elmTree }, "covidFirst", [
    ["2021-05-29T11:10", "FA5829", "2021-09-30"],
    ["2021-08-07T11:00", "FF3319", "2021-12-31"],
  ]),
  ...doses({ person: "priya", ...elmTree }, "mmr", [
    ["1988-11-08T10:00", "B1186", "1990-01-31"],
    ["2016-10-12T09:30", "A69CB118A", "2018-02-28"],
  ]),
];

/** Did not want the flu vaccine, and the record says so. */
export const tom: readonly Vaccination[] = [
  ...doses({ person: "tom", ...elmTree }, "covidOxford", [["2021-04-17T10:45", "4120Z131", "2021-08-31"]]),
  notDone({
    key: "tom-2027-flu",
    product: "flu",
    offered: "2027-11-12T11:20",
    reason: { code: "315640000", display: "Influenza vaccination declined" },
    ...elmTree,
  }),
];

/** The pneumococcal vaccine of yesterday: given, and not yet where everyone can see it. */
export const grace: readonly Vaccination[] = [
  ...doses({ person: "grace", ...millLane }, "covidFirst", [
    ["2021-04-03T09:50", "ER1741", "2021-07-31"],
    ["2021-06-19T09:40", "FC8289", "2021-10-31"],
  ]),
  ...doses({ person: "grace", ...millLane }, "flu", [["2027-10-19T09:15", "W4B388M", "2028-06-30", 1]]),
  ...doses({ person: "grace", ...millLane }, "pneumococcal", [["2028-05-15T14:30", "Y021904", "2029-11-30"]]),
];

export const leah: readonly Vaccination[] = [
  ...doses({ person: "leah", ...harbourRoad }, "hpvFirst", [
    ["2008-10-14T11:00", "NK08133", "2010-02-28"],
    ["2008-12-16T11:10", "NK08402", "2010-04-30"],
  ]),
];

/** 67: pneumococcal and shingles have been due since her 65th birthday. */
export const wendy: readonly Vaccination[] = [
  ...doses({ person: "wendy", place: "A20005", performer: "Nurse Paul Ashdown" }, "flu", [
    ["2026-10-13T10:00", "V3A540M", "2027-06-30", 1],
    ["2027-10-12T10:10", "W4B355M", "2028-06-30", 1],
  ]),
];

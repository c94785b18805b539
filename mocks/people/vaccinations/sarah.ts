import { doses } from "./doses.ts";
import type { Vaccination } from "./vaccination.ts";

const surgery = { person: "sarah", place: "A20001", performer: "Nurse Carol Dunn" };

/** 30 weeks pregnant: flu in the season, pertussis and RSV still to come. Pertussis was given in the pregnancy before. */
export const sarah: readonly Vaccination[] = [
  ...doses({ ...surgery, performer: "School nurse Tola Bright" }, "hpvFirst", [
    ["2008-11-18T10:00", "NK08210", "2010-03-31"],
    ["2009-01-20T10:10", "NK08544", "2010-05-31"],
    ["2009-05-19T10:05", "NK09012", "2010-09-30"],
  ]),
  ...doses(surgery, "menAcwy", [["2015-09-14T12:10", "X8T201C", "2017-01-31"]]),
  ...doses(surgery, "covidFirst", [
    ["2021-06-12T15:20", "FC3098", "2021-10-31"],
    ["2021-08-21T15:40", "FF2153", "2021-12-31"],
  ]),
  ...doses(surgery, "pertussis", [["2022-05-24T09:30", "C5921AB", "2023-08-31"]]),
  ...doses(surgery, "flu", [["2027-12-01T09:45", "W4B510M", "2028-06-30", 1]]),
];

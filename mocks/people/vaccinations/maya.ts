import { visits } from "./childhood.ts";

const nurse = "Nurse Carol Dunn";
const schoolNurse = "School nurse Tola Bright";

/** A child of ten with everything that her age group was offered; the next is HPV in Year 8. */
export const maya = visits("maya", "2017-06-01", "A20001", [
  {
    at: "2017-07-27T10:00",
    expires: "2019-01-31",
    performer: nurse,
    given: [
      ["sixInOne", 1, "A21CC088A"],
      ["menB", 1, "ABX019A"],
      ["pneumococcalConjugate", 1, "R88317"],
      ["rotavirus", 1, "AROLB612A"],
    ],
  },
  {
    at: "2017-08-24T10:15",
    expires: "2019-01-31",
    performer: nurse,
    given: [
      ["sixInOne", 2, "A21CC091B"],
      ["rotavirus", 2, "AROLB630A"],
    ],
  },
  {
    at: "2017-09-21T09:50",
    expires: "2019-02-28",
    performer: nurse,
    given: [
      ["sixInOne", 3, "A21CC104A"],
      ["menB", 2, "ABX027B"],
      ["pneumococcalConjugate", 2, "R90244"],
    ],
  },
  {
    at: "2018-06-07T11:10",
    expires: "2019-11-30",
    performer: nurse,
    given: [
      ["hibMenC", 1, "A76CA877A"],
      ["mmr", 1, "A69CC310A"],
      ["pneumococcalConjugate", 3, "T20581"],
      ["menB", 3, "ABX066A"],
    ],
  },
  {
    at: "2020-10-06T16:00",
    expires: "2022-03-31",
    performer: nurse,
    given: [
      ["fourInOne", 1, "AC39B044A"],
      ["mmr", 2, "A69CC702B"],
    ],
  },
  {
    at: "2026-11-17T10:30",
    expires: "2027-01-31",
    performer: schoolNurse,
    given: [["fluSpray", 1, "TK2640"]],
  },
  {
    at: "2027-11-16T10:45",
    expires: "2028-01-31",
    performer: schoolNurse,
    given: [["fluSpray", 1, "VN2731"]],
  },
]);

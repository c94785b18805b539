import { visits } from "./childhood.ts";

const nurse = "Nurse Carol Dunn";

/** The whole schedule of a child born in September 2022, with the combined MMRV at 3 years and 4 months. */
export const kyle = visits("kyle", "2022-09-09", "A20001", [
  {
    at: "2022-11-04T10:20",
    expires: "2024-03-31",
    performer: nurse,
    given: [
      ["sixInOne", 1, "A21CD510A"],
      ["menB", 1, "ABX271B"],
      ["rotavirus", 1, "AROLC041A"],
    ],
  },
  {
    at: "2022-12-02T10:10",
    expires: "2024-04-30",
    performer: nurse,
    given: [
      ["sixInOne", 2, "A21CD533B"],
      ["pneumococcalConjugate", 1, "FT2291"],
      ["rotavirus", 2, "AROLC055A"],
    ],
  },
  {
    at: "2023-01-04T09:40",
    expires: "2024-05-31",
    performer: nurse,
    given: [
      ["sixInOne", 3, "A21CD601A"],
      ["menB", 2, "ABX304C"],
    ],
  },
  {
    at: "2023-09-12T11:00",
    expires: "2025-01-31",
    performer: nurse,
    given: [
      ["hibMenC", 1, "A76CB212A"],
      ["mmr", 1, "A69CD788A"],
      ["pneumococcalConjugate", 2, "GA4410"],
      ["menB", 3, "ABX377A"],
    ],
  },
  { at: "2025-10-14T15:30", expires: "2025-12-31", performer: nurse, given: [["fluSpray", 1, "RJ2504"]] },
  {
    at: "2026-01-13T10:50",
    expires: "2027-03-31",
    performer: nurse,
    given: [
      ["fourInOne", 1, "AC39B104A"],
      ["mmrv", 2, "Y014772"],
    ],
  },
  { at: "2026-10-20T15:45", expires: "2026-12-31", performer: nurse, given: [["fluSpray", 1, "TK2611"]] },
  {
    at: "2027-11-09T09:55",
    expires: "2028-01-31",
    performer: "School nurse Tola Bright",
    given: [["fluSpray", 1, "VN2718"]],
  },
]);

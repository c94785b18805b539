import { conditions, inWords, paperTypes, specialties } from "./concepts.ts";
import { plainText } from "./files.ts";
import {
  consultation,
  due,
  heading,
  height,
  paper,
  problem,
  record,
  referral,
  topic,
  weight,
} from "./written.ts";

const hart = "Dr Samuel Hart";
const nurse = "Nurse Bilal Aziz";

/** Five years old; nobody ever asked about allergies, so nothing at all is written of them. */
export const kyle = record({
  problems: [
    problem({
      key: "kyle-eczema",
      at: "2024-01-15T11:00",
      by: hart,
      condition: conditions.eczema,
      linked: ["kyle-c-2026-09-21"],
    }),
    problem({
      key: "kyle-ear",
      at: "2027-11-22T09:10",
      by: hart,
      condition: conditions.otitisMedia,
      ended: "2027-12-06",
    }),
  ],
  consultations: [
    consultation({
      key: "kyle-c-2026-09-21",
      at: "2026-09-21T10:40",
      by: nurse,
      topics: [
        topic(
          "Eczema",
          "kyle-eczema",
          heading("Examination", "Dry patches behind both knees.", "kyle-weight-2026", "kyle-height-2026"),
          heading("Plan", "Cream twice a day, also when the skin looks well."),
        ),
      ],
    }),
    consultation({
      key: "kyle-c-2027-11-22",
      at: "2027-11-22T09:00",
      by: hart,
      topics: [
        topic(
          "Earache",
          "kyle-ear",
          heading("History", "Two nights of earache and fever.", "kyle-ear"),
          heading("Plan", "Amoxicillin for five days."),
        ),
      ],
    }),
    consultation({
      key: "kyle-c-2028-05-08",
      at: "2028-05-08T15:35",
      by: hart,
      topics: [
        topic(
          "Tired and pale",
          null,
          heading("History", "Eats little. His mother asks whether he gains enough weight."),
          heading("Plan", "Blood test asked for.", "kyle-weight-2028", "kyle-d-weight"),
        ),
      ],
    }),
  ],
  measurements: [
    weight("kyle-weight-2026", "2026-09-21T10:45", nurse, 15.1),
    height("kyle-height-2026", "2026-09-21T10:46", nurse, 101),
    weight("kyle-weight-2028", "2028-05-08T15:40", hart, 17),
    height("kyle-height-2028", "2028-05-08T15:41", hart, 110.5),
  ],
  referrals: [
    referral({
      key: "kyle-children",
      at: "2028-05-08T15:50",
      by: hart,
      to: "Northfield Hospital, children's clinic",
      specialty: specialties.paediatrics,
      why: inWords("Slow weight gain"),
      description: "Weight follows a lower line than last year.",
    }),
  ],
  diary: [
    due({
      key: "kyle-d-weight",
      at: "2028-05-08T15:45",
      by: hart,
      what: inWords("Weigh again"),
      due: "2028-06-05",
    }),
  ],
  papers: [
    paper(plainText("To whoever cares for Kyle,\nthe cream is used twice a day.\nNurse Bilal Aziz"), {
      key: "kyle-p-school",
      at: "2026-09-21T11:00",
      by: nurse,
      title: "Letter for school about eczema",
      type: paperTypes.letter,
    }),
  ],
});

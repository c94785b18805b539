import {
  allergens,
  conditions,
  encounters,
  inWords,
  measures,
  paperTypes,
  reactions,
  specialties,
} from "./concepts.ts";
import { pdf, plainText } from "./files.ts";
import {
  allergy,
  consultation,
  due,
  heading,
  height,
  noted,
  paper,
  pressure,
  problem,
  record,
  referral,
  topic,
  weight,
} from "./written.ts";

const hart = "Dr Samuel Hart";

/** Maya's mother: an underactive thyroid, and little else. */
export const priya = record({
  allergies: [
    allergy({ key: "priya-none", at: "2018-11-05T10:00", by: hart, to: allergens.none }),
    allergy({
      key: "priya-nausea",
      at: "2015-02-09T10:00",
      by: hart,
      to: { ...allergens.degraded, display: "Erythromycin: felt sick" },
      kind: "intolerance",
      status: "resolved",
      reaction: { what: reactions.nausea, severity: "mild" },
      ended: { on: "2018-11-05", why: "A usual effect of the medicine, no allergy." },
    }),
  ],
  problems: [
    problem({
      key: "priya-thyroid",
      at: "2018-11-05T10:10",
      by: hart,
      condition: conditions.underactiveThyroid,
      significance: "major",
      linked: ["priya-c-2027-11-01", "priya-d-thyroid"],
    }),
    problem({
      key: "priya-urine",
      at: "2026-08-17T09:00",
      by: hart,
      condition: conditions.urineInfection,
      ended: "2026-08-31",
    }),
  ],
  consultations: [
    consultation({
      key: "priya-c-2026-08-17",
      at: "2026-08-17T08:55",
      by: hart,
      how: encounters.telephone,
      topics: [
        topic("Urine infection", "priya-urine", heading("Plan", "Three days of tablets.", "priya-urine")),
      ],
    }),
    consultation({
      key: "priya-c-2027-11-01",
      at: "2027-11-01T11:30",
      by: hart,
      topics: [
        topic(
          "Thyroid",
          "priya-thyroid",
          heading("History", "Feels well."),
          heading("Plan", "Same dose.", "priya-weight", "priya-bp", "priya-d-thyroid"),
        ),
      ],
    }),
  ],
  measurements: [
    height("priya-height", "2014-03-10T10:00", hart, 158),
    weight("priya-weight", "2027-11-01T11:35", hart, 61.2),
    pressure("priya-bp", "2027-11-01T11:36", hart, 118, 74),
    noted("priya-smoking", "2026-08-17T09:05", hart, measures.neverSmoked),
  ],
  referrals: [
    referral({
      key: "priya-knee",
      at: "2024-09-30T10:00",
      by: hart,
      to: "Northfield Hospital, knee clinic",
      specialty: specialties.orthopaedics,
      why: inWords("Knee pain after a fall"),
      description: "Locks at times.",
      bookingReference: "000099900051",
    }),
  ],
  diary: [
    due({
      key: "priya-d-thyroid",
      at: "2027-11-01T11:40",
      by: hart,
      what: inWords("Thyroid blood test"),
      due: "2028-11-06",
    }),
    due({
      key: "priya-d-old",
      at: "2026-11-02T10:00",
      by: hart,
      what: inWords("Thyroid blood test"),
      due: "2027-11-01",
    }),
  ],
  papers: [
    paper(pdf("Northfield Hospital, knee clinic", "Scan normal. Exercises given."), {
      key: "priya-p-knee",
      at: "2024-12-09T10:00",
      by: hart,
      title: "Knee clinic letter",
      type: paperTypes.clinicLetter,
      from: "RZ901",
    }),
    paper(plainText("Your thyroid test is due. Please book with the nurse."), {
      key: "priya-p-thyroid",
      at: "2027-10-11T10:00",
      by: hart,
      title: "Reminder of a blood test",
      type: paperTypes.letter,
    }),
  ],
});

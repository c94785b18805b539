import { allergens, conditions, encounters, inWords, measures, reactions, specialties } from "./concepts.ts";
import { leahPapers } from "./leah-papers.ts";
import {
  allergy,
  consultation,
  due,
  heading,
  height,
  noted,
  pressure,
  problem,
  record,
  referral,
  topic,
  weight,
} from "./written.ts";

const pascoe = "Dr Ruth Pascoe";

/** At risk from her partner: what she told the surgery in confidence must never appear. */
export const leah = record({
  allergies: [
    allergy({
      key: "leah-penicillin",
      at: "2023-08-28T10:00",
      by: pascoe,
      to: allergens.penicillin,
      reaction: { what: reactions.rash, severity: "mild" },
    }),
    allergy({
      key: "leah-pollen",
      at: "2023-08-28T10:02",
      by: pascoe,
      to: allergens.grassPollen,
      category: "environment",
      status: "resolved",
      ended: { on: "2026-07-13", why: "No hay fever for three summers." },
    }),
  ],
  problems: [
    problem({
      key: "leah-anxiety",
      at: "2027-11-08T10:00",
      by: pascoe,
      condition: conditions.anxiety,
      significance: "major",
      linked: ["leah-c-2027-11-08", "leah-gad7"],
    }),
    problem({
      key: "leah-abuse",
      at: "2027-11-08T10:20",
      by: pascoe,
      condition: conditions.domesticAbuse,
      significance: "major",
      confidential: true,
      linked: ["leah-c-confidential"],
    }),
    problem({
      key: "leah-urine",
      at: "2026-09-14T10:00",
      by: pascoe,
      condition: conditions.urineInfection,
      ended: "2026-09-28",
    }),
  ],
  consultations: [
    consultation({
      key: "leah-c-2026-09-14",
      at: "2026-09-14T09:50",
      by: pascoe,
      how: encounters.telephone,
      topics: [
        topic(
          "Urine infection",
          "leah-urine",
          heading("Plan", "Tablets for three days, no penicillin.", "leah-urine"),
        ),
      ],
    }),
    consultation({
      key: "leah-c-2027-11-08",
      at: "2027-11-08T09:50",
      by: pascoe,
      topics: [
        topic(
          "Anxiety",
          "leah-anxiety",
          heading("History", "Sleeps badly, heart races.", "leah-gad7"),
          heading(
            "Plan",
            "Sertraline. Talk again in two weeks.",
            "leah-anxiety",
            "leah-talking",
            "leah-abuse",
          ),
        ),
      ],
    }),
    consultation({
      key: "leah-c-confidential",
      at: "2027-11-08T10:15",
      by: pascoe,
      confidential: true,
      topics: [
        topic(
          "In confidence",
          "leah-abuse",
          heading("History", "Is afraid at home. Do not ring, do not write."),
        ),
      ],
    }),
  ],
  measurements: [
    height("leah-height", "2023-08-28T10:05", pascoe, 168),
    weight("leah-weight", "2026-09-14T09:55", pascoe, 60.8),
    pressure("leah-bp", "2027-11-08T09:55", pascoe, 122, 78),
    noted("leah-smoking", "2026-09-14T09:56", pascoe, measures.neverSmoked),
    {
      ...noted("leah-bruise", "2027-11-08T10:18", pascoe, inWords("Bruise on the upper arm")),
      confidential: true,
    },
    {
      ...noted("leah-gad7", "2027-11-08T09:58", pascoe, measures.gad7),
      value: { value: 14, unit: "score", ucum: "1" },
    },
  ],
  referrals: [
    referral({
      key: "leah-talking",
      at: "2027-11-08T10:05",
      by: pascoe,
      to: "NHS Talking Therapies, Southquay",
      specialty: specialties.mentalHealth,
      why: inWords("Anxiety"),
      description: "Weekday mornings suit her.",
    }),
    referral({
      key: "leah-throat",
      at: "2025-11-10T10:00",
      by: pascoe,
      to: "Southquay General Hospital, ear, nose and throat",
      specialty: inWords("Ear, nose and throat"),
      why: inWords("Sore throats"),
      description: "Six in one year.",
      bookingReference: "000099900081",
    }),
    referral({
      key: "leah-advocate",
      at: "2027-11-08T10:25",
      by: pascoe,
      to: "Southquay advocates",
      specialty: inWords("Advocacy"),
      why: inWords("In confidence"),
      description: "In confidence.",
      confidential: true,
    }),
  ],
  diary: [
    due({
      key: "leah-d-mood",
      at: "2027-11-08T10:10",
      by: pascoe,
      what: inWords("Talk about the tablets"),
      due: "2028-06-12",
    }),
    due({
      key: "leah-d-smear",
      at: "2023-08-28T10:10",
      by: pascoe,
      what: inWords("Cervical screening"),
      due: "2026-08-24",
    }),
  ],
  papers: leahPapers,
});

import { allergens, conditions, encounters, inWords, measures, paperTypes, reactions } from "./concepts.ts";
import { htmlLetter, pdf } from "./files.ts";
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

const pascoe = "Dr Ruth Pascoe";

/** Rheumatoid arthritis, far from anywhere: what of a record one wants at hand without a signal. */
export const joan = record({
  allergies: [
    allergy({
      key: "joan-trimethoprim",
      at: "1998-06-01",
      by: pascoe,
      to: { ...allergens.degraded, display: "Trimethoprim: rash all over" },
      reaction: { what: reactions.rash, severity: "moderate" },
      note: "From the paper record.",
    }),
    allergy({
      key: "joan-latex",
      at: "2009-03-16T10:00",
      by: pascoe,
      to: allergens.latex,
      category: "environment",
      status: "resolved",
      ended: { on: "2016-05-09", why: "Patch test negative." },
    }),
  ],
  problems: [
    problem({
      key: "joan-arthritis",
      at: "2019-04-01T10:00",
      by: pascoe,
      condition: conditions.rheumatoidArthritis,
      significance: "major",
      linked: ["joan-p-clinic", "joan-c-2028-03-06"],
    }),
    problem({
      key: "joan-bones",
      at: "2026-10-12T10:00",
      by: pascoe,
      condition: conditions.osteoporosis,
      significance: "major",
    }),
    problem({
      key: "joan-pressure",
      at: "2021-05-10T10:00",
      by: pascoe,
      condition: conditions.highBloodPressure,
    }),
    problem({
      key: "joan-chest",
      at: "2027-01-18T10:00",
      by: pascoe,
      condition: conditions.chestInfection,
      ended: "2027-02-08",
    }),
  ],
  consultations: [
    consultation({
      key: "joan-c-2026-10-12",
      at: "2026-10-12T09:50",
      by: pascoe,
      topics: [
        topic(
          "Bone scan",
          "joan-bones",
          heading("Plan", "Alendronic acid once a week, standing up.", "joan-bones"),
        ),
      ],
    }),
    consultation({
      key: "joan-c-2028-03-06",
      at: "2028-03-06T14:00",
      by: pascoe,
      how: encounters.telephone,
      topics: [
        topic(
          "Joints",
          "joan-arthritis",
          heading(
            "History",
            "Hands stiff for an hour each morning. No signal at home: rang from the village.",
          ),
          heading("Plan", "Asked the clinic for an earlier date.", "joan-rheumatology", "joan-d-bloods"),
        ),
      ],
    }),
  ],
  measurements: [
    height("joan-height", "2019-04-01T10:05", pascoe, 160),
    {
      ...weight("joan-weight-stone", "2019-04-01T10:06", pascoe, 9.5),
      value: { value: 9.5, unit: "st", ucum: "[stone_av]" },
    },
    weight("joan-weight", "2026-10-12T09:55", pascoe, 58.4),
    pressure("joan-bp-2026", "2026-10-12T09:56", pascoe, 136, 80),
    pressure("joan-bp-2027", "2027-10-11T10:00", pascoe, 132, 78),
    noted("joan-smoking", "2026-10-12T09:57", pascoe, measures.exSmoker),
  ],
  referrals: [
    referral({
      key: "joan-rheumatology",
      at: "2028-03-06T14:10",
      by: pascoe,
      to: "Southquay General Hospital, joint clinic",
      specialty: inWords("Rheumatology"),
      why: inWords("Flare of rheumatoid arthritis"),
      priority: "urgent",
      description: "Three weeks of swollen hands.",
      bookingReference: "000099900061",
    }),
    referral({
      key: "joan-scan",
      at: "2026-08-03T10:00",
      by: pascoe,
      to: "Southquay General Hospital, bone scan",
      specialty: inWords("Radiology"),
      why: inWords("Bone density"),
      description: "Broken wrist after a small fall.",
    }),
  ],
  diary: [
    due({
      key: "joan-d-bloods",
      at: "2028-03-06T14:15",
      by: pascoe,
      what: inWords("Blood test for the joint clinic"),
      due: "2028-06-05",
    }),
    due({
      key: "joan-d-pressure",
      at: "2026-10-12T10:00",
      by: pascoe,
      what: inWords("Blood pressure check"),
      due: "2027-10-11",
    }),
  ],
  papers: [
    paper(
      htmlLetter("Joint clinic", "Adalimumab goes on every two weeks.", "Blood tests every three months."),
      {
        key: "joan-p-clinic",
        at: "2027-09-13T10:00",
        by: pascoe,
        title: "Joint clinic letter",
        type: paperTypes.clinicLetter,
        from: "RZ902",
      },
    ),
    paper(pdf("Harbour Road Practice", "Your bones are thin. Tablets once a week are ready for you."), {
      key: "joan-p-bones",
      at: "2026-10-12T11:00",
      by: pascoe,
      title: "Letter about your bone scan",
      type: paperTypes.letter,
    }),
  ],
});

import { allergens, conditions, inWords, measures, paperTypes } from "./concepts.ts";
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

/** No allergies, and somebody asked him; easy words are his own need. */
export const tom = record({
  allergies: [
    allergy({ key: "tom-none", at: "2024-03-11T10:00", by: hart, to: allergens.none }),
    allergy({
      key: "tom-aspirin",
      at: "2008-09-15T10:00",
      by: hart,
      to: allergens.aspirin,
      kind: "intolerance",
      status: "resolved",
      ended: { on: "2024-03-11", why: "Takes it without trouble." },
    }),
  ],
  problems: [
    problem({
      key: "tom-pressure",
      at: "2024-03-11T10:05",
      by: hart,
      condition: conditions.highBloodPressure,
      significance: "major",
      linked: ["tom-bp-2027", "tom-d-pressure"],
    }),
    problem({
      key: "tom-cholesterol",
      at: "2027-10-19T10:00",
      by: hart,
      condition: conditions.highCholesterol,
    }),
    problem({
      key: "tom-back",
      at: "2028-03-06T10:00",
      by: hart,
      condition: conditions.backPain,
      ended: "2028-04-10",
    }),
  ],
  consultations: [
    consultation({
      key: "tom-c-2026-06-15",
      at: "2026-06-15T10:00",
      by: hart,
      topics: [
        topic("Blood pressure", "tom-pressure", heading("Examination", null, "tom-bp-2026", "tom-weight")),
      ],
    }),
    consultation({
      key: "tom-c-2027-10-19",
      at: "2027-10-19T09:50",
      by: hart,
      topics: [
        topic(
          "Cholesterol",
          "tom-cholesterol",
          heading("History", "Prefers to be rung, and letters in large easy words."),
          heading("Plan", "One tablet each night.", "tom-cholesterol", "tom-bp-2027"),
        ),
      ],
    }),
    consultation({
      key: "tom-c-2028-03-06",
      at: "2028-03-06T09:50",
      by: hart,
      topics: [
        topic(
          "Back pain",
          "tom-back",
          heading("Plan", "Keep moving. Tablets for a week.", "tom-back", "tom-p-fit"),
        ),
      ],
    }),
  ],
  measurements: [
    height("tom-height", "2024-03-11T10:10", hart, 176),
    weight("tom-weight", "2026-06-15T10:05", hart, 88.7),
    pressure("tom-bp-2026", "2026-06-15T10:06", hart, 146, 92),
    pressure("tom-bp-2027", "2027-10-19T09:55", hart, 138, 86),
    noted("tom-smoking", "2026-06-15T10:07", hart, measures.exSmoker),
  ],
  referrals: [
    referral({
      key: "tom-hearing",
      at: "2026-02-09T10:00",
      by: hart,
      to: "Northfield hearing service",
      specialty: inWords("Audiology"),
      why: inWords("Hears badly on the left"),
      description: "For five years at a printing press.",
    }),
  ],
  diary: [
    due({
      key: "tom-d-pressure",
      at: "2027-10-19T10:05",
      by: hart,
      what: inWords("Blood pressure check"),
      due: "2028-10-16",
    }),
    due({
      key: "tom-d-bloods",
      at: "2027-10-19T10:06",
      by: hart,
      what: inWords("Cholesterol blood test"),
      due: "2028-01-17",
    }),
  ],
  papers: [
    paper(pdf("Not fit for work from 6 March to 13 March 2028."), {
      key: "tom-p-fit",
      at: "2028-03-06T10:10",
      by: hart,
      title: "Fit note",
      type: paperTypes.fitNote,
    }),
    paper(plainText("Hearing test: a little loss on the left. No aid needed now."), {
      key: "tom-p-hearing",
      at: "2026-04-20T10:00",
      by: hart,
      title: "Hearing service letter",
      type: paperTypes.clinicLetter,
      from: "RZ901",
    }),
  ],
});

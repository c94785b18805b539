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

const pascoe = "Dr Ruth Pascoe";

/** Abdul's daughter, who looks after him from another surgery, and has migraine. */
export const nadia = record({
  allergies: [
    allergy({
      key: "nadia-aspirin",
      at: "2014-05-12T10:00",
      by: pascoe,
      to: allergens.aspirin,
      reaction: { what: reactions.hives, severity: "moderate" },
    }),
    allergy({
      key: "nadia-dander",
      at: "2011-05-16T10:00",
      by: pascoe,
      to: allergens.dander,
      category: "environment",
      status: "resolved",
      ended: { on: "2019-01-07", why: "Lives with two cats." },
    }),
  ],
  problems: [
    problem({
      key: "nadia-migraine",
      at: "2020-09-21T10:00",
      by: pascoe,
      condition: conditions.migraine,
      significance: "major",
      linked: ["nadia-c-2028-01-17", "nadia-p-headache"],
    }),
    problem({
      key: "nadia-back",
      at: "2025-02-03T09:00",
      by: pascoe,
      condition: conditions.backPain,
      ended: "2025-06-30",
    }),
  ],
  consultations: [
    consultation({
      key: "nadia-c-2026-07-06",
      at: "2026-07-06T09:30",
      by: pascoe,
      topics: [topic("Blood pressure", null, heading("Examination", null, "nadia-bp", "nadia-weight"))],
    }),
    consultation({
      key: "nadia-c-2028-01-17",
      at: "2028-01-17T12:10",
      by: pascoe,
      how: encounters.telephone,
      topics: [
        topic(
          "Migraine",
          "nadia-migraine",
          heading("History", "More often since she is up at night with her father."),
          heading("Plan", "Keep a diary of headaches.", "nadia-d-migraine"),
        ),
      ],
    }),
  ],
  measurements: [
    height("nadia-height", "2009-07-27T10:00", pascoe, 162),
    weight("nadia-weight", "2026-07-06T09:35", pascoe, 69.3),
    pressure("nadia-bp", "2026-07-06T09:36", pascoe, 128, 82),
    noted("nadia-smoking", "2026-07-06T09:37", pascoe, measures.neverSmoked),
  ],
  referrals: [
    referral({
      key: "nadia-back-physio",
      at: "2025-02-03T09:10",
      by: pascoe,
      to: "Southquay physiotherapy",
      specialty: specialties.physiotherapy,
      why: inWords("Low back pain"),
      description: "From lifting her father.",
    }),
  ],
  diary: [
    due({
      key: "nadia-d-migraine",
      at: "2028-01-17T12:20",
      by: pascoe,
      what: inWords("Look at the headache diary"),
      due: "2028-04-17",
    }),
    due({
      key: "nadia-d-check",
      at: "2026-07-06T09:40",
      by: pascoe,
      what: inWords("NHS Health Check"),
      due: "2028-07-03",
    }),
  ],
  papers: [
    paper(pdf("Southquay General Hospital, headache clinic", "Sumatriptan suits her. No more tests."), {
      key: "nadia-p-headache",
      at: "2021-03-22T10:00",
      by: pascoe,
      title: "Headache clinic letter",
      type: paperTypes.clinicLetter,
      from: "RZ902",
    }),
    paper(plainText("Carers can ask for an assessment of their own. Tell us if you look after someone."), {
      key: "nadia-p-carer",
      at: "2027-06-14T11:30",
      by: pascoe,
      title: "Letter for carers",
      type: paperTypes.letter,
    }),
  ],
});

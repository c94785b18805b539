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
import { pdf } from "./files.ts";
import { eyeClinicLetter } from "./grace-letter.ts";
import {
  allergy,
  atHome,
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

const yusuf = "Dr Amina Yusuf";

/** Blind through glaucoma: letters come to her as HTML with headings, and one only as a PDF. */
export const grace = record({
  allergies: [
    allergy({
      key: "grace-bee",
      at: "2012-08-20T10:00",
      by: yusuf,
      to: allergens.beeVenom,
      category: "environment",
      verification: "confirmed",
      reaction: { what: reactions.hives, severity: "severe" },
      severe: true,
    }),
    allergy({
      key: "grace-milk",
      at: "2010-02-01T10:00",
      by: yusuf,
      to: allergens.milk,
      kind: "intolerance",
      category: "food",
      status: "resolved",
      ended: { on: "2015-03-02", why: "No trouble for years." },
    }),
  ],
  problems: [
    problem({
      key: "grace-glaucoma",
      at: "2016-02-15T10:00",
      by: yusuf,
      condition: conditions.glaucoma,
      significance: "major",
      note: "Registered blind. Reads by screen reader and ear.",
      linked: ["grace-p-eyes", "grace-eyes"],
    }),
    problem({
      key: "grace-pressure",
      at: "2022-04-04T10:00",
      by: yusuf,
      condition: conditions.highBloodPressure,
      significance: "major",
    }),
    problem({
      key: "grace-ankle",
      at: "2026-05-25T10:00",
      by: yusuf,
      condition: conditions.ankleSprain,
      ended: "2026-07-06",
    }),
  ],
  consultations: [
    consultation({
      key: "grace-c-2026-05-25",
      at: "2026-05-25T09:50",
      by: yusuf,
      topics: [
        topic(
          "Ankle",
          "grace-ankle",
          heading("Examination", "Swollen outside, can bear weight.", "grace-ankle"),
        ),
      ],
    }),
    consultation({
      key: "grace-c-2028-03-21",
      at: "2028-03-21T11:00",
      by: yusuf,
      how: encounters.telephone,
      topics: [
        topic(
          "Blood pressure",
          "grace-pressure",
          heading("History", "Measures at home with a talking monitor."),
          heading("Plan", "Ramipril 5 mg goes on.", "grace-bp-2028", "grace-d-kidneys"),
        ),
      ],
    }),
  ],
  measurements: [
    height("grace-height", "2012-08-20T10:05", yusuf, 171),
    weight("grace-weight", "2026-05-25T09:55", yusuf, 72.1),
    pressure("grace-bp-2026", "2026-05-25T09:56", yusuf, 140, 88),
    atHome(pressure("grace-bp-home-1", "2028-01-09T08:10", yusuf, 133, 84)),
    atHome(pressure("grace-bp-home-2", "2028-02-13T08:05", yusuf, 128, 82)),
    atHome(pressure("grace-bp-home-3", "2028-03-19T08:15", yusuf, 122, 78)),
    pressure("grace-bp-2028", "2028-03-21T11:05", yusuf, 129, 81),
    noted("grace-smoking", "2026-05-25T09:57", yusuf, measures.neverSmoked),
  ],
  referrals: [
    referral({
      key: "grace-eyes",
      at: "2027-02-22T10:00",
      by: yusuf,
      to: "Northfield Hospital, eye clinic",
      specialty: specialties.ophthalmology,
      why: inWords("Glaucoma, yearly look"),
      description: "Please write in a form that a screen reader reads.",
      bookingReference: "000099900071",
    }),
  ],
  diary: [
    due({
      key: "grace-d-kidneys",
      at: "2028-03-21T11:10",
      by: yusuf,
      what: inWords("Kidney blood test"),
      due: "2028-09-18",
    }),
    due({
      key: "grace-d-old",
      at: "2026-03-16T10:00",
      by: yusuf,
      what: inWords("Kidney blood test"),
      due: "2027-03-15",
    }),
  ],
  papers: [
    paper(eyeClinicLetter, {
      key: "grace-p-eyes",
      at: "2027-04-12T10:00",
      by: yusuf,
      title: "Eye clinic letter",
      type: paperTypes.clinicLetter,
      from: "RZ901",
    }),
    paper(pdf("Fracture clinic: no break. Discharged."), {
      key: "grace-p-ankle",
      at: "2026-05-29T10:00",
      by: yusuf,
      title: "Fracture clinic letter",
      type: paperTypes.clinicLetter,
      from: "RZ901",
    }),
  ],
});

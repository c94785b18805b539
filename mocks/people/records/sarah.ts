import { allergens, conditions, encounters, inWords, measures, reactions, specialties } from "./concepts.ts";
import { sarahPapers } from "./sarah-papers.ts";
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

const hart = "Dr Samuel Hart";
const midwife = "Midwife Rose Adeleke";

/** Pregnant, about 17 weeks; an earlier loss that she shares with nobody. */
export const sarah = record({
  allergies: [
    allergy({
      key: "sarah-pollen",
      at: "2025-05-19T10:00",
      by: hart,
      to: allergens.grassPollen,
      category: "environment",
      reaction: { what: reactions.itching, severity: "mild" },
    }),
    allergy({
      key: "sarah-milk",
      at: "2021-10-12T11:00",
      by: hart,
      to: allergens.milk,
      kind: "intolerance",
      category: "food",
      status: "resolved",
      ended: { on: "2023-06-05", why: "Drinks milk again." },
    }),
  ],
  problems: [
    problem({
      key: "sarah-pregnancy",
      at: "2028-02-14T09:40",
      by: hart,
      condition: conditions.pregnancy,
      significance: "major",
      onset: "2028-01-17",
      note: "Expected on 23 October 2028.",
      linked: ["sarah-c-2028-02-14", "sarah-midwives", "sarah-bp-2028-05"],
    }),
    problem({
      key: "sarah-anaemia",
      at: "2028-05-05T15:10",
      by: hart,
      condition: conditions.anaemiaInPregnancy,
    }),
    problem({ key: "sarah-hay-fever", at: "2025-05-19T10:02", by: hart, condition: conditions.hayFever }),
    problem({
      key: "sarah-miscarriage",
      at: "2026-10-20T10:30",
      by: hart,
      condition: conditions.miscarriage,
      significance: "major",
      ended: "2026-11-03",
      confidential: true,
    }),
    problem({
      key: "sarah-sleep",
      at: "2026-11-16T16:00",
      by: hart,
      condition: conditions.sleep,
      ended: "2027-02-15",
    }),
  ],
  consultations: [
    consultation({
      key: "sarah-c-2026-10-20",
      at: "2026-10-20T10:15",
      by: hart,
      confidential: true,
      topics: [
        topic(
          "Loss",
          "sarah-miscarriage",
          heading("History", "Eight weeks. Seen at the early pregnancy unit."),
        ),
      ],
    }),
    consultation({
      key: "sarah-c-2026-11-16",
      at: "2026-11-16T15:50",
      by: hart,
      how: encounters.telephone,
      topics: [topic("Sleep", "sarah-sleep", heading("Plan", "Sleep diary for two weeks.", "sarah-sleep"))],
    }),
    consultation({
      key: "sarah-c-2028-02-14",
      at: "2028-02-14T09:30",
      by: hart,
      topics: [
        topic(
          "Pregnancy",
          "sarah-pregnancy",
          heading("History", "Four weeks. Wanted. Stopped her hay fever tablets.", "sarah-pregnancy"),
          heading("Plan", "Folic acid. Midwives told.", "sarah-midwives"),
        ),
      ],
    }),
    consultation({
      key: "sarah-c-2028-05-02",
      at: "2028-05-02T13:20",
      by: midwife,
      topics: [
        topic(
          "Sixteen weeks",
          "sarah-pregnancy",
          heading("History", "Low mood, bad dreams. Agreed that her mood scores are seen by the midwife."),
          heading("Examination", null, "sarah-bp-2028-05", "sarah-weight-2028-05"),
        ),
      ],
    }),
  ],
  measurements: [
    height("sarah-height", "2021-10-12T11:05", hart, 166),
    weight("sarah-weight-2026", "2026-06-08T09:00", hart, 64.5),
    weight("sarah-weight-2028-05", "2028-05-02T13:25", midwife, 67.8),
    pressure("sarah-bp-2028-05", "2028-05-02T13:27", midwife, 112, 68),
    noted("sarah-smoking", "2026-06-08T09:02", hart, measures.neverSmoked),
  ],
  referrals: [
    referral({
      key: "sarah-talking",
      at: "2028-05-16T09:20",
      by: midwife,
      to: "NHS Talking Therapies, Northfield",
      specialty: specialties.mentalHealth,
      why: inWords("Low mood in pregnancy"),
      description: "Would like sessions in Igbo.",
    }),
    referral({
      key: "sarah-midwives",
      at: "2028-02-14T09:45",
      by: hart,
      to: "Northfield Hospital, maternity",
      specialty: specialties.obstetrics,
      why: inWords("Booking of maternity care"),
      description: "Second pregnancy to be booked, one child of five.",
      bookingReference: "000099900031",
    }),
    referral({
      key: "sarah-skin",
      at: "2025-08-04T12:00",
      by: hart,
      to: "Northfield Hospital, skin clinic",
      specialty: specialties.dermatology,
      why: inWords("Mole that changed"),
      description: "Grew over the summer.",
    }),
  ],
  diary: [
    due({
      key: "sarah-d-iron",
      at: "2028-05-05T15:15",
      by: hart,
      what: inWords("Blood count after iron tablets"),
      due: "2028-06-05",
    }),
    due({
      key: "sarah-d-smear",
      at: "2024-04-22T10:00",
      by: hart,
      what: inWords("Cervical screening"),
      due: "2027-04-22",
    }),
  ],
  papers: sarahPapers,
});

import { allergens, conditions, inWords, measures, paperTypes, reactions, specialties } from "./concepts.ts";
import { pdf } from "./files.ts";
import {
  allergy,
  consultation,
  due,
  heading,
  height,
  noted,
  paper,
  problem,
  record,
  referral,
  topic,
  weight,
} from "./written.ts";

const hart = "Dr Samuel Hart";
const nurse = "Nurse Bilal Aziz";

/** Ten, soon eleven: one talk that she had in private stays with the surgery. */
export const maya = record({
  allergies: [
    allergy({
      key: "maya-peanut",
      at: "2020-03-09T10:00",
      by: hart,
      to: allergens.peanut,
      category: "food",
      verification: "confirmed",
      severe: true,
      reaction: { what: reactions.anaphylaxis, severity: "severe" },
      note: "Carries two adrenaline pens.",
    }),
    allergy({
      key: "maya-egg",
      at: "2018-07-02T10:00",
      by: hart,
      to: allergens.egg,
      category: "food",
      status: "resolved",
      ended: { on: "2021-04-12", why: "Outgrown." },
    }),
  ],
  problems: [
    problem({
      key: "maya-asthma",
      at: "2024-10-14T09:20",
      by: hart,
      condition: conditions.asthma,
      significance: "major",
      linked: ["maya-c-2027-10-18", "maya-d-asthma"],
    }),
    problem({
      key: "maya-tummy",
      at: "2026-12-07T09:00",
      by: nurse,
      condition: conditions.gastroenteritis,
      ended: "2026-12-14",
    }),
  ],
  consultations: [
    consultation({
      key: "maya-c-2026-12-07",
      at: "2026-12-07T08:50",
      by: nurse,
      topics: [
        topic(
          "Sickness",
          "maya-tummy",
          heading("Plan", "Small sips. No school until two days after.", "maya-tummy"),
        ),
      ],
    }),
    consultation({
      key: "maya-c-2027-10-18",
      at: "2027-10-18T16:10",
      by: nurse,
      topics: [
        topic(
          "Asthma review",
          "maya-asthma",
          heading("History", "Breathes well. Uses the blue inhaler before sport."),
          heading("Plan", null, "maya-weight", "maya-height", "maya-d-asthma"),
        ),
      ],
    }),
    consultation({
      key: "maya-c-private",
      at: "2028-04-19T15:30",
      by: nurse,
      confidential: true,
      topics: [
        topic(
          "A private talk",
          null,
          heading("History", "Worries about school. Asked that nobody at home is told."),
        ),
      ],
    }),
  ],
  measurements: [
    weight("maya-weight", "2027-10-18T16:15", nurse, 34.2),
    height("maya-height", "2027-10-18T16:16", nurse, 139),
    noted("maya-no-flu", "2026-10-05T10:00", nurse, inWords("Inhaler technique good")),
  ],
  referrals: [
    referral({
      key: "maya-allergy",
      at: "2027-01-11T10:00",
      by: hart,
      to: "Northfield Hospital, children's allergy clinic",
      specialty: specialties.paediatrics,
      why: inWords("Peanut allergy, yearly look"),
      description: "School starts next year: please renew the plan.",
      bookingReference: "000099900041",
    }),
  ],
  diary: [
    due({
      key: "maya-d-asthma",
      at: "2027-10-18T16:20",
      by: nurse,
      what: inWords("Asthma review"),
      due: "2028-10-16",
    }),
    due({
      key: "maya-d-access",
      at: "2028-03-01T09:00",
      by: hart,
      what: inWords("Talk about who sees her record"),
      due: "2028-06-01",
    }),
  ],
  papers: [
    paper(pdf("Children's allergy clinic", "Plan for school: two pens, call 999, tell the parents."), {
      key: "maya-p-plan",
      at: "2027-03-15T12:00",
      by: hart,
      title: "Allergy plan for school",
      type: paperTypes.carePlan,
      from: "RZ901",
    }),
  ],
  vaccinationChoices: [
    noted(
      "maya-consent",
      "2027-09-20T09:00",
      nurse,
      measures.noConsentToVaccines,
      "Nasal flu vaccine declined this year.",
    ),
  ],
});

import { allergens, conditions, inWords, measures, reactions, specialties } from "./concepts.ts";
import { krisConsultations } from "./kris-consultations.ts";
import { krisPapers } from "./kris-papers.ts";
import {
  allergy,
  counted,
  due,
  height,
  noted,
  pressure,
  problem,
  record,
  referral,
  weight,
} from "./written.ts";

const yusuf = "Dr Amina Yusuf";
const nurse = "Nurse Ellie Marsh";
const outOfHours = "Dr Imran Qazi";

/** Type 2 diabetes was found last week; an old allergy turned out to be none, which is why amoxicillin was given since. */
export const kris = record({
  allergies: [
    allergy({
      key: "kris-latex",
      at: "2021-06-14T09:40",
      by: yusuf,
      to: allergens.latex,
      category: "environment",
      verification: "confirmed",
      reaction: { what: reactions.hives, severity: "moderate" },
      note: "Hives on both hands after wearing gloves at work.",
    }),
    allergy({
      key: "kris-penicillin",
      at: "2019-03-11T10:20",
      by: yusuf,
      to: allergens.penicillin,
      status: "inactive",
      verification: "refuted",
      reaction: { what: reactions.rash, severity: "mild" },
      note: "Told as a child's rash. Tested at the allergy clinic in October 2026: no allergy.",
    }),
    allergy({
      key: "kris-egg",
      at: "2019-03-11T10:22",
      by: yusuf,
      to: allergens.egg,
      category: "food",
      status: "resolved",
      reaction: { what: reactions.vomiting, severity: "mild" },
      ended: { on: "2020-02-03", why: "Eats eggs without trouble." },
    }),
  ],
  problems: [
    problem({
      key: "kris-diabetes",
      at: "2028-05-15T11:30",
      by: yusuf,
      condition: conditions.type2Diabetes,
      significance: "major",
      note: "Found by HbA1c. First talk about it still to come.",
      linked: ["kris-c-2028-05-15", "kris-weight-2028-05-12", "kris-eyes", "kris-d-feet", "kris-d-eyes"],
    }),
    problem({
      key: "kris-asthma",
      at: "2019-03-11T10:25",
      by: yusuf,
      condition: conditions.asthma,
      significance: "major",
      onset: "1979-01-01",
      linked: ["kris-d-asthma", "kris-c-2027-11-08"],
    }),
    problem({ key: "kris-reflux", at: "2026-09-07T14:10", by: yusuf, condition: conditions.reflux }),
    problem({
      key: "kris-smoking",
      at: "2019-03-11T10:27",
      by: yusuf,
      condition: conditions.smoking,
      linked: ["kris-c-2028-01-10", "kris-smoking-2028"],
    }),
    problem({
      key: "kris-chest",
      at: "2027-12-02T09:05",
      by: "Dr Owen Hartley",
      condition: conditions.chestInfection,
      ended: "2027-12-16",
      linked: ["kris-c-2027-12-02"],
    }),
    problem({
      key: "kris-ankle",
      at: "2024-07-22T16:40",
      by: nurse,
      condition: conditions.ankleSprain,
      ended: "2024-09-02",
    }),
  ],
  consultations: krisConsultations,
  measurements: [
    height("kris-height", "2019-03-11T10:30", nurse, 181),
    weight("kris-weight-2026", "2026-09-07T14:20", nurse, 98.4),
    weight("kris-weight-2028-05-12", "2028-05-12T08:55", nurse, 101.6),
    pressure("kris-bp-2026", "2026-09-07T14:22", nurse, 144, 88),
    pressure("kris-bp-2028", "2028-05-12T08:57", nurse, 148, 90),
    noted(
      "kris-smoking-2028",
      "2028-01-10T15:30",
      "Pharmacist Lena Ford",
      measures.smoker,
      "12 cigarettes a day.",
    ),
    counted("kris-alcohol", "2026-09-07T14:25", nurse, measures.alcohol, 9, "units/week"),
    weight("kris-ooh-weight", "2028-05-16T21:05", outOfHours, 101.2),
    { ...pressure("kris-ooh-bp", "2028-05-16T21:07", outOfHours, 152, 94), comment: "Out-of-hours clinic." },
    noted("kris-ooh-smoking", "2028-05-16T21:08", outOfHours, measures.smoker, "Out-of-hours clinic."),
    {
      ...counted("kris-ooh-gad7", "2028-05-16T21:15", outOfHours, measures.gad7, 11),
      comment: "Out-of-hours clinic.",
    },
  ],
  referrals: [
    referral({
      key: "kris-eyes",
      at: "2028-05-15T11:40",
      by: yusuf,
      to: "Northfield Diabetic Eye Screening",
      specialty: specialties.ophthalmology,
      why: inWords("Diabetic eye screening"),
      description: "Newly found type 2 diabetes. First screening, please.",
    }),
    referral({
      key: "kris-allergy-clinic",
      at: "2026-06-02T10:15",
      by: yusuf,
      to: "Northfield Hospital, allergy clinic",
      specialty: specialties.dermatology,
      why: inWords("Test of an old penicillin allergy"),
      description: "Rash in childhood, never tested since.",
      bookingReference: "000099900012",
    }),
  ],
  diary: [
    due({
      key: "kris-d-feet",
      at: "2028-05-15T11:45",
      by: yusuf,
      what: inWords("Foot check, diabetes"),
      due: "2028-06-12",
    }),
    due({
      key: "kris-d-eyes",
      at: "2028-05-15T11:45",
      by: yusuf,
      what: inWords("Eye screening, diabetes"),
      due: "2028-07-10",
    }),
    due({
      key: "kris-d-asthma",
      at: "2027-11-08T09:20",
      by: nurse,
      what: inWords("Asthma review"),
      due: "2028-11-06",
      note: "Bring the inhaler.",
    }),
    due({
      key: "kris-d-smoking",
      at: "2028-01-10T15:40",
      by: nurse,
      what: inWords("Stop smoking follow-up"),
      due: "2028-02-07",
    }),
  ],
  papers: krisPapers,
});

import { encounters } from "./concepts.ts";
import type { Consultation } from "./record.ts";
import { consultation, heading, topic } from "./written.ts";

const yusuf = "Dr Amina Yusuf";

export const krisConsultations: Consultation[] = [
  consultation({
    key: "kris-c-2026-09-07",
    at: "2026-09-07T14:00",
    by: yusuf,
    topics: [
      topic(
        "Reflux",
        "kris-reflux",
        heading("History", "Burning behind the breastbone for three months, worse when lying down."),
        heading("Examination", null, "kris-weight-2026", "kris-bp-2026"),
        heading(
          "Plan",
          "Omeprazole for eight weeks, then look again. Gastroscopy if no better.",
          "kris-reflux",
        ),
      ),
    ],
  }),
  consultation({
    key: "kris-c-2027-11-08",
    at: "2027-11-08T09:00",
    by: "Nurse Ellie Marsh",
    topics: [
      topic(
        "Asthma review",
        "kris-asthma",
        heading("History", "Wakes with a cough twice a month. Uses the inhaler most weeks."),
        heading("Plan", "Showed how to use a spacer.", "kris-d-asthma"),
      ),
    ],
  }),
  consultation({
    key: "kris-c-2027-12-02",
    at: "2027-12-02T08:50",
    by: "Dr Owen Hartley",
    how: encounters.telephone,
    topics: [
      topic(
        "Cough",
        "kris-chest",
        heading("History", "Four days of green phlegm and fever. No blood."),
        heading("Plan", "Amoxicillin for five days. Call again if short of breath.", "kris-chest"),
      ),
    ],
  }),
  consultation({
    key: "kris-c-2028-01-10",
    at: "2028-01-10T15:20",
    by: "Pharmacist Lena Ford",
    topics: [
      topic(
        "Stopping smoking",
        "kris-smoking",
        heading("History", "They want to stop before the summer. Third try."),
        heading("Plan", "Nicotine patches, 21 mg.", "kris-smoking-2028", "kris-d-smoking"),
      ),
    ],
  }),
  consultation({
    key: "kris-c-2028-02-21",
    at: "2028-02-21T17:10",
    by: yusuf,
    confidential: true,
    how: encounters.telephone,
    topics: [topic("In confidence", null, heading("History", "Told about somebody else in the family."))],
  }),
  consultation({
    key: "kris-c-2028-05-15",
    at: "2028-05-15T11:20",
    by: yusuf,
    how: encounters.admin,
    topics: [
      topic(
        "Blood results",
        "kris-diabetes",
        heading("Assessment", "HbA1c 56 mmol/mol, second one above 48.", "kris-diabetes"),
        heading(
          "Plan",
          "Letter sent. Talk about it within two weeks.",
          "kris-eyes",
          "kris-d-feet",
          "kris-d-eyes",
          "kris-p-diabetes",
        ),
      ),
    ],
  }),
  consultation({
    key: "kris-c-draft",
    at: "2028-05-16T09:10",
    by: yusuf,
    draft: true,
    topics: [topic("Not finished", null, heading("History", "Rang to ask about driving."))],
  }),
];

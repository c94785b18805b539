import { encounters } from "./concepts.ts";
import type { Consultation } from "./record.ts";
import { consultation, heading, topic } from "./written.ts";

const hart = "Dr Samuel Hart";

export const abdulConsultations: Consultation[] = [
  consultation({
    key: "abdul-c-2026-11-03",
    at: "2026-11-03T09:50",
    by: "Nurse Bilal Aziz",
    topics: [
      topic(
        "Yearly check",
        "abdul-heart-failure",
        heading("History", "Sleeps on two pillows. Walks to the mosque and back."),
        heading("Examination", null, "abdul-weight-2026", "abdul-bp-2026", "abdul-smoking"),
      ),
    ],
  }),
  consultation({
    key: "abdul-c-2027-04-20",
    at: "2027-04-20T08:45",
    by: hart,
    how: encounters.telephone,
    topics: [
      topic(
        "Medicines",
        null,
        heading("History", "Spoken with his daughter beside him. Takes all from a weekly box."),
        heading("Plan", "Nothing to change.", "abdul-d-medicines"),
      ),
    ],
  }),
  consultation({
    key: "abdul-c-2028-02-24",
    at: "2028-02-24T08:55",
    by: hart,
    how: encounters.admin,
    topics: [
      topic(
        "Home from hospital",
        "abdul-falls",
        heading("Assessment", null, "abdul-falls", "abdul-p-discharge"),
      ),
    ],
  }),
  consultation({
    key: "abdul-c-2028-03-01",
    at: "2028-03-01T11:10",
    by: hart,
    how: encounters.homeVisit,
    topics: [
      topic(
        "After the fall",
        "abdul-falls",
        heading("History", "Slipped on the stairs. Unsure on his feet since.", "abdul-falls-clinic"),
      ),
      topic(
        "Heart failure",
        "abdul-heart-failure",
        heading(
          "Examination",
          "Ankles swollen to the shin. Chest clear.",
          "abdul-weight-2028-03",
          "abdul-bp-2028-03",
        ),
        heading(
          "Plan",
          "Care plan written with him and his daughter.",
          "abdul-cardiology",
          "abdul-p-plan",
          "abdul-d-plan",
        ),
      ),
    ],
  }),
];

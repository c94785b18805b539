import { paperTypes } from "./concepts.ts";
import { htmlLetter, pdf, scan } from "./files.ts";
import type { Paper } from "./record.ts";
import { paper } from "./written.ts";

const hart = "Dr Samuel Hart";

export const abdulPapers: Paper[] = [
  paper(
    pdf(
      "Northfield Hospital: going home",
      "Mr Rahman was with us from 19 to 23 February after a fall.",
      "Started: atorvastatin 40 mg. Stopped: amlodipine. Changed: furosemide, now 40 mg in the morning.",
      "Blood test at the surgery in two weeks.",
    ),
    {
      key: "abdul-p-discharge",
      at: "2028-02-23T16:30",
      by: hart,
      title: "Discharge summary",
      type: paperTypes.discharge,
      from: "RZ901",
    },
  ),
  paper(
    htmlLetter(
      "Care plan of Abdul Rahman",
      "What matters to me: to stay at home, to read the paper, Friday prayers.",
      "If I get short of breath: call the heart failure nurse, then 111.",
      "Who helps me: my daughter Nadia.",
    ),
    {
      key: "abdul-p-plan",
      at: "2028-03-01T12:10",
      by: hart,
      title: "Care plan",
      type: paperTypes.carePlan,
    },
  ),
  paper(scan(), {
    key: "abdul-p-scan",
    at: "2028-02-21T11:00",
    by: hart,
    title: "Heart scan, pictures",
    type: paperTypes.image,
    from: "RZ901",
  }),
  paper(pdf("Northfield Hospital, eye clinic", "Both cataracts were taken out without trouble."), {
    key: "abdul-p-eyes",
    at: "2026-02-12T09:30",
    by: hart,
    title: "Eye clinic letter",
    type: paperTypes.clinicLetter,
    from: "RZ901",
  }),
  paper(pdf("In confidence: a worry raised by a neighbour."), {
    key: "abdul-p-confidential",
    at: "2028-03-07T10:00",
    by: hart,
    title: "Letter from a neighbour",
    type: paperTypes.letter,
    confidential: true,
  }),
];

import { paperTypes } from "./concepts.ts";
import { pdf } from "./files.ts";
import type { Paper } from "./record.ts";
import { paper } from "./written.ts";

const pascoe = "Dr Ruth Pascoe";

export const leahPapers: Paper[] = [
  paper(pdf("NHS Talking Therapies", "Your first session is arranged."), {
    key: "leah-p-talking",
    at: "2027-12-06T10:00",
    by: pascoe,
    title: "Talking therapies letter",
    type: paperTypes.letter,
  }),
  paper(pdf("In confidence."), {
    key: "leah-p-confidential",
    at: "2027-11-15T10:00",
    by: pascoe,
    title: "Safeguarding note",
    type: paperTypes.letter,
    confidential: true,
  }),
  paper(pdf("Southquay walk-in centre: sore throat, got better by itself."), {
    key: "leah-p-walk-in",
    at: "2026-02-16T10:00",
    by: pascoe,
    title: "Walk-in centre letter",
    type: paperTypes.clinicLetter,
    from: "RZ902",
  }),
];

import { paperTypes } from "./concepts.ts";
import { pdf, plainText } from "./files.ts";
import type { Paper } from "./record.ts";
import { paper } from "./written.ts";

const hart = "Dr Samuel Hart";

export const sarahPapers: Paper[] = [
  paper(pdf("Northfield Hospital, skin clinic", "The mole is harmless. Nothing more to do."), {
    key: "sarah-p-skin",
    at: "2025-10-01T09:00",
    by: hart,
    title: "Skin clinic letter",
    type: paperTypes.clinicLetter,
    from: "RZ901",
  }),
  paper(
    plainText(
      "Dear Ms Okafor,\nYour blood count is low. Iron tablets wait for you at the pharmacy.\nDr Samuel Hart",
    ),
    {
      key: "sarah-p-iron",
      at: "2028-05-05T16:00",
      by: hart,
      title: "Letter about your blood count",
      type: paperTypes.letter,
    },
  ),
  paper(pdf("Early pregnancy unit: in confidence."), {
    key: "sarah-p-unit",
    at: "2026-10-22T12:00",
    by: hart,
    title: "Early pregnancy unit letter",
    type: paperTypes.clinicLetter,
    from: "RZ901",
    confidential: true,
  }),
];

import { paperTypes } from "./concepts.ts";
import { pdf, plainText, tooLarge } from "./files.ts";
import type { Paper } from "./record.ts";
import { paper } from "./written.ts";

const yusuf = "Dr Amina Yusuf";

export const krisPapers: Paper[] = [
  paper(
    pdf(
      "Northfield Hospital, allergy clinic",
      "Penicillin allergy was tested and not found.",
      "Penicillin may be given.",
    ),
    {
      key: "kris-p-allergy",
      at: "2026-10-14T12:00",
      by: yusuf,
      title: "Allergy clinic letter",
      type: paperTypes.clinicLetter,
      from: "RZ901",
    },
  ),
  paper(
    plainText(
      "Dear Kris,\nYour blood test shows type 2 diabetes. Please book a talk with us.\nDr Amina Yusuf",
    ),
    {
      key: "kris-p-diabetes",
      at: "2028-05-15T12:05",
      by: yusuf,
      title: "Letter about your blood test",
      type: paperTypes.letter,
    },
  ),
  paper(tooLarge(), {
    key: "kris-p-gastroscopy",
    at: "2026-11-20T16:00",
    by: yusuf,
    title: "Gastroscopy report with pictures",
    type: paperTypes.clinicLetter,
    from: "RZ901",
  }),
  paper(pdf("Chest X-ray: clear."), {
    key: "kris-p-unreviewed",
    at: "2028-05-15T18:30",
    by: yusuf,
    title: "Chest X-ray report",
    type: paperTypes.clinicLetter,
    from: "RZ901",
    reviewed: false,
  }),
];

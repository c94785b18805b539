import { HOSPITAL_RESULTS_LINE } from "./laboratories.ts";
import { bloodCount, within } from "./panels.ts";
import { filed, report, type PersonResults } from "./result.ts";

const hart = "Dr Samuel Hart";
const midwife = "Midwife Joy Adeyemi";

/** Pregnant: results of the surgery and of the hospital's midwives side by side. */
export const sarah: PersonResults = {
  gp: [
    report({
      key: "sarah-2027-thyroid",
      requester: hart,
      taken: "2027-03-02T09:30",
      issued: "2027-03-03T10:45",
      measurements: [within("tsh", 1.4, 0.3, 4.2)],
      filing: filed(hart, "2027-03-03T17:00", "Normal."),
    }),
    report({
      key: "sarah-2028-ferritin",
      requester: hart,
      taken: "2028-05-04T08:40",
      issued: "2028-05-05T11:20",
      measurements: [within("ferritin", 11, 15, 200)],
      filing: filed(
        hart,
        "2028-05-05T16:25",
        "Your iron store is low, which is common in pregnancy. A prescription for iron tablets is waiting for you.",
      ),
    }),
  ],
  hospital: [
    report({
      key: "sarah-2028-midwife-blood-count",
      requester: midwife,
      taken: "2028-05-02T11:00",
      issued: "2028-05-03T09:10",
      group: "bloodCount",
      measurements: bloodCount(108, 8.9, 231, 83, 6.1),
      conclusion: "Mild anaemia.",
      filing: filed(midwife, "2028-05-03T14:00", "Please ask your GP for an iron test."),
    }),
  ],
  ordered: [
    {
      order: "sarah-2028-fasting-glucose",
      test: "fastingGlucose",
      requester: midwife,
      contact: HOSPITAL_RESULTS_LINE,
      steps: [{ stage: "ordered", at: "2028-05-15T10:00" }],
      expectedBy: "2028-06-02",
    },
  ],
};

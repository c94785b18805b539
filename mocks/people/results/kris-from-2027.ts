import { hba1c, kidney, lipids, within } from "./panels.ts";
import { filed, report, type Report } from "./result.ts";

const hartley = "Dr Owen Hartley";
const yusuf = "Dr Amina Yusuf";
const milligrams = { unit: "mg/dL", ucum: "mg/dL" };

export const krisFrom2027: Report[] = [
  report({
    key: "kris-2027-glucose",
    laboratory: "travelClinic",
    requester: hartley,
    taken: "2027-02-09T12:30",
    issued: "2027-02-09T17:45",
    measurements: [{ test: "glucose", value: 118, unit: milligrams, range: { low: 70, high: 140 } }],
    filing: filed(
      hartley,
      "2027-02-12T11:00",
      "From the travel clinic. Inside their range; they measure in another unit than we do.",
    ),
  }),
  report({
    key: "kris-2027-thyroid",
    requester: yusuf,
    taken: "2027-05-11T08:35",
    issued: "2027-05-14T09:30",
    group: "thyroid",
    status: "corrected",
    measurements: [
      { ...within("tsh", 2.1, 0.3, 4.2), remark: "Corrected report. The first report said 12.1 by mistake." },
      within("freeT4", 15.2, 9, 19),
    ],
    conclusion: "This report replaces an earlier one.",
    filing: filed(
      yusuf,
      "2027-05-14T13:15",
      "The laboratory corrected this. Your thyroid is working normally.",
    ),
  }),
  report({
    key: "kris-2027-potassium",
    requester: yusuf,
    taken: "2027-08-03T08:50",
    issued: "2027-08-04T08:10",
    status: "entered-in-error",
    measurements: [within("potassium", 6.9, 3.5, 5.3)],
    filing: filed(yusuf, "2027-08-04T08:40", "Entered in error: this sample was not from this patient."),
  }),
  report({
    key: "kris-2027-kidney",
    requester: yusuf,
    taken: "2027-08-05T08:30",
    issued: "2027-08-06T10:25",
    group: "kidney",
    measurements: kidney(139, 4.5, 5.9, 85, 82),
    filing: filed(yusuf, "2027-08-06T16:40", "Your kidneys are working well."),
  }),
  report({
    key: "kris-2027-psa",
    requester: hartley,
    taken: "2027-11-16T09:15",
    issued: "2027-11-18T10:50",
    measurements: [within("psa", 1.1, undefined, 3.5)],
    filing: filed(hartley, "2027-11-19T12:00", "Normal. You asked us to warn before this one is shown."),
    markers: ["sensitive"],
  }),
  report({
    key: "kris-2028-hba1c",
    requester: yusuf,
    taken: "2028-05-12T08:50",
    issued: "2028-05-13T15:20",
    measurements: [hba1c(56)],
    filing: filed(
      yusuf,
      "2028-05-15T11:30",
      "Kris, this points to type 2 diabetes. Please book a talk with me this week, and a second blood test so that we can be sure. It can be treated well, and we will make a plan together.",
    ),
  }),
  report({
    key: "kris-2028-lipids",
    requester: yusuf,
    taken: "2028-05-12T08:50",
    issued: "2028-05-13T15:20",
    group: "lipids",
    measurements: lipids(4.9, 1.3, 2.9, 3.6, 1.6),
    filing: filed(yusuf, "2028-05-15T11:34", "No action needed.", "group"),
  }),
  report({
    key: "kris-2028-kidney",
    requester: yusuf,
    taken: "2028-05-12T08:50",
    issued: "2028-05-13T15:20",
    group: "kidney",
    measurements: kidney(141, 4.3, 5.2, 79, 95),
    filing: filed(yusuf, "2028-05-15T11:35", "No action needed."),
  }),
  report({
    key: "kris-2028-urine-albumin",
    requester: yusuf,
    taken: "2028-05-12T08:55",
    issued: "2028-05-13T16:10",
    specimen: "urine",
    measurements: [within("albuminCreatinineRatio", 4.6, undefined, 3)],
    filing: filed(yusuf, "2028-05-15T11:38", "I would like to talk about this one with you when we meet."),
    markers: ["discuss-first"],
  }),
  report({
    key: "kris-2028-ferritin",
    requester: yusuf,
    taken: "2028-05-12T08:50",
    issued: "2028-05-15T17:45",
    measurements: [within("ferritin", 88, 30, 400)],
  }),
];

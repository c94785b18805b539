import { HOSPITAL_RESULTS_LINE } from "./laboratories.ts";
import { kidney, liver } from "./panels.ts";
import { filed, report, type OrderedTest, type Report } from "./result.ts";

const osei = "Dr Miriam Osei";
const yusuf = "Dr Amina Yusuf";
const surgery = { name: "Mill Lane Surgery", telephone: "01632 960102" };

export const krisHospital: Report[] = [
  report({
    key: "kris-2026-chest-x-ray",
    requester: osei,
    taken: "2026-09-08T15:20",
    issued: "2026-09-09T10:00",
    specimen: null,
    measurements: [{ test: "imaging" }],
    conclusion: "X-ray of the chest. The lungs are clear and the heart is of normal size.",
    filing: filed(osei, "2026-09-09T16:30", "Nothing to worry about on this picture."),
  }),
  report({
    key: "kris-2027-emergency-kidney",
    requester: osei,
    taken: "2027-06-15T21:40",
    issued: "2027-06-15T23:05",
    group: "kidney",
    measurements: kidney(132, 4.1, 8.4, 101, 66),
    filing: filed(osei, "2027-06-16T00:20", null),
  }),
  report({
    key: "kris-2028-hospital-liver",
    requester: osei,
    taken: "2028-04-03T10:15",
    issued: "2028-04-04T09:00",
    group: "liver",
    measurements: liver(62, 96, 14, 42, 70),
    conclusion: "One liver test is above its usual range.",
    filing: filed(
      osei,
      "2028-04-05T14:10",
      "We will repeat this test. Please go easy on alcohol until then.",
    ),
  }),
];

const orderedOn9May = { stage: "ordered", at: "2028-05-09T16:00" } as const;
const takenOn12May = { stage: "taken", at: "2028-05-12T08:50" } as const;
const atLabOn12May = { stage: "at-lab", at: "2028-05-12T13:30" } as const;

export const krisOrdered: OrderedTest[] = [
  {
    order: "kris-2028-hba1c-second",
    test: "hba1c",
    requester: yusuf,
    contact: surgery,
    steps: [{ stage: "ordered", at: "2028-05-15T11:31" }],
    expectedBy: "2028-05-30",
  },
  {
    order: "kris-2028-fasting-glucose",
    test: "fastingGlucose",
    requester: yusuf,
    contact: surgery,
    steps: [
      { stage: "ordered", at: "2028-05-15T11:32" },
      { stage: "taken", at: "2028-05-15T16:40" },
      { stage: "at-lab", at: "2028-05-17T09:00" },
    ],
    expectedBy: "2028-05-22",
  },
  {
    order: "kris-2028-blood-count",
    test: "bloodCount",
    requester: yusuf,
    contact: surgery,
    steps: [
      orderedOn9May,
      takenOn12May,
      atLabOn12May,
      { stage: "ready", at: "2028-05-17T16:20" },
      { stage: "reviewed", at: "2028-05-18T12:10" },
    ],
    expectedBy: "2028-05-19",
  },
  {
    order: "kris-2028-ferritin",
    test: "ferritin",
    requester: yusuf,
    contact: surgery,
    steps: [
      orderedOn9May,
      takenOn12May,
      atLabOn12May,
      { stage: "ready", at: "2028-05-15T17:45" },
      { stage: "reviewed", at: "2028-05-18T12:05" },
    ],
    expectedBy: "2028-05-18",
  },
  {
    order: "kris-2028-hba1c",
    test: "hba1c",
    requester: yusuf,
    contact: surgery,
    steps: [
      orderedOn9May,
      takenOn12May,
      atLabOn12May,
      { stage: "ready", at: "2028-05-13T15:20" },
      { stage: "reviewed", at: "2028-05-15T11:30" },
    ],
    expectedBy: "2028-05-17",
  },
  {
    order: "kris-2028-hospital-liver-again",
    test: "liver",
    requester: osei,
    contact: HOSPITAL_RESULTS_LINE,
    steps: [
      { stage: "ordered", at: "2028-04-05T14:10" },
      { stage: "taken", at: "2028-04-27T09:40" },
      { stage: "at-lab", at: "2028-04-27T12:00" },
    ],
    expectedBy: "2028-05-08",
  },
];

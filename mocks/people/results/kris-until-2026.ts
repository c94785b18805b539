import { bloodCount, hba1c, kidney, lipids, liver } from "./panels.ts";
import { filed, report, type Report } from "./result.ts";

const hartley = "Dr Owen Hartley";
const yusuf = "Dr Amina Yusuf";

export const krisUntil2026: Report[] = [
  report({
    key: "kris-2024-hba1c",
    requester: hartley,
    taken: "2024-04-18T09:10",
    issued: "2024-04-19T14:05",
    measurements: [hba1c(41)],
    units: "plain",
    filing: filed(
      hartley,
      "2024-04-22T12:40",
      "Just inside the usual range. Please have this checked every year or two.",
    ),
  }),
  report({
    key: "kris-2025-blood-count",
    requester: yusuf,
    taken: "2025-02-11T08:30",
    issued: "2025-02-12T11:20",
    group: "bloodCount",
    measurements: bloodCount(138, 6.8, 262, 91, 3.9),
    units: "plain",
    filing: filed(yusuf, "2025-02-13T09:15", "All normal. You do not need to do anything."),
  }),
  report({
    key: "kris-2025-kidney",
    requester: yusuf,
    taken: "2025-06-10T08:45",
    issued: "2025-06-11T10:00",
    group: "kidney",
    measurements: kidney(140, 4.4, 5.6, 82, 86),
    filing: filed(yusuf, "2025-06-12T16:10", null),
  }),
  report({
    key: "kris-2025-lipids",
    requester: yusuf,
    taken: "2025-09-23T09:00",
    issued: "2025-09-24T13:30",
    group: "lipids",
    measurements: lipids(5.6, 1.2, 3.5, 4.4, 1.9),
    filing: filed(
      yusuf,
      "2025-09-26T08:55",
      "Your cholesterol is a little raised. We can talk about food and exercise at your next visit.",
      "group",
    ),
  }),
  report({
    key: "kris-2025-crp",
    requester: hartley,
    taken: "2025-11-04T11:25",
    issued: "2025-11-05T09:40",
    measurements: [{ test: "crp", value: 5, comparator: "<", range: { high: 5 } }],
    filing: filed(hartley, "2025-11-05T17:20", "Normal: no sign of inflammation."),
  }),
  report({
    key: "kris-2026-hba1c",
    requester: yusuf,
    taken: "2026-03-03T08:40",
    issued: "2026-03-04T12:15",
    measurements: [hba1c(45)],
    filing: filed(
      yusuf,
      "2026-03-05T10:30",
      "Raised, but not diabetes. The surgery will invite you to a group about preventing it.",
    ),
  }),
  report({
    key: "kris-2026-liver",
    requester: yusuf,
    taken: "2026-03-03T08:40",
    issued: "2026-03-04T12:15",
    group: "liver",
    measurements: liver(38, 84, 11, 43, 71),
    filing: filed(yusuf, "2026-03-05T10:32", null),
  }),
  report({
    key: "kris-2026-urine",
    requester: hartley,
    taken: "2026-07-14T10:05",
    issued: "2026-07-17T15:50",
    specimen: "urine",
    measurements: [
      {
        test: "urineCulture",
        words: "White cells: not raised.\nCulture: no significant growth after 2 days.",
      },
    ],
    conclusion: "No evidence of a urine infection.",
    filing: filed(hartley, "2026-07-17T18:05", "No infection was found. Come back if it still hurts."),
  }),
  report({
    key: "kris-2026-ferritin",
    requester: yusuf,
    taken: "2026-10-20T08:20",
    issued: "2026-10-21T16:00",
    measurements: [{ test: "ferritin", value: 96, remark: "The range depends on the reason for the test." }],
    filing: filed(yusuf, "2026-10-22T09:05", "Your iron store is fine."),
  }),
  report({
    key: "kris-2026-confidential",
    requester: hartley,
    taken: "2026-12-01T14:00",
    issued: "2026-12-02T10:00",
    measurements: [{ test: "hiv", words: "Not detected" }],
    filing: filed(hartley, "2026-12-03T10:00", null),
    confidential: true,
  }),
];

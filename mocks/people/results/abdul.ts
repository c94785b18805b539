import { bloodCount, hba1c, kidney } from "./panels.ts";
import { filed, report, type PersonResults } from "./result.ts";

const hart = "Dr Samuel Hart";

/** An older man whose kidneys are watched: values outside the range that are no surprise to him. */
export const abdul: PersonResults = {
  gp: [
    report({
      key: "abdul-2027-kidney",
      requester: hart,
      taken: "2027-05-18T10:10",
      issued: "2027-05-19T12:30",
      group: "kidney",
      measurements: kidney(137, 4.9, 8.9, 118, 52),
      filing: filed(hart, "2027-05-20T09:00", "The same as last year. We check this every year.", "group"),
    }),
    report({
      key: "abdul-2028-kidney",
      requester: hart,
      taken: "2028-04-25T10:20",
      issued: "2028-04-26T12:10",
      group: "kidney",
      measurements: kidney(136, 5.1, 9.3, 124, 49),
      filing: filed(
        hart,
        "2028-04-27T11:15",
        "A little lower than last year. Keep taking your tablets; we will test again in 3 months.",
      ),
    }),
    report({
      key: "abdul-2028-blood-count",
      requester: hart,
      taken: "2028-04-25T10:20",
      issued: "2028-04-26T12:10",
      group: "bloodCount",
      measurements: bloodCount(112, 7.4, 198, 90, 4.6),
      filing: filed(hart, "2028-04-27T11:18", null),
    }),
    report({
      key: "abdul-2028-hba1c",
      requester: hart,
      taken: "2028-04-25T10:20",
      issued: "2028-04-26T12:10",
      measurements: [hba1c(40)],
      filing: filed(hart, "2028-04-27T11:19", "Normal."),
    }),
  ],
  hospital: [],
  ordered: [],
};

import { hba1c, within, bloodCount } from "./panels.ts";
import { filed, report, type PersonResults } from "./result.ts";

const yusuf = "Dr Amina Yusuf";

/** Results that must sound right: "<5", a report in words alone, and one that the laboratory amended. */
export const grace: PersonResults = {
  gp: [
    report({
      key: "grace-2027-blood-count",
      requester: yusuf,
      taken: "2027-09-14T09:20",
      issued: "2027-09-15T12:00",
      group: "bloodCount",
      measurements: bloodCount(129, 5.9, 240, 88, 3.1),
      filing: filed(yusuf, "2027-09-16T10:00", "All normal."),
    }),
    report({
      key: "grace-2027-thyroid",
      requester: yusuf,
      taken: "2027-12-07T09:00",
      issued: "2027-12-10T09:00",
      status: "amended",
      measurements: [{ ...within("tsh", 1.8, 0.3, 4.2), remark: "Amended report: the range was added." }],
      filing: filed(yusuf, "2027-12-10T15:30", "Normal."),
    }),
    report({
      key: "grace-2028-x-ray",
      requester: yusuf,
      taken: "2028-03-21T14:00",
      issued: "2028-03-23T09:30",
      specimen: null,
      measurements: [{ test: "imaging", remark: "X-ray of the right wrist. No fracture is seen." }],
      conclusion: "No fracture.",
      filing: filed(yusuf, "2028-03-23T17:00", "Nothing is broken."),
    }),
    report({
      key: "grace-2028-crp",
      requester: yusuf,
      taken: "2028-05-09T09:40",
      issued: "2028-05-10T11:10",
      measurements: [{ test: "crp", value: 5, comparator: "<", range: { high: 5 } }],
      filing: filed(yusuf, "2028-05-10T17:30", "Normal."),
    }),
    report({
      key: "grace-2028-hba1c",
      requester: yusuf,
      taken: "2028-05-09T09:40",
      issued: "2028-05-10T11:10",
      measurements: [hba1c(37)],
      filing: filed(yusuf, "2028-05-10T17:31", null),
    }),
  ],
  hospital: [],
  ordered: [],
};

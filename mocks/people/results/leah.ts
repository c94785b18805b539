import { bloodCount } from "./panels.ts";
import { filed, report, type PersonResults } from "./result.ts";

const pascoe = "Dr Ruth Pascoe";

/** One result that nobody looking over her shoulder should see by accident. */
export const leah: PersonResults = {
  gp: [
    report({
      key: "leah-2027-blood-count",
      laboratory: "southquay",
      requester: pascoe,
      taken: "2027-06-22T09:30",
      issued: "2027-06-23T12:15",
      group: "bloodCount",
      measurements: bloodCount(131, 6.2, 255, 89, 3.4),
      filing: filed(pascoe, "2027-06-24T09:00", "All normal."),
    }),
    report({
      key: "leah-2028-hiv",
      laboratory: "southquay",
      requester: pascoe,
      taken: "2028-04-18T13:40",
      issued: "2028-04-20T10:05",
      measurements: [{ test: "hiv", words: "Not detected" }],
      filing: filed(pascoe, "2028-04-20T15:55", "Nothing was found."),
      markers: ["sensitive"],
    }),
  ],
  hospital: [],
  ordered: [],
};

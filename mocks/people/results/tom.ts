import { hba1c, lipids } from "./panels.ts";
import { filed, report, type PersonResults } from "./result.ts";

const hart = "Dr Samuel Hart";

/** Two results with short comments, for pages in easy words. */
export const tom: PersonResults = {
  gp: [
    report({
      key: "tom-2027-lipids",
      requester: hart,
      taken: "2027-10-05T09:10",
      issued: "2027-10-06T12:20",
      group: "lipids",
      measurements: lipids(6.1, 1.1, 4.0, 5.0, 2.2),
      filing: filed(
        hart,
        "2027-10-07T10:10",
        "Your cholesterol is high. Book a visit so we can talk about it.",
      ),
    }),
    report({
      key: "tom-2028-hba1c",
      requester: hart,
      taken: "2028-02-08T09:05",
      issued: "2028-02-09T11:50",
      measurements: [hba1c(39)],
      filing: filed(hart, "2028-02-09T16:45", "Good. No diabetes."),
    }),
  ],
  hospital: [],
  ordered: [],
};

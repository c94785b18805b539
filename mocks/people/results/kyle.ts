import { within } from "./panels.ts";
import { filed, report, type PersonResults } from "./result.ts";

const hart = "Dr Samuel Hart";
const surgery = { name: "Elm Tree Surgery", telephone: "01632 960101" };

/** Five years old: his mother reads them. One that the GP wants to talk about first, one that is still at the laboratory. */
export const kyle: PersonResults = {
  gp: [
    report({
      key: "kyle-2028-ferritin",
      requester: hart,
      taken: "2028-05-11T10:55",
      issued: "2028-05-13T09:20",
      measurements: [within("ferritin", 9, 12, 110)],
      filing: filed(hart, "2028-05-15T16:40", "I would like to talk about this one with you when we meet."),
      markers: ["discuss-first"],
    }),
  ],
  hospital: [],
  ordered: [
    {
      order: "kyle-2028-blood-count",
      test: "bloodCount",
      requester: hart,
      contact: surgery,
      steps: [
        { stage: "ordered", at: "2028-05-08T15:40" },
        { stage: "taken", at: "2028-05-11T10:55" },
        { stage: "at-lab", at: "2028-05-12T08:15" },
      ],
      expectedBy: "2028-05-19",
    },
  ],
};

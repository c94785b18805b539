import { MILL_LANE } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";

export const kris: Person = {
  key: "kris",
  reason:
    "Newly found type 2 diabetes: the fullest set of test results, and pronouns and a name that the record must respect.",
  nhsNumber: "9996789012",
  title: "Mx",
  given: "Kristoffer",
  family: "Lindqvist",
  chosenName: "Kris",
  pronouns: "they",
  gender: "other",
  born: "1971-06-23",
  address: { lines: ["", "5 Weaver Court", "", "Northfield", ""], postcode: "ZZ99 2KL" },
  landline: null,
  language: { code: "en", display: "English", interpreter: false },
  pharmacy: "FZ901",
  restricted: false,
  version: 2,
  practice: {
    registered: true,
    odsCode: MILL_LANE.odsCode,
    since: "2019-02-18",
    doctor: "Dr Amina Yusuf",
    recordAccess: "full",
    historicalAccess: "full",
    accessFrom: "2019-02-18",
    prescriptions: "manage",
    onlineAccess: true,
    wrongPatient: false,
    unknownModifier: false,
  },
  hospital: { answers: "at-once" },
  account: {
    subject: "49f470a1-cc52-49b7-beba-000000000005",
    email: "kris@example.com",
    mobile: "+447700900005",
    vot: "P9.Cp.Cd",
  },
};

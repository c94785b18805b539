import { ELM_TREE } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";

export const femi: Person = {
  key: "femi",
  reason:
    "Sarah’s partner, in the same home and at the same surgery: may care for Kyle, and sees nothing of hers without her leave.",
  nhsNumber: "9998899117",
  title: "Mr",
  given: "Femi",
  family: "Adebayo",
  chosenName: null,
  pronouns: "he",
  gender: "male",
  born: "1994-08-25",
  address: { lines: ["", "32 Tanner Row", "", "Northfield", ""], postcode: "ZZ99 1SK" },
  landline: null,
  language: { code: "en", display: "English", interpreter: false },
  pharmacy: null,
  restricted: false,
  version: 2,
  practice: {
    registered: true,
    odsCode: ELM_TREE.odsCode,
    since: "2021-10-05",
    doctor: "Dr Samuel Hart",
    recordAccess: "full",
    historicalAccess: "full",
    accessFrom: "2021-10-05",
    prescriptions: "manage",
    onlineAccess: true,
    wrongPatient: false,
    unknownModifier: false,
  },
  hospital: { answers: "at-once" },
  account: {
    subject: "49f470a1-cc52-49b7-beba-000000000014",
    email: "femi@example.com",
    mobile: "+447700900014",
    vot: "P9.Cp.Cd",
  },
};

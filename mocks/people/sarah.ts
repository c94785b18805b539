import { ELM_TREE } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";

export const sarah: Person = {
  key: "sarah",
  reason:
    "Pregnant, and mother of Kyle: maternity care, talking therapies in Igbo, acting for a small child.",
  nhsNumber: "9993456780",
  title: "Ms",
  given: "Sarah",
  family: "Okafor",
  chosenName: null,
  pronouns: "she",
  gender: "female",
  born: "1996-02-04",
  address: { lines: ["", "32 Tanner Row", "", "Northfield", ""], postcode: "ZZ99 1SK" },
  landline: null,
  language: { code: "ig", display: "Igbo", interpreter: false },
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
    subject: "49f470a1-cc52-49b7-beba-000000000003",
    email: "sarah@example.com",
    mobile: "+447700900003",
    vot: "P9.Cp.Cd",
  },
};

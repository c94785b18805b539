import { ELM_TREE } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";

export const kyle: Person = {
  key: "kyle",
  reason:
    "Five years old: has a record but may not have an account (NHS login and the app are for people of 13 and over).",
  nhsNumber: "9994567896",
  title: "Master",
  given: "Kyle",
  family: "Okafor",
  chosenName: null,
  pronouns: "he",
  gender: "male",
  born: "2022-09-09",
  address: { lines: ["", "32 Tanner Row", "", "Northfield", ""], postcode: "ZZ99 1SK" },
  landline: null,
  language: { code: "en", display: "English", interpreter: false },
  pharmacy: null,
  restricted: false,
  version: 2,
  practice: {
    registered: true,
    odsCode: ELM_TREE.odsCode,
    since: "2022-09-19",
    doctor: "Dr Samuel Hart",
    recordAccess: "full",
    historicalAccess: "full",
    accessFrom: "2022-09-19",
    prescriptions: "manage",
    onlineAccess: true,
    wrongPatient: false,
    unknownModifier: false,
  },
  hospital: { answers: "at-once" },
  account: {
    subject: "49f470a1-cc52-49b7-beba-000000000004",
    email: "kyle@example.com",
    mobile: "+447700900004",
    vot: "P9.Cp.Cd",
  },
};

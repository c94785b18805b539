import { ELM_TREE } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";

export const abdul: Person = {
  key: "abdul",
  reason:
    "Ill and often in hospital, without a smartphone: large print, a landline, and a daughter who acts for him.",
  nhsNumber: "9990123454",
  title: "Mr",
  given: "Abdul",
  family: "Rahman",
  chosenName: null,
  pronouns: "he",
  gender: "male",
  born: "1943-03-12",
  address: { lines: ["", "14 Orchard Street", "", "Northfield", ""], postcode: "ZZ99 1AR" },
  landline: "01632 960201",
  language: { code: "en", display: "English", interpreter: false },
  pharmacy: null,
  restricted: false,
  version: 2,
  practice: {
    registered: true,
    odsCode: ELM_TREE.odsCode,
    since: "1988-04-11",
    doctor: "Dr Samuel Hart",
    recordAccess: "full",
    historicalAccess: "full",
    accessFrom: "2016-04-01",
    prescriptions: "manage",
    onlineAccess: true,
    wrongPatient: false,
    unknownModifier: false,
  },
  hospital: { answers: "at-once" },
  account: {
    subject: "49f470a1-cc52-49b7-beba-000000000001",
    email: "abdul@example.com",
    mobile: null,
    vot: "P9.Cp.Cd",
  },
};

import { CASTLE_STREET } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";

export const omar: Person = {
  key: "omar",
  reason:
    "His surgery takes bookings by telephone only: what is said and offered where online booking is off.",
  nhsNumber: "9994455664",
  title: "Mr",
  given: "Omar",
  family: "Haddad",
  chosenName: null,
  pronouns: "he",
  gender: "male",
  born: "1979-11-30",
  address: { lines: ["", "27 Castle Street", "", "Westmoor", ""], postcode: "ZZ99 4UH" },
  landline: null,
  language: { code: "en", display: "English", interpreter: false },
  pharmacy: "FZ904",
  restricted: false,
  version: 2,
  practice: {
    registered: true,
    odsCode: CASTLE_STREET.odsCode,
    since: "2016-04-11",
    doctor: "Dr Helen Marsh",
    recordAccess: "full",
    historicalAccess: "full",
    accessFrom: "2016-04-11",
    prescriptions: "manage",
    onlineAccess: true,
    wrongPatient: false,
    unknownModifier: false,
  },
  hospital: { answers: "at-once" },
  account: {
    subject: "49f470a1-cc52-49b7-beba-000000000012",
    email: "omar@example.com",
    mobile: "+447700900012",
    vot: "P9.Cp.Cd",
  },
};

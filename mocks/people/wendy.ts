import { RIVERSIDE } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";

export const wendy: Person = {
  key: "wendy",
  reason:
    "Her surgery shows medicines and allergies but no detailed record, letters or requests: what a page says when it may not show.",
  nhsNumber: "9996677885",
  title: "Mrs",
  given: "Wendy",
  family: "Bright",
  chosenName: null,
  pronouns: "she",
  gender: "female",
  born: "1961-02-17",
  address: { lines: ["", "3 Water Lane", "", "Millbridge", ""], postcode: "ZZ99 7WB" },
  landline: "01632 960213",
  language: { code: "en", display: "English", interpreter: false },
  pharmacy: "FZ908",
  restricted: false,
  version: 2,
  practice: {
    registered: true,
    odsCode: RIVERSIDE.odsCode,
    since: "2009-07-06",
    doctor: "Dr Paul Adeyinka",
    recordAccess: "summary",
    historicalAccess: "summary",
    accessFrom: "2009-07-06",
    prescriptions: "manage",
    onlineAccess: true,
    wrongPatient: false,
    unknownModifier: false,
    standing: "regular",
    pendingRequests: [
      {
        about: "medicalRecord",
        period: "current",
        level: "detailed",
        created: "2028-05-09T11:20",
        message: "Your surgery does not show more than the summary yet. It will answer you by letter.",
      },
    ],
    notOffered: [],
    planted: "nothing",
  },
  hospital: { answers: "at-once" },
  account: {
    subject: "49f470a1-cc52-49b7-beba-000000000013",
    email: "wendy@example.com",
    mobile: "+447700900013",
    vot: "P9.Cp.Cd",
  },
};

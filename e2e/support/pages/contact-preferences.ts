import type { Fault } from "../control-room.ts";
import { kris, krisNotProven, type LoggedIn, type Pages } from "./state.ts";

const here = "/me/contact-preferences";
const title = "How the NHS contacts you";
const abdul: LoggedIn = { person: "abdul" };
const grace: LoggedIn = { person: "grace" };
const omar: LoggedIn = { person: "omar" };
const pdsSilent: readonly Fault[] = [{ api: "pds-fhir", kind: "status", status: 500, count: 40 }];
const registerSilent: readonly Fault[] = [
  { api: "capability-register", kind: "status", status: 500, count: 40 },
];
const failed = /There is a problem showing how the NHS contacts you/;

export const contactPreferencePages: Pages = {
  "/[person]/contact-preferences": {
    signedIn: true,
    states: [
      { name: "nothing chosen", path: here, heading: title, loggedIn: kris, shows: "You have not told us" },
      {
        ...{ name: "large print", path: here, heading: title, loggedIn: abdul },
        shows: "Your letters come in large print from those who use your choice.",
      },
      {
        ...{ name: "braille", path: here, heading: title, loggedIn: grace },
        shows: "Your letters come in braille from those who use your choice.",
      },
      {
        ...{ name: "an interpreter", path: here, heading: title, loggedIn: omar },
        shows: "You need an interpreter at appointments.",
      },
      { name: "failed", path: here, heading: failed, loggedIn: kris, faults: pdsSilent },
      { name: "not proven", path: here, heading: "Prove who you are", loggedIn: krisNotProven },
    ],
  },
  "/[person]/contact-preferences/change/[part]": {
    signedIn: true,
    states: [
      {
        ...{ name: "results", path: `${here}/change/results`, loggedIn: kris },
        heading: "How do you want to hear that a test result is ready?",
      },
      {
        ...{ name: "everything else", path: `${here}/change/other`, loggedIn: abdul },
        heading: "How do you want to hear about everything else?",
      },
      {
        ...{ name: "format", path: `${here}/change/format`, loggedIn: grace },
        heading: "How do you want letters and documents?",
      },
      {
        ...{ name: "language", path: `${here}/change/language`, loggedIn: omar },
        heading: "Which languages do you use?",
      },
    ],
  },
  "/[person]/contact-preferences/who-uses": {
    signedIn: true,
    states: [
      {
        ...{ name: "some do", path: `${here}/who-uses`, heading: "Who uses your choice", loggedIn: kris },
        shows: "Does not use your choice yet",
      },
      {
        ...{ name: "silent", path: `${here}/who-uses`, heading: "Who uses your choice", loggedIn: kris },
        faults: registerSilent,
        shows: "We could not find out about national services",
      },
    ],
  },
};

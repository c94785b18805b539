import type { Fault } from "../control-room.ts";
import { kris, type LoggedIn, type Pages } from "./state.ts";

const surgerySilent: readonly Fault[] = [{ api: "surgery-requests", kind: "status", status: 500, count: 40 }];
const list = "/me/record-requests";
const title = "What you have asked about your record";
const correction = "Your request for a correction";
const grace: LoggedIn = { person: "grace" };
const nadia: LoggedIn = { person: "nadia" };
const omar: LoggedIn = { person: "omar" };
const wendy: LoggedIn = { person: "wendy" };
const failedTitle = /There is a problem showing what you have asked/;

export const recordRequestPages: Pages = {
  "/[person]/record-requests": {
    signedIn: true,
    states: [
      { name: "full", path: list, heading: title, loggedIn: kris, shows: "Question for you" },
      { name: "overdue", path: list, heading: title, loggedIn: grace, shows: "Answer was due by" },
      { name: "empty", path: list, heading: title, loggedIn: omar, shows: "You have not asked" },
      { name: "switched off", path: list, heading: title, loggedIn: wendy, shows: "does not take requests" },
      { name: "failed", path: list, heading: failedTitle, loggedIn: kris, faults: surgerySilent },
    ],
  },
  "/[person]/record-requests/[id]": {
    signedIn: true,
    states: [
      {
        ...{ name: "asked something back", path: list, way: { link: "Correction" } },
        ...{ heading: correction, loggedIn: kris, shows: "Your answer" },
      },
      {
        ...{ name: "refused", path: list, way: { link: "Correction" } },
        ...{ heading: correction, loggedIn: nadia, shows: "If you do not agree" },
      },
      {
        ...{ name: "overdue", path: list, way: { link: "Correction" } },
        ...{ heading: correction, loggedIn: grace, shows: "The month is over" },
      },
    ],
  },
  "/[person]/record-requests/[id]/sent": {
    signedIn: true,
    states: [
      {
        ...{ name: "a receipt", path: list, way: { link: "Correction", then: "/sent" } },
        ...{ heading: "Request sent", loggedIn: kris, shows: "What happens next" },
      },
    ],
  },
  "/[person]/record-requests/[id]/withdraw": {
    signedIn: true,
    states: [
      {
        ...{ name: "asked", path: list, way: { link: "Correction", then: "/withdraw" } },
        ...{ heading: "Take back your request?", loggedIn: kris },
      },
    ],
  },
  "/[person]/record-requests/older-records": {
    signedIn: true,
    states: [
      {
        ...{ name: "the first question", path: `${list}/older-records` },
        ...{ heading: "Which years do you need?", loggedIn: kris },
      },
      {
        ...{ name: "switched off", path: `${list}/older-records` },
        ...{ heading: "Ask for older records", loggedIn: wendy, shows: "does not take requests" },
      },
    ],
  },
  "/[person]/record-requests/correction": {
    signedIn: true,
    states: [
      {
        ...{ name: "the first question", path: `${list}/correction` },
        ...{ heading: "Which entry is wrong?", loggedIn: kris },
      },
    ],
  },
};

import type { Fault } from "../control-room.ts";
import { kris, krisNotProven, type LoggedIn, type Pages } from "./state.ts";

const list = "/me/questionnaires";
const abdul: LoggedIn = { person: "abdul" };
const tom: LoggedIn = { person: "tom" };
const omar: LoggedIn = { person: "omar" };
const silent: readonly Fault[] = [
  { api: "wayfinder-patient-care-aggregator", kind: "status", status: 500, count: 40 },
];
const title = "Questions before an appointment";
const breathing = "Your breathing at home and at work";

export const questionnairePages: Pages = {
  "/[person]/questionnaires": {
    signedIn: true,
    states: [
      { name: "full", path: list, heading: title, loggedIn: kris, shows: "To answer" },
      {
        ...{ name: "empty", path: list, heading: title, loggedIn: omar },
        shows: "No hospital is asking any questions",
      },
      {
        ...{ name: "failed", path: list, loggedIn: kris, faults: silent },
        heading: "There is a problem showing the questions that hospitals ask",
      },
      { name: "not proven", path: list, loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/questionnaires/[id]": {
    signedIn: true,
    states: [
      {
        ...{ name: "only the hospital's website", path: list, loggedIn: abdul },
        ...{ way: { link: "Your health before the operation" }, heading: "Your health before the operation" },
        shows: "on its own website",
      },
      {
        ...{ name: "a question", path: list, way: { link: breathing, then: "?step=1" }, loggedIn: kris },
        heading: "Do you get out of breath when you walk on flat ground?",
      },
      {
        ...{ name: "cannot be asked here", path: list, way: { link: "Questions before your operation" } },
        ...{ loggedIn: tom, heading: "Questions before your operation" },
        shows: "You cannot answer these here",
      },
    ],
  },
  "/[person]/questionnaires/[id]/sent": {
    signedIn: true,
    states: [
      {
        ...{ name: "sent elsewhere", path: list, way: { link: "Asthma questionnaire" }, loggedIn: kris },
        ...{ heading: "Asthma questionnaire", shows: "These were not sent from here" },
      },
    ],
  },
};

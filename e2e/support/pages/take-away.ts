import { bothSilent, gpSilent, kris, type Pages } from "./state.ts";

const page = { loggedIn: kris };
const button = { onlyWithScript: ["Print this page"] };
const notProven = { person: "kris", level: "P5.Cp.Cd" } as const;

export const takeAwayPages: Pages = {
  "/[person]/take-away": {
    signedIn: true,
    states: [
      {
        ...page,
        name: "everything ticked",
        path: "/me/take-away",
        heading: "Take the record with you",
        shows: "What do you want to take?",
      },
      {
        name: "without a proven identity",
        path: "/me/take-away",
        heading: "Prove who you are",
        loggedIn: notProven,
      },
    ],
  },
  "/[person]/take-away/copy": {
    signedIn: true,
    states: [
      {
        ...page,
        name: "whole",
        path: "/me/take-away/copy",
        heading: "The copy",
        shows: "you become responsible for keeping it confidential",
      },
      {
        ...page,
        name: "surgery silent",
        path: "/me/take-away/copy",
        heading: "The copy",
        faults: gpSilent,
        shows: "did not answer. Entries may be missing from:",
      },
      {
        ...page,
        name: "two parts and two dates",
        path: "/me/take-away/copy?parts=allergies.results&from=2027-01-01&to=2028-12-31",
        heading: "The copy",
        shows: "You left this out",
      },
    ],
  },
  "/[person]/take-away/print": {
    signedIn: true,
    states: [
      {
        ...page,
        name: "one page",
        path: "/me/take-away/print",
        heading: "Summary to print",
        shows: "Latest measurements",
        ...button,
      },
    ],
  },
  "/[person]/take-away/print/[section]": {
    signedIn: true,
    states: [
      {
        ...page,
        name: "results",
        path: "/me/take-away/print/results",
        heading: "Test results to print",
        ...button,
      },
      {
        ...page,
        name: "results without the hospital and the surgery",
        path: "/me/take-away/print/results",
        heading: "Test results to print",
        faults: bothSilent,
        shows: "We do not know. It did not reach us.",
        ...button,
      },
    ],
  },
};

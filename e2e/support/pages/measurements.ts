import { gpSilent, joan, kris, krisNotProven, type Pages } from "./state.ts";

const list = { path: "/me/measurements", heading: "Measurements", loggedIn: kris };
const switchedOff = { kris: { "practice.recordAccess": "none", "practice.historicalAccess": "none" } };
const grace = { person: "grace" };
const button = { onlyWithScript: ["Print this page"] };

export const measurementPages: Pages = {
  "/[person]/measurements": {
    signedIn: true,
    states: [
      { ...list, ...button, name: "full", shows: "Going up since" },
      {
        ...list,
        name: "surgery silent",
        faults: gpSilent,
        heading: "There is a problem showing measurements",
      },
      {
        ...list,
        name: "switched off",
        people: switchedOff,
        heading: "You cannot see measurements here",
      },
      { ...list, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/measurements/[kind]": {
    signedIn: true,
    states: [
      {
        ...button,
        name: "both numbers, at home and in a clinic",
        path: "/me/measurements/blood-pressure",
        heading: "Blood pressure",
        loggedIn: grace,
        shows: "No line joins them",
      },
      {
        ...button,
        name: "two units",
        path: "/me/measurements/weight",
        heading: "Weight",
        loggedIn: joan,
        shows: "In a clinic, in st",
      },
      {
        name: "surgery silent",
        path: "/me/measurements/weight",
        heading: "There is a problem showing measurements",
        loggedIn: kris,
        faults: gpSilent,
      },
    ],
  },
};

import { gpSilent, kris, krisNotProven, type Pages } from "./state.ts";

const list = { path: "/me/conditions", heading: "Health conditions", loggedIn: kris };
const switchedOff = { kris: { "practice.recordAccess": "none", "practice.historicalAccess": "none" } };
const unreadable = { kris: { "practice.planted": "unreadable" } };

export const conditionPages: Pages = {
  "/[person]/conditions": {
    signedIn: true,
    states: [
      { ...list, name: "current and past", shows: "Since 1979" },
      { ...list, name: "only past", path: "/me/conditions?show=past", shows: "Sprained ankle" },
      {
        ...list,
        name: "an entry unreadable",
        people: unreadable,
        shows: "There may be more than you see here.",
      },
      {
        ...list,
        name: "surgery silent",
        faults: gpSilent,
        heading: "There is a problem showing health conditions",
      },
      {
        ...list,
        name: "switched off by the surgery",
        people: switchedOff,
        heading: "You cannot see health conditions here",
      },
      {
        ...list,
        name: "without a proven identity",
        loggedIn: krisNotProven,
        heading: "Prove who you are",
      },
    ],
  },
  "/[person]/conditions/[id]": {
    signedIn: true,
    states: [
      {
        ...list,
        name: "with a note and what belongs to it",
        way: { link: "Type 2 diabetes" },
        heading: "Type 2 diabetes",
        shows: "What belongs to it",
      },
      {
        ...list,
        name: "surgery silent",
        way: { link: "Asthma" },
        faults: gpSilent,
        heading: "There is a problem showing this health condition",
      },
    ],
  },
};

import { gpSilent, kris, krisNotProven, type Pages } from "./state.ts";

const list = { path: "/me/allergies", heading: "Allergies and reactions", loggedIn: kris };

export const allergyPages: Pages = {
  "/[person]/allergies": {
    signedIn: true,
    states: [
      { ...list, name: "severe, current and ended", loggedIn: { person: "abdul" }, shows: "Severe" },
      { ...list, name: "none known", loggedIn: { person: "tom" }, shows: "No known allergies" },
      {
        ...list,
        name: "one that cannot be read",
        people: { kris: { "practice.planted": "unreadable" } },
        shows: "We do not know if there are allergies",
      },
      {
        ...list,
        name: "surgery silent",
        faults: gpSilent,
        heading: "There is a problem showing allergies",
      },
      {
        ...list,
        name: "switched off by the surgery",
        people: { kris: { "practice.recordAccess": "none", "practice.historicalAccess": "none" } },
        heading: "You cannot see allergies here",
      },
      { ...list, name: "without a proven identity", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
};

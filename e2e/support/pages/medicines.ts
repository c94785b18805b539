import { gpSilent, joan, kris, krisNotProven, type Pages } from "./state.ts";

const list = { path: "/me/medicines", heading: "Medicines", loggedIn: kris };
const abdul = { person: "abdul" };

export const medicinePages: Pages = {
  "/[person]/medicines": {
    signedIn: true,
    states: [
      { ...list, name: "full, and two to ask about", loggedIn: abdul, shows: "Ask about these" },
      { ...list, name: "with a hospital medicine", loggedIn: joan, shows: "From a hospital" },
      { ...list, name: "empty", loggedIn: { person: "omar" }, shows: "No medicines recorded" },
      {
        ...list,
        name: "surgery silent",
        faults: gpSilent,
        heading: "There is a problem showing medicines",
      },
      {
        ...list,
        name: "switched off by the surgery",
        people: { kris: { "practice.recordAccess": "none", "practice.historicalAccess": "none" } },
        heading: "You cannot see medicines here",
      },
      { ...list, name: "without a proven identity", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/medicines/[id]": {
    signedIn: true,
    states: [
      {
        ...list,
        name: "taken now",
        way: { link: "Omeprazole" },
        heading: /^Omeprazole 20mg/,
        shows: "If you miss a dose",
      },
      {
        ...list,
        name: "stopped",
        way: { link: "Nicotine" },
        heading: /^Nicotine 21mg/,
        shows: "This is not one of the current medicines.",
      },
      {
        ...list,
        name: "surgery silent",
        way: { link: "Omeprazole" },
        faults: gpSilent,
        heading: "There is a problem showing this medicine",
      },
    ],
  },
};

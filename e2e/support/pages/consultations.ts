import { gpSilent, kris, krisNotProven, type Pages } from "./state.ts";

const list = { path: "/me/consultations", heading: "Consultations and notes", loggedIn: kris };
const noWords = { kris: { "practice.recordAccess": "detailed", "practice.historicalAccess": "detailed" } };

export const consultationPages: Pages = {
  "/[person]/consultations": {
    signedIn: true,
    states: [
      { ...list, name: "with what is planned", shows: "Planned by the surgery" },
      { ...list, name: "searched", way: { search: "asthma" }, shows: "for “asthma”" },
      {
        ...list,
        name: "searched for nothing",
        way: { search: "" },
        refused: true,
        shows: "Enter a word to search for",
      },
      {
        ...list,
        name: "without words",
        people: noWords,
        shows: "does not show you what was written in words",
      },
      {
        ...list,
        name: "surgery silent",
        faults: gpSilent,
        heading: "There is a problem showing consultations and notes",
      },
      {
        ...list,
        name: "without a proven identity",
        loggedIn: krisNotProven,
        heading: "Prove who you are",
      },
    ],
  },
  "/[person]/consultations/[id]": {
    signedIn: true,
    states: [
      {
        ...list,
        name: "with topics, headings and entries",
        way: { link: "Note: Dr Amina Yusuf" },
        heading: "Note: Dr Amina Yusuf",
        shows: "Eye screening, diabetes",
      },
      {
        ...list,
        name: "surgery silent",
        way: { link: "Phone call: Dr Owen Hartley" },
        faults: gpSilent,
        heading: "There is a problem showing this consultation",
      },
    ],
  },
};

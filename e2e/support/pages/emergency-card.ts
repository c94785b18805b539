import { gpSilent, joan, kris, krisNotProven, type Pages } from "./state.ts";

const abdul = { person: "abdul" };
const choose = "/me/emergency-card/choose";
/** The card that is offered, made. */
const made = { path: choose, way: { button: "Save the card" }, heading: "Emergency card" } as const;
const button = { onlyWithScript: ["Print this page"] };

export const emergencyCardPages: Pages = {
  "/[person]/emergency-card": {
    signedIn: true,
    states: [
      {
        name: "nothing chosen yet",
        path: "/me/emergency-card",
        heading: "Emergency card",
        loggedIn: joan,
        shows: "Nothing is on it until you do.",
      },
      { ...made, name: "whole", loggedIn: abdul, shows: "Allergies and reactions" },
      {
        ...made,
        name: "surgery silent",
        loggedIn: kris,
        faults: gpSilent,
        shows: "We could not get the allergies on",
      },
      {
        name: "not proven",
        path: "/me/emergency-card",
        loggedIn: krisNotProven,
        heading: "Prove who you are",
      },
    ],
  },
  "/[person]/emergency-card/choose": {
    signedIn: true,
    states: [{ name: "offered", path: choose, heading: "What is on your emergency card", loggedIn: kris }],
  },
  "/[person]/emergency-card/print": {
    signedIn: true,
    states: [
      {
        ...made,
        ...button,
        name: "whole",
        title: "Emergency card to print – Front Door",
        loggedIn: abdul,
        way: { button: "Save the card", then: "/print" },
      },
    ],
  },
};

import { joan, kris, krisNotProven, type Pages } from "./state.ts";

const ask = "/me/slot-alerts/ask";

export const slotAlertPages: Pages = {
  "/[person]/slot-alerts": {
    signedIn: true,
    states: [
      { name: "none", path: "/me/slot-alerts", heading: "Times we look for", loggedIn: kris },
      { name: "not proven", path: "/me/slot-alerts", heading: "Prove who you are", loggedIn: krisNotProven },
    ],
  },
  "/[person]/slot-alerts/ask": {
    signedIn: true,
    states: [
      { name: "asked", path: ask, heading: "Tell me if a time becomes free", loggedIn: kris },
      {
        ...{ name: "not told of", path: ask, loggedIn: joan },
        heading: "We cannot tell you about the surgery",
      },
    ],
  },
};

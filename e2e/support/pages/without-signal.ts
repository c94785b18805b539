import { kris, krisNotProven, type Pages } from "./state.ts";

const title = { path: "/me/without-signal", heading: "Use without signal", loggedIn: kris };

export const withoutSignalPages: Pages = {
  "/[person]/without-signal": {
    signedIn: true,
    states: [
      {
        ...title,
        name: "to be chosen",
        shows: "What it cannot do",
        changing: "noscript",
        onlyWithScript: [
          "You need this phone, a few minutes, and wifi or mobile data.",
          "Choose what to keep",
        ],
      },
      {
        ...{ ...title, name: "a shared device", loggedIn: { ...kris, device: "shared" } },
        shows: "Nothing is kept on this device",
      },
      { ...title, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
};

import { kris, krisNotProven, type Pages } from "./state.ts";

export const recordPages: Pages = {
  "/[person]/record": {
    signedIn: true,
    states: [
      {
        name: "full",
        path: "/me/record",
        heading: "Your health record",
        loggedIn: kris,
        shows: "Your health",
      },
      {
        name: "without a proven identity",
        path: "/me/record",
        heading: "Your health record",
        loggedIn: krisNotProven,
        shows: "Prove who you are",
      },
    ],
  },
};

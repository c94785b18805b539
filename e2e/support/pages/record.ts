import { kris, krisNotProven, type Pages } from "./state.ts";

export const recordPages: Pages = {
  "/[person]/record": {
    signedIn: true,
    states: [
      {
        name: "full",
        path: "/me/record",
        heading: "Health record",
        loggedIn: kris,
        shows: "Health",
      },
      {
        name: "without a proven identity",
        path: "/me/record",
        heading: "Health record",
        loggedIn: krisNotProven,
        shows: "Prove who you are",
      },
    ],
  },
};

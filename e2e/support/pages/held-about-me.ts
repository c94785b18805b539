import { gpSilent, kris, krisNotProven, type Pages } from "./state.ts";

const page = { path: "/me/held-about-me", heading: "What is held about you" };

/** What is held about the person, source by source. */
export const heldAboutMePages: Pages = {
  "/[person]/held-about-me": {
    signedIn: true,
    states: [
      { ...page, name: "full", loggedIn: kris, shows: "The national vaccination record" },
      {
        ...page,
        name: "summary only",
        loggedIn: { person: "wendy" },
        shows: "It has not switched all of this on",
      },
      {
        ...page,
        name: "surgery silent",
        loggedIn: kris,
        faults: gpSilent,
        shows: "It did not answer all our questions",
      },
      { ...page, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
};

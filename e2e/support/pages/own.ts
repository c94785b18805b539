import {
  bothSilent,
  gpSilent,
  hospitalSilent,
  joan,
  kris,
  krisNotProven,
  pdsSilent,
  type Pages,
} from "./state.ts";

const home = { path: "/me", heading: "Home" };
const profile = { path: "/me/profile", heading: "Profile" };

/** A person's own pages, but for test results. */
export const ownPages: Pages = {
  "/[person]": {
    signedIn: true,
    states: [
      { ...home, name: "full", loggedIn: kris },
      { ...home, name: "nothing to do", loggedIn: joan },
      { ...home, name: "not proven", loggedIn: krisNotProven },
      { ...home, name: "surgery silent", loggedIn: kris, faults: gpSilent },
      { ...home, name: "hospital silent", loggedIn: kris, faults: hospitalSilent },
      { ...home, name: "both silent", loggedIn: kris, faults: bothSilent },
    ],
  },
  "/[person]/profile": {
    signedIn: true,
    states: [
      { ...profile, name: "full", loggedIn: kris },
      { ...profile, name: "PDS silent", loggedIn: kris, faults: pdsSilent },
      { ...profile, name: "surgery silent", loggedIn: kris, faults: gpSilent },
      { ...profile, name: "both silent", loggedIn: kris, faults: [...pdsSilent, ...gpSilent] },
      { ...profile, name: "not proven", loggedIn: krisNotProven },
    ],
  },
  "/[person]/who-looked": {
    signedIn: true,
    states: [
      {
        name: "own visits",
        path: "/me/who-looked",
        heading: "Who has looked at your record",
        loggedIn: kris,
        // Reading the list is a look, too.
        changing: ".nhsapp-cards",
      },
    ],
  },
  "/[person]/prove-who-you-are": {
    signedIn: true,
    states: [
      {
        name: "not proven",
        path: "/me/prove-who-you-are",
        heading: "Prove who you are",
        loggedIn: krisNotProven,
      },
    ],
  },
  "/log-out": {
    signedIn: true,
    loggedOutGoesTo: "log-in-for-good",
    states: [{ name: "asked", path: "/log-out", heading: "Log out", loggedIn: joan }],
  },
};

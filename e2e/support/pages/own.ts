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
const noNews = (source: string) => `We could not check for news from ${source}`;
const profile = { path: "/me/profile", heading: "Profile" };

/** A person's own pages, but for test results. */
export const ownPages: Pages = {
  "/[person]": {
    signedIn: true,
    states: [
      { ...home, name: "full", loggedIn: kris, shows: "Action needed" },
      { ...home, name: "a referral to do", loggedIn: joan, shows: "Referral: Rheumatology" },
      { ...home, name: "not proven", loggedIn: krisNotProven, shows: "Prove who you are to get full access" },
      { ...home, name: "surgery silent", loggedIn: kris, faults: gpSilent, shows: noNews("the GP surgery") },
      {
        ...home,
        name: "hospital silent",
        loggedIn: kris,
        faults: hospitalSilent,
        shows: noNews("the hospital"),
      },
      {
        ...home,
        name: "both silent",
        loggedIn: kris,
        faults: bothSilent,
        shows: "What you see here may not be everything.",
      },
    ],
  },
  "/[person]/profile": {
    signedIn: true,
    states: [
      { ...profile, name: "full", loggedIn: kris, shows: "999 678 9012" },
      {
        ...profile,
        name: "PDS silent",
        loggedIn: kris,
        faults: pdsSilent,
        shows: "We could not show your name",
      },
      {
        ...profile,
        name: "surgery silent",
        loggedIn: kris,
        faults: gpSilent,
        shows: "We could not show your GP surgery",
      },
      { ...profile, name: "both silent", loggedIn: kris, faults: [...pdsSilent, ...gpSilent] },
      { ...profile, name: "not proven", loggedIn: krisNotProven, shows: "after you prove who you are" },
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
  "/[person]/who-looked/[look]": {
    signedIn: true,
    states: [
      {
        name: "a look that is nobody's",
        path: "/me/who-looked/1",
        heading: "Page not found",
        loggedIn: kris,
        status: 404,
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

import { kris, krisNotProven, type Pages } from "./state.ts";

const notices = { path: "/me/notices", heading: "Updates about people", loggedIn: kris };

/** Notices come by themselves in journeys: see e2e/care-updates. */
export const noticePages: Pages = {
  "/[person]/notices": {
    signedIn: true,
    states: [
      { ...notices, name: "none", shows: "You have no updates." },
      { ...notices, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/notices/[id]": {
    signedIn: true,
    states: [
      {
        ...{ name: "not there", path: "/me/notices/aaaaaaaaaaaaaaaaaaaa", loggedIn: kris },
        ...{ heading: "Page not found", status: 404 },
      },
    ],
  },
};

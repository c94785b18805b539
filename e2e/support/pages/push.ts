import { kris, krisNotProven, type Pages } from "./state.ts";

const title = { path: "/me/messages/notifications", heading: "Notifications", loggedIn: kris };

/** What a browser can do about them differs: it is the browser's own part of the page. */
const own = {
  changing: "[data-this-device], noscript",
};

export const pushPages: Pages = {
  "/[person]/messages/notifications": {
    signedIn: true,
    states: [
      { ...title, ...own, name: "on no device", shows: "You have no notifications on any device." },
      {
        ...{ ...title, ...own, name: "chosen", path: "/me/messages/notifications?did=saved" },
        shows: "Your choices are saved",
      },
      {
        ...{ ...title, name: "a shared device", loggedIn: { ...kris, device: "shared" } },
        shows: "Other people use this device",
      },
      { ...title, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
};

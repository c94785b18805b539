import type { LoggedIn, Pages } from "./state.ts";

const leah: LoggedIn = { person: "leah" };
const about = { path: "/me/safety", heading: "Privacy choices", loggedIn: leah };
const contact = { path: "/me/safety/contact", heading: "How we contact you", loggedIn: leah };

export const safetyPages: Pages = {
  "/[person]/safety": {
    signedIn: true,
    states: [{ ...about, name: "nothing chosen", shows: "Safety mode is off." }],
  },
  "/[person]/safety/contact": {
    signedIn: true,
    states: [
      { ...contact, name: "asked", shows: "Select all that are safe." },
      { ...contact, name: "not saved", path: "/me/safety/contact?kept=no", shows: "We could not save this." },
    ],
  },
  "/[person]/safety/log-ins": {
    signedIn: true,
    states: [
      {
        ...{ name: "this one", path: "/me/safety/log-ins", loggedIn: leah },
        ...{ heading: "Where you are logged in", shows: "This device" },
      },
    ],
  },
};

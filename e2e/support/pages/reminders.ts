import { krisNotProven, kris, type Pages } from "./state.ts";

const reminders = { path: "/me/reminders", heading: "Reminders" };

export const reminderPages: Pages = {
  "/[person]/reminders": {
    signedIn: true,
    states: [
      { ...reminders, name: "none", loggedIn: kris, shows: "No reminders are coming." },
      { ...reminders, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/reminders/[id]": {
    signedIn: true,
    states: [
      {
        ...{ name: "not there", path: "/me/reminders/aaaaaaaaaaaaaaaaaaaa", loggedIn: kris },
        ...{ heading: "Page not found", status: 404 },
      },
    ],
  },
  "/[person]/appointments/[id]/reminders": {
    signedIn: true,
    states: [
      {
        ...{ name: "asked", path: "/me/appointments", loggedIn: kris },
        ...{ way: { link: "GP appointment", then: "/reminders" }, heading: "Choose when to remind you" },
      },
    ],
  },
};

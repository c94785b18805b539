import { krisNotProven, kris, type Pages } from "./state.ts";

const reminders = { path: "/me/reminders", heading: "Reminders" };
const nobodys = "aaaaaaaaaaaaaaaaaaaa";

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
        ...{ name: "somebody else's", path: `/me/reminders/${nobodys}`, loggedIn: kris },
        heading: "Page not found",
      },
    ],
  },
  "/[person]/appointments/[id]/reminders": {
    signedIn: true,
    states: [
      {
        ...{ name: "of nothing", path: `/me/appointments/g${nobodys}/reminders`, loggedIn: kris },
        heading: "Page not found",
      },
    ],
  },
};

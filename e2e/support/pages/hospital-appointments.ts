import { kris, type Pages } from "./state.ts";

const from = { path: "/me/appointments", loggedIn: kris };
const lung = (then: string) => ({ link: "Lung function test", then });
const skin = (then: string) => ({ link: "Dermatology", then });

/** What can be done with a hospital appointment: at the hospital that takes it from us, and at one that has a website. */
export const hospitalAppointmentPages: Pages = {
  "/[person]/appointments/[id]/ask-to-change": {
    signedIn: true,
    states: [
      { ...from, name: "asked", way: lung("/ask-to-change"), heading: "Ask for another time" },
      {
        ...from,
        name: "not offered",
        way: skin("/ask-to-change"),
        heading: "You cannot ask for another time here",
      },
    ],
  },
  "/[person]/appointments/[id]/cancel-hospital": {
    signedIn: true,
    states: [{ ...from, name: "asked", way: lung("/cancel-hospital"), heading: "Cancel this appointment" }],
  },
  "/[person]/appointments/[id]/leave": {
    signedIn: true,
    states: [
      {
        ...from,
        name: "to a hospital's website",
        way: skin("/leave"),
        heading: "Go to the hospital's website",
        shows: "NHS login tells the website who you are",
      },
    ],
  },
};

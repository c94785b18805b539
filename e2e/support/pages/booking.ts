import type { Fault } from "../control-room.ts";
import { kris, krisNotProven, type LoggedIn, type Pages } from "./state.ts";

const surgerySilent: readonly Fault[] = [
  { api: "gp-connect-pfs-appointments", kind: "status", status: 500, count: 40 },
];
const omar: LoggedIn = { person: "omar" };

export const bookingPages: Pages = {
  "/[person]/book": {
    signedIn: true,
    states: [
      { name: "the first question", path: "/me/book", heading: "What do you need?", loggedIn: kris },
      {
        ...{ name: "a follow-up", path: "/me/book?kind=gp&step=how", loggedIn: kris },
        heading: "How would you like to be seen?",
      },
      {
        ...{ name: "switched off", path: "/me/book", loggedIn: omar },
        ...{ heading: "You cannot book here with the surgery", shows: "Call or go to reception" },
      },
      {
        ...{ name: "failed", path: "/me/book", loggedIn: kris, faults: surgerySilent },
        heading: /There is a problem showing times at the surgery/,
      },
      {
        ...{ name: "not proven", path: "/me/book", loggedIn: krisNotProven },
        heading: "Prove who you are",
      },
    ],
  },
  "/[person]/book/[id]/booked": {
    signedIn: true,
    states: [
      {
        ...{ name: "of nothing", path: "/me/book/gaaaaaaaaaaaaaaaaaaaaa/booked", loggedIn: kris },
        ...{ heading: "Page not found", status: 404 },
      },
      {
        ...{ name: "failed", path: "/me/book/gaaaaaaaaaaaaaaaaaaaaa/booked", loggedIn: kris },
        ...{ heading: /There is a problem showing the appointment/, faults: surgerySilent },
      },
    ],
  },
};

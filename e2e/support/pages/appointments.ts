import type { Fault } from "../control-room.ts";
import { joan, kris, krisNotProven, type LoggedIn, type Pages } from "./state.ts";

const silent = (api: string): Fault => ({ api, kind: "status", status: 500, count: 40 });
const diarySilent = silent("gp-connect-pfs-appointments");
const everybodySilent = [
  diarySilent,
  silent("wayfinder-patient-care-aggregator"),
  silent("nbs-manage-your-appointments"),
];
const list = "/me/appointments";
const omar: LoggedIn = { person: "omar" };
const sarah: LoggedIn = { person: "sarah" };

export const appointmentPages: Pages = {
  "/[person]/appointments": {
    signedIn: true,
    states: [
      { name: "full", path: list, heading: "Appointments", loggedIn: kris, shows: "does not take part" },
      {
        ...{ name: "partial", path: list, heading: "Appointments", loggedIn: kris },
        ...{ faults: [diarySilent], shows: "We could not show appointments" },
      },
      {
        ...{ name: "booking switched off", path: list, heading: "Appointments", loggedIn: omar },
        shows: "does not take bookings online",
      },
      {
        ...{ name: "failed", path: list, loggedIn: kris, faults: everybodySilent },
        heading: /There is a problem showing appointments/,
      },
      { name: "not proven", path: list, heading: "Prove who you are", loggedIn: krisNotProven },
    ],
  },
  "/[person]/appointments/past": {
    signedIn: true,
    states: [
      { name: "full", path: `${list}/past`, heading: "Past appointments", loggedIn: kris },
      {
        ...{ name: "not told by the surgery", path: `${list}/past`, heading: "Past appointments" },
        ...{ loggedIn: joan, shows: "does not show past appointments online" },
      },
    ],
  },
  "/[person]/appointments/[id]": {
    signedIn: true,
    states: [
      {
        ...{ name: "at the surgery", path: list, way: { link: "GP appointment" } },
        ...{ heading: "GP appointment", loggedIn: kris, shows: "Add to your calendar" },
      },
      {
        ...{ name: "a vaccination", path: list, way: { link: "RSV vaccination" } },
        ...{ heading: "RSV vaccination", loggedIn: sarah, shows: "Before you go" },
      },
    ],
  },
  "/[person]/appointments/[id]/cancel": {
    signedIn: true,
    states: [
      {
        ...{ name: "asked", path: list, way: { link: "GP appointment", then: "/cancel" } },
        ...{ heading: "Are you sure you want to cancel?", loggedIn: kris },
      },
      {
        ...{ name: "not offered", path: list, way: { link: "GP appointment", then: "/cancel" } },
        ...{ heading: "You cannot cancel this appointment here", loggedIn: omar },
      },
    ],
  },
  "/[person]/appointments/[id]/cancelled": {
    signedIn: true,
    states: [
      {
        ...{ name: "without a receipt", path: list, way: { link: "GP appointment", then: "/cancelled" } },
        ...{ heading: "GP appointment", loggedIn: kris, endsAt: "…" },
      },
    ],
  },
};

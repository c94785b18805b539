import type { Fault } from "../control-room.ts";
import { kris, krisNotProven, type LoggedIn, type Pages } from "./state.ts";

const list = "/me/referrals";
const nadia: LoggedIn = { person: "nadia" };
const tom: LoggedIn = { person: "tom" };
const omar: LoggedIn = { person: "omar" };
const silent: readonly Fault[] = [{ api: "ers-patient-care", kind: "status", status: 500, count: 40 }];
const noChoices: readonly Fault[] = [{ api: "referral-choice", kind: "status", status: 500, count: 40 }];
const title = "Referrals";
const moved = "Trauma and orthopaedics";

export const referralPages: Pages = {
  "/[person]/referrals": {
    signedIn: true,
    states: [
      { name: "full", path: list, heading: title, loggedIn: kris, shows: "Choose and book" },
      { name: "empty", path: list, heading: title, loggedIn: omar, shows: "No referrals are open" },
      {
        ...{ name: "without choices", path: list, heading: title, loggedIn: kris },
        ...{ faults: noChoices, shows: "We cannot show where referrals can go" },
      },
      {
        ...{ name: "failed", path: list, loggedIn: kris, faults: silent },
        heading: "There is a problem showing referrals",
      },
      { name: "not proven", path: list, loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/referrals/[id]": {
    signedIn: true,
    states: [
      {
        ...{ name: "late", path: list, way: { link: "General surgery" } },
        ...{ heading: "General surgery", loggedIn: tom, shows: "This is late" },
      },
    ],
  },
  "/[person]/referrals/[id]/choose": {
    signedIn: true,
    states: [
      {
        ...{ name: "cancelled by the hospital", path: list, way: { link: moved, then: "/choose" } },
        ...{ heading: "See other hospitals", loggedIn: nadia, shows: "Stay where you are" },
      },
    ],
  },
  "/[person]/referrals/[id]/book": {
    signedIn: true,
    states: [
      {
        ...{ name: "no hospital chosen", path: list, way: { link: moved, then: "/book" } },
        ...{ heading: "See other hospitals", loggedIn: nadia, endsAt: "…/choose" },
      },
      {
        ...{ name: "when", path: list, way: { link: moved, then: "/book?service=901007" } },
        ...{ heading: "When do you want to go?", loggedIn: nadia },
      },
    ],
  },
  "/[person]/referrals/[id]/cancel": {
    signedIn: true,
    states: [
      {
        ...{ name: "asked", path: list, way: { link: "Physiotherapy", then: "/cancel" } },
        ...{ heading: "Cancel your appointment", loggedIn: nadia },
      },
    ],
  },
  "/[person]/referrals/[id]/done": {
    signedIn: true,
    states: [
      {
        ...{ name: "of nothing", path: list, way: { link: "Physiotherapy", then: "/done" } },
        ...{ heading: "Physiotherapy", loggedIn: nadia, endsAt: "…" },
      },
      {
        ...{ name: "a receipt", path: list, way: { link: "Physiotherapy", then: "/done?what=booked" } },
        ...{ heading: "Appointment booked", loggedIn: nadia, shows: "What happens next" },
      },
    ],
  },
};

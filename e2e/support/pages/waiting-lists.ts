import type { Fault } from "../control-room.ts";
import { kris, krisNotProven, type LoggedIn, type Pages } from "./state.ts";

const list = "/me/waiting-lists";
const nadia: LoggedIn = { person: "nadia" };
const omar: LoggedIn = { person: "omar" };
const tom: LoggedIn = { person: "tom" };
const silent: readonly Fault[] = [
  { api: "wayfinder-patient-care-aggregator", kind: "status", status: 500, count: 40 },
];
const departmentsSilent: readonly Fault[] = [
  { api: "waiting-list-service", kind: "status", status: 500, count: 40 },
];
const title = "Waiting lists";
const hands = "Trauma and orthopaedics";
const skin = "Dermatology";

export const waitingListPages: Pages = {
  "/[person]/waiting-lists": {
    signedIn: true,
    states: [
      { name: "full", path: list, heading: title, loggedIn: tom, shows: "Answer is late" },
      { name: "empty", path: list, heading: title, loggedIn: omar, shows: "There are no waiting lists" },
      {
        ...{ name: "without departments", path: list, heading: title, loggedIn: kris },
        ...{ faults: departmentsSilent, shows: "You cannot send messages about waiting lists" },
      },
      {
        ...{ name: "failed", path: list, loggedIn: kris, faults: silent },
        heading: "There is a problem showing waiting lists",
      },
      { name: "not proven", path: list, loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/waiting-lists/[id]": {
    signedIn: true,
    states: [
      {
        ...{ name: "an answer is late", path: list, way: { link: hands }, heading: hands, loggedIn: tom },
        shows: "The hospital has not answered in time",
      },
      {
        ...{ name: "without figures", path: list, way: { link: hands }, heading: hands, loggedIn: nadia },
        shows: "has not published how long people wait",
      },
    ],
  },
  "/[person]/waiting-lists/[id]/changed": {
    signedIn: true,
    states: [
      {
        ...{ name: "urgent signs", path: list, way: { link: skin, then: "/changed" }, loggedIn: kris },
        ...{ heading: "My condition has changed", shows: "Call 999 or go to A&E now if:" },
      },
      {
        ...{ name: "asked", path: list, way: { link: skin, then: "/changed?start=yes" }, loggedIn: kris },
        heading: "What has changed?",
      },
    ],
  },
  "/[person]/waiting-lists/[id]/withdraw": {
    signedIn: true,
    states: [
      {
        ...{ name: "asked", path: list, way: { link: hands, then: "/withdraw" }, loggedIn: nadia },
        ...{ heading: "Leave this waiting list", shows: "You lose your place" },
      },
      {
        ...{ name: "with a date", path: list, way: { link: skin, then: "/withdraw" }, loggedIn: kris },
        heading: "You cannot leave this list here",
      },
    ],
  },
};

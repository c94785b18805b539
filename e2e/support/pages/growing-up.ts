import type { Fault } from "../control-room.ts";
import { kris, krisNotProven, type LoggedIn, type Pages, type State } from "./state.ts";

const list = "/me/growing-up";
const title = "Growing up";
const priya: LoggedIn = { person: "priya" };
const maya: LoggedIn = { person: "maya" };
const silent: readonly Fault[] = [{ api: "validated-relationships", kind: "status", status: 500, count: 40 }];
/** Maya as she would be if she were older on 16 May 2028. */
const aged = (born: string): NonNullable<State["people"]> => ({ maya: { born } });
const change = { path: list, way: { link: "What will change" } } as const;

export const growingUpPages: Pages = {
  "/[person]/growing-up": {
    signedIn: true,
    states: [
      { name: "a child of ten", path: list, heading: title, loggedIn: priya, shows: "Maya, aged 10" },
      {
        ...{ name: "a child of 11", path: list, heading: title, loggedIn: priya },
        ...{ people: aged("2017-05-01"), shows: "Being reviewed with Maya" },
      },
      {
        ...{ name: "one's own at 13", path: list, heading: title, loggedIn: maya },
        ...{ people: aged("2015-05-01"), shows: "Who can see your health record" },
      },
      {
        ...{ name: "one's own at 16", path: list, heading: title, loggedIn: maya },
        ...{ people: aged("2012-05-01"), shows: "Give someone access" },
      },
      {
        ...{ name: "helpers not known", path: list, heading: title, loggedIn: maya },
        ...{ people: aged("2015-05-01"), faults: silent, shows: "We could not see who helps you" },
      },
      { name: "none", path: list, heading: title, loggedIn: kris, shows: "You do not help a child here" },
      {
        ...{ name: "failed", path: list, loggedIn: priya, faults: silent },
        heading: "There is a problem showing what changes as children grow up",
      },
      { name: "not proven", path: list, loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/growing-up/[child]": {
    signedIn: true,
    states: [
      {
        ...{ name: "ahead", ...change, heading: "What will change", loggedIn: priya },
        shows: "The surgery will look at this soon",
      },
      {
        ...{ name: "being reviewed", ...change, heading: "What will change", loggedIn: priya },
        ...{ people: aged("2017-05-01"), shows: "Being reviewed with Maya" },
      },
      {
        ...{ name: "not found", path: `${list}/aaaaaaaaaaa2`, loggedIn: priya },
        ...{ heading: "Page not found", status: 404 },
      },
    ],
  },
  "/[person]/growing-up/[child]/for-them": {
    signedIn: true,
    states: [
      {
        ...{ name: "for a child", path: list, way: { link: "What will change", then: "/for-them" } },
        ...{ heading: "Your health, as you grow up", loggedIn: priya, shows: "Now: you are 10" },
        onlyWithScript: ["Print this page"],
      },
    ],
  },
};

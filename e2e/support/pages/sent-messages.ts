import type { Fault } from "../control-room.ts";
import { kris, type LoggedIn, type Pages } from "./state.ts";

const serviceSilent: readonly Fault[] = [{ api: "team-messages", kind: "status", status: 500, count: 40 }];
const grace: LoggedIn = { person: "grace" };
const wendy: LoggedIn = { person: "wendy" };
const start = { path: "/me/messages/new", heading: "Send a message" };
const failed = /There is a problem showing your messages to teams/;
const cannotStart = /There is a problem showing the page to send a message/;
const general = { path: "/me/messages/new/other/general", heading: "Send a message" };
const list = { path: "/me/messages/sent", heading: "Messages you sent" };

export const sentMessagePages: Pages = {
  "/[person]/messages/new": {
    signedIn: true,
    states: [
      { ...start, name: "asked", loggedIn: kris, shows: "What you can write about" },
      { ...start, name: "failed", heading: cannotStart, loggedIn: kris, faults: serviceSilent },
    ],
  },
  "/[person]/messages/new/[kind]/[id]": {
    signedIn: true,
    states: [
      { ...general, name: "who reads it", loggedIn: kris, shows: "Who do you want to write to?" },
      { ...general, name: "nobody", loggedIn: wendy, shows: "You cannot send a message about this here" },
    ],
  },
  "/[person]/messages/sent": {
    signedIn: true,
    states: [
      { ...list, name: "one", loggedIn: grace, shows: "Read by the team" },
      { ...list, name: "none", loggedIn: kris, shows: "You have not sent any messages." },
      { ...list, name: "failed", heading: failed, loggedIn: kris, faults: serviceSilent },
    ],
  },
  "/[person]/messages/sent/[id]": {
    signedIn: true,
    states: [
      {
        ...{ name: "read", path: list.path, way: { link: "Something else" } },
        ...{ heading: "Message you sent", loggedIn: grace, shows: "They will answer by" },
      },
    ],
  },
  "/[person]/messages/sent/[id]/receipt": {
    signedIn: true,
    states: [
      {
        ...{ name: "a receipt", path: list.path, way: { link: "Something else", then: "/receipt" } },
        ...{ heading: "Message sent", loggedIn: grace, shows: "What happens next" },
      },
    ],
  },
};

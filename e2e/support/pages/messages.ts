import { joan, kris, krisNotProven, type Pages } from "./state.ts";

const inbox = { path: "/me/messages", heading: "Messages", loggedIn: kris };
const from = /^Message from /;
const nobody = "/me/messages/00000000-0000-4000-8000-000000000000";
const gone = { loggedIn: kris, heading: "Page not found", status: 404 };

/** Of kris, to whom somebody has just written. */
const written = (event: string, link = "essage from") => ({
  ...{ path: "/me/messages", loggedIn: kris, happened: { [event]: "kris" }, way: { link } },
});

export const messagePages: Pages = {
  "/[person]/messages": {
    signedIn: true,
    states: [
      { ...inbox, name: "none", loggedIn: joan, shows: "You have no messages." },
      {
        ...{ ...inbox, name: "one is new" },
        happened: { "send-a-message": "kris" },
        shows: "Your review is due",
      },
      { ...inbox, name: "a reply is asked", happened: { "send-a-message-with-choices": "kris" } },
      {
        ...{ ...inbox, name: "none flagged", happened: { "send-a-message": "kris" } },
        path: "/me/messages?show=flagged",
        shows: "You have not flagged any messages.",
      },
      {
        ...{ ...inbox, name: "found", happened: { "send-a-message": "kris" } },
        way: { search: "nurse" },
        shows: "found for",
      },
      {
        ...{ ...inbox, name: "nothing found", happened: { "send-a-message": "kris" } },
        way: { search: "zebra" },
        shows: "Nothing matches what you searched for.",
      },
      { ...inbox, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/messages/[id]": {
    signedIn: true,
    states: [
      {
        ...{ ...written("send-a-message"), name: "cannot be answered", heading: from },
        ...{ title: "Message – Front Door", shows: "This message cannot be answered." },
      },
      {
        ...{ ...written("send-a-message-with-question"), name: "can be answered", heading: from },
        ...{ title: "Message – Front Door", shows: "Reply" },
      },
      {
        ...{ ...written("send-a-message-that-asks-to-book"), name: "asks to book", heading: from },
        ...{ title: "Message – Front Door", shows: "Book this appointment" },
      },
      { ...gone, name: "not there", path: nobody },
    ],
  },
  "/[person]/messages/[id]/reply": {
    signedIn: true,
    states: [
      {
        ...{ ...written("send-a-message-with-question"), name: "in words" },
        ...{ way: { link: "essage from", then: "/reply" }, heading: "What do you want to reply?" },
      },
      {
        ...{ ...written("send-a-message-with-choices"), name: "choices" },
        ...{ way: { link: "essage from", then: "/reply" }, heading: "Choose your reply" },
      },
      { ...gone, name: "not there", path: `${nobody}/reply` },
    ],
  },
  "/[person]/messages/[id]/reply/sent": {
    signedIn: true,
    states: [{ ...gone, name: "not there", path: `${nobody}/reply/sent` }],
  },
  "/[person]/messages/removed": {
    signedIn: true,
    states: [
      {
        ...{ name: "none", path: "/me/messages/removed", heading: "Removed messages", loggedIn: kris },
        shows: "You have not removed any messages.",
      },
    ],
  },
};

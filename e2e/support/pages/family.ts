import type { Fault } from "../control-room.ts";
import { kris, krisNotProven, type LoggedIn, type Pages, type State } from "./state.ts";

const list = "/me/family";
const title = "Family and carer access";
const nobody = "aaaaaaaaaaa2";
const as = (person: string): LoggedIn => ({ person });
const silent: readonly Fault[] = [{ api: "validated-relationships", kind: "status", status: 500, count: 60 }];
const problem = "There is a problem showing this access";
const nobodyFound = { heading: "Page not found", status: 404 } as const;
const notProven = { name: "not proven", heading: "Prove who you are", loggedIn: krisNotProven } as const;

/** Abdul's surgery has agreed that Nadia may act for him; in what, but for notes of visits. */
const nadiaHelps = { "surgery-makes-role": "nadia-for-abdul:all-but-consultations" };
const abdul: Pick<State, "path" | "loggedIn" | "happened"> = {
  ...{ path: list, loggedIn: as("abdul"), happened: nadiaHelps },
};
const nadia = "what Nadia Rahman may do";
/** Kyle as he would be if he could log in: his father's request to help him waits. */
const kyle: Pick<State, "path" | "loggedIn" | "people"> = {
  ...{ path: list, loggedIn: as("kyle"), people: { kyle: { born: "2014-05-01" } } },
};

const helping = (name: string) => ({ path: list, way: { link: `how it stands with ${name}` } });
const helpingTitle = "Helping someone – Front Door";
const helperTitle = "Someone who helps me – Front Door";

/** Of whom the person helps. */
const helpingPages: Pages = {
  "/[person]/family/[handle]": {
    signedIn: true,
    states: [
      {
        ...{ name: "active", ...helping("Kyle"), heading: "Helping Kyle Okafor", title: helpingTitle },
        ...{ loggedIn: as("sarah"), shows: "What is shared with you" },
      },
      {
        // It was not asked here, so nobody has typed a name, and the service's is not told.
        ...{ name: "asked", ...helping("someone"), title: helpingTitle, heading: "Helping someone" },
        ...{ loggedIn: as("femi"), shows: "Being checked" },
      },
      {
        ...{ name: "suspended", ...helping("Omar"), heading: "Helping Omar Haddad", title: helpingTitle },
        ...{ loggedIn: as("wendy"), shows: "Paused while being reviewed" },
      },
      {
        ...{ name: "ended", ...helping("Wendy"), heading: "Helping Wendy Bright", title: helpingTitle },
        ...{ loggedIn: as("omar"), shows: "This access has ended" },
      },
      {
        ...{ name: "service silent", ...helping("Kyle"), heading: problem, loggedIn: as("sarah") },
        ...{ faults: silent },
      },
      { name: "not found", path: `${list}/${nobody}`, loggedIn: kris, ...nobodyFound },
    ],
  },
  "/[person]/family/[handle]/answer": {
    signedIn: true,
    states: [{ name: "of nothing", path: `${list}/${nobody}/answer`, loggedIn: kris, ...nobodyFound }],
  },
  "/[person]/family/[handle]/sent": {
    signedIn: true,
    states: [{ name: "of nothing", path: `${list}/${nobody}/sent`, loggedIn: kris, ...nobodyFound }],
  },
  "/[person]/family/[handle]/stop": {
    signedIn: true,
    states: [
      {
        ...{ name: "active", path: list, way: { link: "how it stands with Kyle", then: "/stop" } },
        ...{ heading: "Stop helping this person?", loggedIn: as("sarah") },
      },
      {
        ...{ name: "asked", path: list, way: { link: "how it stands with someone", then: "/stop" } },
        ...{ heading: "Take back what you asked?", loggedIn: as("femi") },
      },
    ],
  },
};

/** Of who helps the person. */
const helperPages: Pages = {
  "/[person]/family/trusted/[id]": {
    signedIn: true,
    states: [
      {
        ...{ name: "active", ...abdul, way: { link: nadia }, heading: "Help from Nadia Rahman" },
        ...{ title: helperTitle, shows: "What Nadia Rahman may not see" },
      },
      {
        ...{ name: "suspended", path: list, loggedIn: as("omar"), title: helperTitle },
        ...{ way: { link: "what Wendy Bright may do" }, heading: "Help from Wendy Bright" },
        shows: "Paused while being reviewed",
      },
      {
        ...{ name: "ended", path: list, loggedIn: as("wendy"), title: helperTitle },
        ...{ way: { link: "what Omar Haddad may do" }, heading: "Help from Omar Haddad", shows: "Ended" },
      },
      { name: "service silent", ...abdul, way: { link: nadia }, heading: problem, faults: silent },
      { name: "not found", path: `${list}/trusted/${nobody}`, loggedIn: kris, ...nobodyFound },
    ],
  },
  "/[person]/family/trusted/[id]/access": {
    signedIn: true,
    states: [
      { name: "active", ...abdul, way: { link: nadia, then: "/access" }, heading: "What may they do?" },
    ],
  },
  "/[person]/family/trusted/[id]/answer": {
    signedIn: true,
    states: [
      {
        ...{ name: "asked", ...kyle, way: { link: "Answer" } },
        ...{ heading: "Do you want this person to help you?", shows: "No, and do not tell them why" },
      },
    ],
  },
  "/[person]/family/trusted/[id]/asked": {
    signedIn: true,
    states: [{ name: "of nothing", path: `${list}/trusted/${nobody}/asked`, loggedIn: kris, ...nobodyFound }],
  },
  "/[person]/family/trusted/[id]/letter": {
    signedIn: true,
    states: [
      {
        ...{ name: "active", ...abdul, way: { link: nadia, then: "/letter" } },
        ...{ heading: "Help with NHS services for Abdul Rahman", shows: "This is active, as seen on" },
        ...{ title: "Letter for staff and for you – Front Door", onlyWithScript: ["Print this letter"] },
      },
    ],
  },
  "/[person]/family/trusted/[id]/stop": {
    signedIn: true,
    states: [{ name: "active", ...abdul, way: { link: nadia, then: "/stop" }, heading: "Stop this access?" }],
  },
  "/[person]/family/trusted/[id]/until": {
    signedIn: true,
    states: [
      {
        ...{ name: "active", ...abdul, way: { link: nadia, then: "/until" }, heading: "Until when?" },
        // The day is asked for once it is chosen; without script it is asked for at once.
        changing: ".nhsuk-radios__conditional",
      },
    ],
  },
};

export const familyPages: Pages = {
  "/[person]/family": {
    signedIn: true,
    states: [
      { name: "somebody helped", path: list, heading: title, loggedIn: as("sarah"), shows: "Switch to Kyle" },
      { name: "suspended, ended", path: list, heading: title, loggedIn: as("wendy"), shows: "Paused" },
      { name: "a helper", ...abdul, heading: title, shows: "No end date" },
      { name: "somebody asks to help", ...kyle, heading: title, shows: "Being checked" },
      { name: "nobody", path: list, heading: title, loggedIn: kris, shows: "Nobody helps you here." },
      {
        ...{ name: "service silent", path: list, heading: title, loggedIn: as("sarah"), faults: silent },
        shows: "This does not mean that there is nobody.",
      },
      { ...notProven, path: list },
    ],
  },
  "/[person]/family/apply": {
    signedIn: true,
    states: [
      {
        ...{ name: "the first question", path: `${list}/apply`, heading: "Who do you want to help?" },
        loggedIn: as("femi"),
      },
      {
        ...{ name: "registers silent", path: `${list}/apply`, heading: "Who do you want to help?" },
        ...{ loggedIn: kris, faults: silent, shows: "You can type who it is." },
      },
      { ...notProven, path: `${list}/apply` },
    ],
  },
  "/[person]/family/invite": {
    signedIn: true,
    states: [
      {
        ...{ name: "the private question", path: `${list}/invite`, loggedIn: kris },
        heading: "Are you doing this because you want to?",
      },
    ],
  },
  "/[person]/family/invite/who": {
    signedIn: true,
    states: [
      {
        ...{ name: "the first question", path: `${list}/invite/who`, loggedIn: as("abdul") },
        heading: "Who do you want to help you?",
      },
      { ...notProven, path: `${list}/invite/who` },
    ],
  },
  "/[person]/family/support": {
    signedIn: true,
    states: [{ name: "whom to call", path: `${list}/support`, heading: "Support", loggedIn: kris }],
  },
  ...helpingPages,
  ...helperPages,
};

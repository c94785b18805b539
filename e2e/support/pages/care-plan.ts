import { joan, kris, krisNotProven, type Pages } from "./state.ts";

const abdul = { person: "abdul" };
const plan = { path: "/me/care-plan", heading: "Care plan", loggedIn: abdul };
const silent = { api: "care-plan-service", kind: "status", status: 500, count: 40 } as const;
const question = "What would you like to change about “Contacts”?";
const contacts = "/me/care-plan/suggest/contacts";

export const carePlanPages: Pages = {
  "/[person]/care-plan": {
    signedIn: true,
    states: [
      { ...plan, name: "full", shows: "Emergency summary was changed." },
      { ...plan, name: "with a suggestion", loggedIn: kris, shows: "They are not part of the plan" },
      { ...plan, name: "empty", loggedIn: joan, shows: "There is no shared care plan." },
      {
        ...plan,
        name: "suggestions not known",
        faults: [{ ...silent, path: "Task" }],
        shows: "We could not show the suggestions",
      },
      {
        ...plan,
        name: "service silent",
        faults: [silent],
        heading: "There is a problem showing the care plan",
      },
      { ...plan, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/care-plan/print": {
    signedIn: true,
    states: [
      {
        name: "full",
        path: "/me/care-plan/print",
        heading: "Care plan, to print",
        loggedIn: abdul,
        onlyWithScript: ["Print this page"],
      },
    ],
  },
  "/[person]/care-plan/suggest/[section]": {
    signedIn: true,
    states: [{ name: "asked", path: contacts, heading: question, loggedIn: abdul }],
  },
  "/[person]/care-plan/suggest/[section]/check": {
    signedIn: true,
    states: [
      {
        name: "nothing typed",
        path: `${contacts}/check`,
        endsAt: contacts,
        heading: question,
        loggedIn: abdul,
      },
    ],
  },
  "/[person]/care-plan/suggestions/[id]": {
    signedIn: true,
    states: [
      {
        name: "being looked at",
        path: "/me/care-plan",
        way: { link: "Change to “Contacts”" },
        heading: "Suggestion",
        loggedIn: kris,
        shows: "Being looked at",
      },
    ],
  },
};

import { joan, krisNotProven, type Pages } from "./state.ts";

const abdul = { person: "abdul" };
const list = { path: "/me/care-updates", heading: "Care updates", loggedIn: abdul };
const silent = { api: "care-events", kind: "status", status: 500, count: 40 } as const;
const wentHome = "You went home from Northfield Hospital";

export const careUpdatePages: Pages = {
  "/[person]/care-updates": {
    signedIn: true,
    states: [
      { ...list, name: "full", shows: "Only you can see this" },
      { ...list, name: "empty", loggedIn: joan, shows: "No hospital has sent us an update." },
      {
        ...list,
        name: "service silent",
        faults: [silent],
        heading: "There is a problem showing care updates",
      },
      { ...list, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/care-updates/[id]": {
    signedIn: true,
    states: [
      {
        ...{ name: "home from hospital", path: "/me/care-updates", way: { link: wentHome } },
        ...{ heading: /^You went home from Northfield Hospital/, title: "Home from hospital – Front Door" },
        ...{ loggedIn: abdul, shows: "Medicines changed: 0 started, 1 stopped, 1 changed" },
      },
      {
        ...{ name: "not there", path: "/me/care-updates/aaaaaaaaaaaaaaaaaaaa", loggedIn: abdul },
        ...{ heading: "Page not found", status: 404 },
      },
    ],
  },
  "/[person]/care-updates/[id]/print": {
    signedIn: true,
    states: [
      {
        ...{ name: "full", path: "/me/care-updates", way: { link: wentHome, then: "/print" } },
        ...{ heading: "Going home from hospital, to print", loggedIn: abdul },
        onlyWithScript: ["Print this page"],
      },
    ],
  },
};

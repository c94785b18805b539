import { kris, krisNotProven, type Pages } from "./state.ts";

const abdul = { person: "abdul" };
const list = { path: "/me/implants", heading: "Implants and devices", loggedIn: abdul };
const silent = { api: "implant-register", kind: "status", status: 500, count: 40 } as const;

export const implantPages: Pages = {
  "/[person]/implants": {
    signedIn: true,
    states: [
      { ...list, name: "full", shows: "There are no safety notices about these implants." },
      { ...list, name: "empty", loggedIn: kris, shows: "No implants are recorded." },
      {
        ...list,
        name: "safety notices not known",
        faults: [{ ...silent, path: "Communication" }],
        shows: "We could not check for safety notices",
      },
      {
        ...list,
        name: "register silent",
        faults: [silent],
        heading: "There is a problem showing implants and devices",
      },
      { ...list, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/implants/print": {
    signedIn: true,
    states: [
      {
        name: "full",
        path: "/me/implants/print",
        heading: "Implant card",
        loggedIn: abdul,
        shows: "MPD2104471",
        onlyWithScript: ["Print this page"],
      },
    ],
  },
};

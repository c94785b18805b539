import { joan, krisNotProven, type Pages } from "./state.ts";

const alarm = { path: "/me/falls", heading: "Falls and alarms", loggedIn: { person: "abdul" } };

export const fallPages: Pages = {
  "/[person]/falls": {
    signedIn: true,
    states: [
      { ...alarm, name: "full", shows: "Battery is low" },
      { ...alarm, name: "none", loggedIn: joan, shows: "No alarm centre has told us" },
      {
        ...alarm,
        name: "service silent",
        faults: [{ api: "care-events", kind: "status", status: 500, count: 40 }],
        heading: "There is a problem showing alarms",
      },
      { ...alarm, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
};

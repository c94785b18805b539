import { joan, krisNotProven, type Pages } from "./state.ts";

const team = { path: "/me/care-team", heading: "My care team", loggedIn: { person: "abdul" } };

export const careTeamPages: Pages = {
  "/[person]/care-team": {
    signedIn: true,
    states: [
      { ...team, name: "full", shows: "No longer in the team" },
      { ...team, name: "empty", loggedIn: joan, shows: "Nobody has told us who is in your care team." },
      {
        ...team,
        name: "service silent",
        faults: [{ api: "care-team", kind: "status", status: 500, count: 40 }],
        heading: "There is a problem showing the care team",
      },
      { ...team, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
};

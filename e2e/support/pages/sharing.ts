import { gpSilent, kris, pdsSilent, type Pages } from "./state.ts";

const page = { path: "/me/sharing", heading: "What your surgery and hospitals share" };
const registerSilent = { api: "capability-register", kind: "status", status: 500, count: 40 } as const;

/** What the surgery and hospitals share. */
export const sharingPages: Pages = {
  "/[person]/sharing": {
    signedIn: true,
    states: [
      { ...page, name: "everything on", loggedIn: kris, shows: "On since" },
      { ...page, name: "no booking", loggedIn: { person: "omar" }, shows: "Book by phone" },
      { ...page, name: "summary only", loggedIn: { person: "wendy" }, shows: "You asked for more on" },
      {
        ...page,
        name: "a system that lacks parts",
        loggedIn: { person: "joan" },
        shows: "cannot show: referrals",
      },
      {
        ...page,
        name: "surgery silent",
        loggedIn: kris,
        faults: gpSilent,
        shows: "We could not show your own settings",
      },
      {
        ...page,
        name: "all silent",
        loggedIn: kris,
        faults: [...gpSilent, ...pdsSilent, registerSilent],
        heading: "There is a problem showing what your surgery and hospitals share",
      },
    ],
  },
};

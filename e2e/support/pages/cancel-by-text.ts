import { kris, type Pages } from "./state.ts";

/** The link of a text message, and the page on which it is asked for. */
export const cancelByTextPages: Pages = {
  "/c/[code]": {
    states: [{ name: "a code that opens nothing", path: "/c/none", heading: "This link does not work" }],
  },
  "/[person]/appointments/[id]/text-link": {
    signedIn: true,
    states: [
      {
        ...{ name: "to be asked for", path: "/me/appointments", loggedIn: kris },
        ...{ way: { link: "GP appointment", then: "/text-link" }, heading: "Text me a link to cancel" },
      },
    ],
  },
};

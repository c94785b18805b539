import { kris, krisNotProven, type Page, type Pages } from "./state.ts";

const list = "/me/own-entries";
const title = "Added here";

/** Entries are made in journeys: see e2e/own-entries. Pages of one entry are seen there. */
/** Nobody has an entry before a journey makes one: here, one that is not there. */
const notThere = (path: string): Page => ({
  signedIn: true,
  states: [{ ...{ name: "not there", path, heading: "Page not found" }, ...{ loggedIn: kris, status: 404 } }],
});

export const ownEntryPages: Pages = {
  "/[person]/own-entries": {
    signedIn: true,
    states: [
      { name: "empty", path: list, heading: title, loggedIn: kris, shows: "Nothing has been added" },
      {
        ...{ name: "without a proven identity", path: list },
        ...{ heading: /prove who you are/i, loggedIn: krisNotProven },
      },
    ],
  },
  "/[person]/own-entries/[id]": notThere(`${list}/none`),
  "/[person]/own-entries/[id]/change": notThere(`${list}/none/change`),
  "/[person]/own-entries/[id]/receipt": notThere(`${list}/none/receipt`),
  "/[person]/own-entries/[id]/withdraw": notThere(`${list}/none/withdraw`),
  "/[person]/own-entries/add": {
    signedIn: true,
    states: [{ name: "all kinds", path: `${list}/add`, heading: "What do you want to add?", loggedIn: kris }],
  },
  "/[person]/own-entries/add/[what]": {
    signedIn: true,
    states: [
      {
        ...{ name: "a note", path: `${list}/add/note` },
        ...{ heading: "What do you want to note?", loggedIn: kris },
      },
      {
        ...{ name: "blood pressure", path: `${list}/add/blood-pressure` },
        ...{ heading: "What was the blood pressure?", loggedIn: kris },
      },
      {
        ...{ name: "a medicine", path: `${list}/add/medicine` },
        ...{ heading: "What is the medicine?", loggedIn: kris },
      },
    ],
  },
};

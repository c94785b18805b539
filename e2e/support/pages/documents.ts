import type { Fault } from "../control-room.ts";
import { gpSilent, kris, krisNotProven, type Pages, type State, type Way } from "./state.ts";

const silent = (api: string, path?: string): Fault => ({
  ...{ api, kind: "status", status: 500, count: 40 },
  ...(path !== undefined && { path }),
});

const hospitalsSilent = [silent("wayfinder-patient-care-aggregator")];
const locatorSilent = [silent("nrl")];
const filesSilent = [silent("gp-connect-pfs-access-record", "/documents/Binary")];

const grace = { person: "grace" };
const abdul = { person: "abdul" };
const list = { path: "/me/documents", heading: "Letters and documents", loggedIn: kris };

const found = (name: string, way: Way, heading: string, more: Partial<State> = {}): State => ({
  ...list,
  name,
  way,
  heading,
  ...more,
});

/** As `then` of a way: the choice has been made. */
const open = "?open=now";
const button = { onlyWithScript: ["Print this page"] };

/** Letters and documents: the list, and one of each kind. */
export const documentPages: Pages = {
  "/[person]/documents": {
    signedIn: true,
    states: [
      { ...list, name: "full", shows: "Kept somewhere else" },
      { ...list, name: "searched", way: { search: "allergy" }, shows: "for “allergy”" },
      {
        ...list,
        name: "searched for nothing",
        way: { search: "" },
        refused: true,
        shows: "Enter part of the title",
      },
      { ...list, name: "hospitals silent", faults: hospitalsSilent, shows: "from the hospitals" },
      {
        ...list,
        name: "all silent",
        faults: [...gpSilent, ...hospitalsSilent, ...locatorSilent],
        heading: "There is a problem showing letters and documents",
      },
      { ...list, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
  "/[person]/documents/[id]": {
    signedIn: true,
    states: [
      found("before it is opened", { link: "Letter about your blood test" }, "Before you open this document"),
      found("a letter with headings", { link: "Eye clinic letter", then: open }, "Eye clinic letter", {
        loggedIn: grace,
        shows: "What we found",
        ...button,
      }),
      found("on the hospital's website", { link: "Your lung function test" }, "Your lung function test", {
        shows: "Continue to the hospital's website",
      }),
      found("kept elsewhere", { link: "Summary of your stay" }, "Summary of your stay on ward 7", {
        loggedIn: abdul,
        shows: "Where this document is",
      }),
      found("its file silent", { link: "Letter about", then: open }, "Letter about your blood test", {
        faults: filesSilent,
        shows: "We could not show what is inside",
      }),
    ],
  },
};

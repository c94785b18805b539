import { bothSilent, gpSilent, joan, kris, krisNotProven, type Pages } from "./state.ts";

const page = { path: "/me/timeline", heading: "Timeline", loggedIn: kris };
const everybodySilent = [
  ...bothSilent,
  ...["wayfinder-patient-care-aggregator", "immunisation-fhir", "nrl"].map(
    (api) => ({ api, kind: "status", status: 500, count: 40 }) as const,
  ),
];

/** All of the record by date. */
export const timelinePages: Pages = {
  "/[person]/timeline": {
    signedIn: true,
    states: [
      { ...page, name: "full", shows: "Show 25 more" },
      {
        ...page,
        name: "letters of hospitals",
        path: "/me/timeline?kind=letter&from=hospital",
        shows: "Letter",
      },
      { ...page, name: "searched", way: { search: "diabetes" }, shows: "for “diabetes”" },
      {
        ...page,
        name: "searched for nothing",
        way: { search: "" },
        refused: true,
        shows: "Enter what you are looking for",
      },
      {
        ...page,
        name: "nothing new",
        path: "/me/timeline?show=new",
        loggedIn: joan,
        shows: "Nothing is new",
      },
      { ...page, name: "surgery silent", faults: gpSilent, shows: "We could not show consultations" },
      {
        ...page,
        name: "all silent",
        faults: everybodySilent,
        heading: "There is a problem showing the timeline",
      },
      { ...page, name: "not proven", loggedIn: krisNotProven, heading: "Prove who you are" },
    ],
  },
};

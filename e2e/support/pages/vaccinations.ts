import type { Fault } from "../control-room.ts";
import { gpSilent, joan, kris, type Pages } from "./state.ts";

const list = { path: "/me/vaccinations", heading: "Vaccinations", loggedIn: kris };
const registerSilent: readonly Fault[] = [
  { api: "immunisation-fhir", kind: "status", status: 500, count: 40 },
];
const button = { onlyWithScript: ["Print this page"] };

export const vaccinationPages: Pages = {
  "/[person]/vaccinations": {
    signedIn: true,
    states: [
      { ...list, ...button, name: "full", shows: "Dose 2" },
      { ...list, ...button, name: "one to ask about", loggedIn: joan, shows: "Ask about this one" },
      { ...list, ...button, name: "register silent", faults: registerSilent, shows: "We could not" },
      {
        ...list,
        name: "both silent",
        faults: [...gpSilent, ...registerSilent],
        heading: "There is a problem showing vaccinations",
      },
    ],
  },
  "/[person]/vaccinations/[id]": {
    signedIn: true,
    states: [
      {
        ...list,
        ...button,
        name: "told by both",
        way: { link: "Flu vaccination" },
        heading: "Flu vaccination",
        shows: "What it protects against",
      },
      {
        ...list,
        ...button,
        name: "parts that do not fit",
        way: { link: "RSV vaccination" },
        loggedIn: joan,
        heading: "RSV vaccination",
        shows: "do not guess which is right",
      },
      {
        ...list,
        ...button,
        name: "not given",
        way: { link: "Seasonal influenza" },
        loggedIn: { person: "tom" },
        heading: "Seasonal influenza vaccination",
        shows: "Influenza vaccination declined",
      },
    ],
  },
};

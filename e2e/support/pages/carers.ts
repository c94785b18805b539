import type { Fault } from "../control-room.ts";
import { gpSilent, joan, kris, krisNotProven, type LoggedIn, type Pages } from "./state.ts";

const surgerySilent: readonly Fault[] = [{ api: "surgery-requests", kind: "status", status: 500, count: 40 }];
const here = "/me/carers";
const title = "I am an unpaid carer";
const nadia: LoggedIn = { person: "nadia" };
const tom: LoggedIn = { person: "tom" };
const wendy: LoggedIn = { person: "wendy" };
const failedTitle = /There is a problem showing what your surgery knows about you as a carer/;

export const carerPages: Pages = {
  "/[person]/carers": {
    signedIn: true,
    states: [
      { name: "not told", path: here, heading: title, loggedIn: nadia, shows: "does not say that you are" },
      { name: "told", path: here, heading: title, loggedIn: tom, shows: "My mother, who has dementia" },
      { name: "refused", path: here, heading: title, loggedIn: joan, shows: "did not write this" },
      { name: "switched off", path: here, heading: title, loggedIn: wendy, shows: "does not take this here" },
      {
        ...{ name: "record silent", path: here, heading: title, loggedIn: kris, faults: gpSilent },
        shows: "We could not look into your record",
      },
      { name: "failed", path: here, heading: failedTitle, loggedIn: kris, faults: surgerySilent },
      { name: "not proven", path: here, heading: "Prove who you are", loggedIn: krisNotProven },
    ],
  },
  "/[person]/carers/tell": {
    signedIn: true,
    states: [
      {
        ...{ name: "the question", path: `${here}/tell`, loggedIn: nadia },
        heading: "Who do you care for? (optional)",
      },
      {
        ...{ name: "switched off", path: `${here}/tell`, loggedIn: wendy },
        heading: "Tell my GP surgery that I am a carer",
      },
    ],
  },
  "/[person]/carers/remove": {
    signedIn: true,
    states: [
      {
        name: "taking back",
        path: `${here}/remove`,
        heading: "Take back what you told your surgery",
        loggedIn: tom,
      },
      { name: "nothing to end", path: `${here}/remove`, heading: "Nothing is noted", loggedIn: nadia },
    ],
  },
  "/[person]/carers/[id]/sent": {
    signedIn: true,
    states: [
      {
        ...{ name: "of nothing", path: `${here}/none/sent`, heading: "Page not found", loggedIn: nadia },
        status: 404,
      },
    ],
  },
};

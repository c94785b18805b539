import type { NationEvent } from "#mocks/nation/event.ts";
import { nameByNumber } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import {
  isDecided,
  stageOf,
  type RequestKind,
  type SurgeryRequest,
} from "#mocks/nation/surgery-requests/request.ts";
import { happen, look, surgeryRequests } from "#mocks/nation/surgery-requests/state.ts";

const heading = "GP surgery";

type Decided = Exclude<RequestKind, "shared-entry">;

const nouns: Record<Decided, string> = {
  "older-records": "older records",
  correction: "a correction",
  letter: "a letter",
  carer: "a note that they care for someone",
  "carer-removal": "the note that they care for someone to be ended",
  "access-question": "the reason why their record was looked at",
};

function words(nation: Nation, { nhsNumber, kind, reference, words: said, about }: SurgeryRequest): string {
  if (kind === "shared-entry")
    return `${nameByNumber(nation, nhsNumber)} shares "${(said === "" ? (about ?? "") : said).slice(0, 40)}" (${reference})`;
  return `${nameByNumber(nation, nhsNumber)} asks for ${nouns[kind]} (${reference})`;
}

const open = (nation: Nation, shared: boolean): SurgeryRequest[] =>
  surgeryRequests(nation).filter(
    (request) => (request.kind === "shared-entry") === shared && !isDecided(stageOf(request, nation.now())),
  );

const choices = (shared: boolean) => (nation: Nation) =>
  open(nation, shared).map((request) => ({ key: request.id, label: words(nation, request) }));

function chosen(nation: Nation, choice: string, shared: boolean): SurgeryRequest {
  const request = open(nation, shared).find(({ id }) => id === choice);
  if (!request) throw new RangeError("No request with this id waits for the surgery.");
  return request;
}

type Answer = {
  name: string;
  label: string;
  stage: "granted" | "refused" | "question";
  said: Record<Decided, string>;
};

const answers: readonly Answer[] = [
  {
    name: "surgery-grants-request",
    label: "Grant what someone asked their surgery for",
    stage: "granted",
    said: {
      "older-records": "You can now see your older records online.",
      correction: "We have corrected your record.",
      letter: "Your letter is ready. You can collect it from reception.",
      carer: "We have recorded that you are a carer. Ask us about help for carers.",
      "carer-removal": "We have recorded that you are no longer a carer.",
      "access-question": "We have looked into it. This was opened to plan care, by somebody who may do so.",
    },
  },
  {
    name: "surgery-refuses-request",
    label: "Refuse what someone asked their surgery for",
    stage: "refused",
    said: {
      "older-records":
        "Your older records mention someone else, so we cannot show them online. Please call us.",
      correction: "The doctor’s notes of that day say otherwise. We have added your words beside them.",
      letter: "We do not write this kind of letter. Please call us.",
      carer: "We need to talk to you about this first. Please call us.",
      "carer-removal": "We need to talk to you about this first. Please call us.",
      "access-question": "We cannot tell you this in writing. Please call us.",
    },
  },
  {
    name: "surgery-asks-about-request",
    label: "Ask something back about a request to the surgery",
    stage: "question",
    said: {
      "older-records": "Which years do you need?",
      correction: "Can you say where you saw it?",
      letter: "Who is the letter for?",
      carer: "Do you look after somebody who is registered with us?",
      "carer-removal": "Is somebody else caring for them now?",
      "access-question": "Which day do you mean?",
    },
  },
];

const looks: NationEvent = {
  name: "surgery-looks-at-entry",
  label: "Look at what someone shared with their surgery",
  heading,
  choices: choices(true),
  happen: (nation, choice) => {
    const request = chosen(nation, choice, true);
    const doctor = nation.personByNhsNumber(request.nhsNumber)?.practice.doctor ?? "A doctor";
    look(nation, request, doctor);
    return `${doctor} has looked: ${words(nation, request)}`;
  },
};

const decides = answers.map(({ name, label, stage, said }): NationEvent => ({
  name,
  label,
  heading,
  choices: choices(false),
  happen: (nation, choice) => {
    const request = chosen(nation, choice, false);
    const text = request.kind === "shared-entry" ? null : said[request.kind];
    happen(nation, request, { stage, by: "surgery", text });
    return `${words(nation, request)}: ${text}`;
  },
}));

/** What a surgery can do with what is asked of it, and with what is shared. */
export const events: readonly NationEvent[] = [...decides, looks];

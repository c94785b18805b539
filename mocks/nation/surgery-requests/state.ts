import { randomUUID } from "node:crypto";
import { requestsWrittenFor } from "#mocks/people/requests/requests-of.ts";
import type { Nation } from "../nation.ts";
import type { Person } from "../person.ts";
import { workingDaysAfter } from "../prescriptions/working-time.ts";
import { uuidOf } from "../uuid-of.ts";
import { happened, isDecided, stageOf, type RequestKind, type Step, type SurgeryRequest } from "./request.ts";

const referenceOf = (id: string): string => `SR-${id.slice(0, 6).toUpperCase()}`;

function seeded(nation: Nation): { requests: SurgeryRequest[] } {
  const requests = nation.people().flatMap((person) =>
    requestsWrittenFor(person.key).map((request, index): SurgeryRequest => {
      const id = uuidOf(`surgery request ${person.key} ${index}`);
      return {
        id,
        reference: referenceOf(id),
        key: id,
        sent: "",
        nhsNumber: person.nhsNumber,
        sender: person.nhsNumber,
        practice: person.practice.odsCode,
        kind: request.kind,
        words: request.words,
        about: request.about,
        details: [...(request.details ?? [])],
        seenBy: null,
        stalls: request.stalls ?? false,
        steps: nation.shift([...request.steps]),
        opened: false,
        replies: [],
      };
    }),
  );
  for (const request of requests) goOn(request);
  return { requests };
}

/** Days of work that a surgery takes until it grants what was asked, when nobody decides otherwise. */
const workingDays: Record<RequestKind, number> = {
  letter: 7,
  correction: 15,
  "older-records": 20,
  "shared-entry": 3,
  carer: 3,
  "carer-removal": 3,
  "access-question": 10,
};

/** Who looks at what people share, at every surgery. */
const LOOKS_AT_SHARED = "Nurse Priti Shah";

const grantedWords: Record<Exclude<RequestKind, "shared-entry">, string> = {
  letter: "Your letter is ready. You can collect it from reception.",
  correction: "We have corrected your record.",
  "older-records": "You can now see your older records online.",
  carer: "We have recorded that you are a carer. Ask us about help for carers.",
  "carer-removal": "We have recorded that you are no longer a carer.",
  "access-question": "We have looked into it. This was opened to plan care, by somebody who may do so.",
};

const bySurgery = (at: string, stage: Step["stage"], text: string | null = null): Step => ({
  at,
  stage,
  by: "surgery",
  text,
});

/** Writes down what the surgery will do with an undecided request, as long as nobody says otherwise. */
function goOn(request: SurgeryRequest): void {
  const last = request.steps.at(-1);
  if (!last || isDecided(last.stage) || last.stage === "question" || request.stalls) return;
  const done = workingDaysAfter(last.at, workingDays[request.kind], "15:00");
  if (last.stage === "sent") request.steps.push(bySurgery(workingDaysAfter(last.at, 1, "10:00"), "received"));
  if (request.kind === "shared-entry") {
    request.steps.push(bySurgery(done, "seen"));
    request.seenBy = LOOKS_AT_SHARED;
    return;
  }
  if (last.stage === "sent")
    request.steps.push(bySurgery(workingDaysAfter(last.at, 3, "09:30"), "in-progress"));
  request.steps.push(bySurgery(done, "granted", grantedWords[request.kind]));
}

/** Older records that were granted are open from then on. */
function settle(nation: Nation, request: SurgeryRequest): void {
  if (request.opened || request.kind !== "older-records") return;
  if (stageOf(request, nation.now()) !== "granted") return;
  request.opened = true;
  const person = nation.personByNhsNumber(request.nhsNumber);
  if (person) person.practice.historicalAccess = person.practice.recordAccess;
}

const kept = (nation: Nation): SurgeryRequest[] =>
  nation.keep("surgery requests", () => seeded(nation)).requests;

/** Every request of the nation, newest first. */
export function surgeryRequests(nation: Nation): SurgeryRequest[] {
  for (const request of kept(nation)) settle(nation, request);
  return kept(nation);
}

/** Opens older records that a person's surgery has granted by now: for whoever reads what the person may see. */
export function openGranted(nation: Nation, nhsNumber: string): void {
  for (const request of kept(nation)) if (request.nhsNumber === nhsNumber) settle(nation, request);
}

export type NewRequest = Pick<
  SurgeryRequest,
  "key" | "sent" | "sender" | "kind" | "words" | "about" | "details"
>;

/** Takes a request to the person's surgery. */
export function take(nation: Nation, person: Person, asked: NewRequest): SurgeryRequest {
  const id = randomUUID();
  const request: SurgeryRequest = {
    id,
    reference: referenceOf(id),
    ...asked,
    nhsNumber: person.nhsNumber,
    practice: person.practice.odsCode,
    steps: [{ at: nation.now().toISOString(), stage: "sent", by: "person", text: null }],
    seenBy: null,
    stalls: false,
    opened: false,
    replies: [],
  };
  goOn(request);
  surgeryRequests(nation).unshift(request);
  return request;
}

/** Lets somebody at the surgery look at what was shared, now. */
export function look(nation: Nation, request: SurgeryRequest, seenBy: string): void {
  happen(nation, request, { stage: "seen", by: "surgery", text: null });
  request.seenBy = seenBy;
}

/** Lets something happen to a request now; what lay ahead is written anew. */
export function happen(nation: Nation, request: SurgeryRequest, step: Omit<Step, "at">): void {
  request.steps = [...happened(request, nation.now()), { ...step, at: nation.now().toISOString() }];
  goOn(request);
  settle(nation, request);
}

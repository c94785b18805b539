import { randomUUID } from "node:crypto";
import { NHS_NUMBER_SYSTEM, ODS_SYSTEM, type Json } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { callAsPublished } from "./published-client.ts";
import { applicationOf } from "./register.ts";

/** What was sent to the application, and what it answered. */
export type Sent = {
  at: string;
  path: string;
  body: Json;
  /** 0: nobody answered. */
  status: number;
  /** Id that the application gave it. */
  id: string | null;
};

const IN_APP = "/communication/in-app/FHIR/R4/CommunicationRequest";
const GIVEN_ID = "https://fhir.nhs.uk/Id/nhs-app-communication-id";
const NOTIFICATION = "/communication/notification/FHIR/R4/CommunicationRequest";

/** Everything sent since the last reset, newest first. */
export const sentBy = (nation: Nation) => nation.keep("communications", () => ({ sent: [] as Sent[] })).sent;

/** What a message asks for in return. */
type Reply = "text" | readonly string[];

export type Message = {
  /** ODS code. */
  from: string;
  nhsNumber: string;
  text: string;
  reply?: Reply;
  requestId?: string;
  /** What belongs together in one thread. */
  campaign?: string;
  /** A notification instead, which opens this page. */
  target?: string;
};

function questionnaire(reply: Reply): Json {
  const answerOption =
    reply === "text" ? {} : { answerOption: reply.map((code) => ({ valueCoding: { code } })) };
  const item = { linkId: "1", type: reply === "text" ? "text" : "choice", ...answerOption };
  return { resourceType: "Questionnaire", id: "answer", status: "active", item: [item] };
}

/** A CommunicationRequest as a sender writes it. */
function communicationRequest(message: Message): Json {
  const { from, nhsNumber, text, reply, requestId, target, campaign = "sandbox" } = message;
  const identifier = [
    { system: "https://fhir.nhs.uk/NHSApp/campaign-id", value: campaign },
    { system: "https://fhir.nhs.uk/NHSApp/request-id", value: requestId ?? randomUUID() },
  ];
  const extension = [{ url: "https://fhir.nhs.uk/NHSApp/answers", valueReference: { reference: "#answer" } }];
  return {
    resourceType: "CommunicationRequest",
    identifier,
    status: "active",
    payload: [
      target === undefined
        ? { contentString: text }
        : { contentReference: { reference: target, display: text } },
    ],
    ...(reply !== undefined && { contained: [questionnaire(reply)], extension }),
    recipient: [{ type: "Patient", identifier: { system: NHS_NUMBER_SYSTEM, value: nhsNumber } }],
    requester: { type: "Organization", identifier: { system: ODS_SYSTEM, value: from } },
  };
}

type Identifier = { system?: string; value?: string };

/** The id that the application gave, where it took what was sent. */
async function idIn(answer: Response): Promise<string | null> {
  const body = (await answer.json().catch(() => null)) as { identifier?: Identifier[] } | null;
  return body?.identifier?.find(({ system }) => system === GIVEN_ID)?.value ?? null;
}

async function post(nation: Nation, path: string, body: Json, from: string): Promise<Sent> {
  const application = applicationOf(from);
  const answer = await callAsPublished(nation, { application, method: "POST", path, body });
  const id = answer === null ? null : await idIn(answer);
  const sent = { at: nation.now().toISOString(), path, body, status: answer?.status ?? 0, id };
  sentBy(nation).unshift(sent);
  return sent;
}

/** Sends a message or a notification to the application; gives what became of it. */
export function sendMessage(nation: Nation, message: Message): Promise<Sent> {
  const path = message.target === undefined ? IN_APP : NOTIFICATION;
  return post(nation, path, communicationRequest(message), message.from);
}

/** Sends the very same once more, as a sender does who heard no answer. */
export function sendAgain(nation: Nation, { path, body }: Sent): Promise<Sent> {
  const requester = body["requester"] as { identifier: { value: string } };
  return post(nation, path, body, requester.identifier.value);
}

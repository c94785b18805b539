import { nhsNumberSystem, odsCodeSystem } from "../fhir/elements.ts";
import { answersExtension, type ReplyAsked } from "./schema-reply.ts";
import { campaignSystem, onBehalfSystem, requestSystem, type Issue } from "./schema-request.ts";
import type { SenderUse } from "./schema-senders.ts";
import type { Communication } from "./schema.ts";

export const communicationIdSystem = "https://fhir.nhs.uk/Id/nhs-app-communication-id";

/** What a sender is answered: an HTTP status, headers of its own, and a FHIR resource or a list. */
export interface SenderAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: object;
}

/** The identifiers that a sender gave what it sent, where it gave any. */
export interface SendersOwn {
  readonly campaignId: string | null;
  readonly requestId: string | null;
}

const identifier = (system: string, value: string | null) => (value === null ? [] : [{ system, value }]);

/** A sender's own identifiers, as FHIR has them. */
export const ownIdentifiers = ({ campaignId, requestId }: SendersOwn): readonly object[] => [
  ...identifier(campaignSystem, campaignId),
  ...identifier(requestSystem, requestId),
];

function questionOf(reply: ReplyAsked) {
  const { questionnaire, linkId, kind } = reply;
  const answerOption =
    reply.kind === "text" ? {} : { answerOption: reply.options.map((code) => ({ valueCoding: { code } })) };
  return {
    contained: [
      {
        ...{ resourceType: "Questionnaire", id: questionnaire, status: "active" },
        item: [{ linkId, type: kind, ...answerOption }],
      },
    ],
    extension: [{ url: answersExtension, valueReference: { reference: `#${questionnaire}` } }],
  };
}

/** What the published API answers to a request that it took: the request, with the id that it was given. */
export function acceptedCommunication(communication: Communication, id: string): object {
  const { onBehalfOf, channel, text, reference, recipient, requester, reply } = communication;
  const opens = { ...(reference !== null && { reference }), display: text };
  return {
    resourceType: "CommunicationRequest",
    identifier: [
      { system: communicationIdSystem, value: id },
      ...ownIdentifiers(communication),
      ...identifier(onBehalfSystem, onBehalfOf),
    ],
    status: "active",
    payload: [channel === "in-app" ? { contentString: text } : { contentReference: opens }],
    ...(reply !== null && questionOf(reply)),
    recipient: [
      {
        // As published: only where an answer in words is asked for does the kind of the recipient come back.
        ...(reply?.kind === "text" && { type: "Patient" }),
        identifier: { system: nhsNumberSystem, value: recipient },
      },
    ],
    ...(requester !== null && {
      requester: { type: "Organization", identifier: { system: odsCodeSystem, value: requester } },
    }),
  };
}

/** An OperationOutcome. `code` is a FHIR issue type. */
function outcome(code: string, issues: readonly Issue[]): object {
  return {
    resourceType: "OperationOutcome",
    issue: issues.map(({ diagnostics, expression }) => ({
      severity: "error",
      code,
      diagnostics,
      ...(expression !== undefined && { expression: [expression] }),
    })),
  };
}

/** A request that breaks a published rule. */
export const invalidRequest = (issues: readonly Issue[]): SenderAnswer => ({
  status: 400,
  body: outcome("invalid", issues),
});

const refused = (status: number, code: string, diagnostics: string): SenderAnswer => ({
  status,
  body: outcome(code, [{ diagnostics }]),
});

/** An application as refusals name it. */
interface Refused {
  readonly supplier: string;
  readonly name: string;
  readonly quotaASecond: number;
}

const lacking = ({ supplier }: Refused, what: string): SenderAnswer =>
  refused(403, "security", `Supplier with ID ${supplier} does not have ${what}`);

/** How the published refusals call what a sender may not use. */
const permissionNames: Readonly<Record<SenderUse, string>> = {
  "in-app": "channel App Message permission",
  notification: "channel Push Notification permission",
  receipts: "Receipts report access permission",
  patients: "patient report access permission",
};

const throttled = ({ name }: Refused, why: string): SenderAnswer =>
  refused(429, "throttled", `Your application, ${name}, has ${why}`);

/** Why a sender was not let in. */
export type Refusal =
  | { readonly kind: "unauthorised" | "expired" | "unavailable" }
  | { readonly kind: "quota" | "spike" | "not-permitted"; readonly registered: Refused };

/** The published refusal of a sender that was not let in to use something. */
export function refusedSender(refusal: Refusal, use: SenderUse): SenderAnswer {
  switch (refusal.kind) {
    case "unauthorised":
      return refused(401, "forbidden", "Invalid Access Token");
    case "expired":
      return refused(401, "expired", "Access Token expired");
    case "unavailable":
      return unavailable();
    case "not-permitted":
      return lacking(refusal.registered, permissionNames[use]);
    case "quota":
      return throttled(
        refusal.registered,
        `exceeded its quota of ${String(refusal.registered.quotaASecond)} requests every 1 second(s) and is being rate limited.`,
      );
    case "spike":
      return throttled(
        refusal.registered,
        "created a spike in traffic and is being rate limited. Please reduce the frequency of your requests.",
      );
  }
}

/** Ours: what could not be kept or looked up. */
export const unavailable = (): SenderAnswer =>
  refused(503, "processing", "The request could not be handled: send it again");

/** A sender that is not registered for whom it names. The wording is ours: published is the shape alone. */
export const notRegisteredFor = (registered: Refused, whom: string): SenderAnswer =>
  lacking(registered, `permission to send for ${whom}`);

/** A report, or a page of one, that is not there. */
export const reportNotFound = (): SenderAnswer => refused(404, "not-found", "Report not found");

import { z } from "zod";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import { replyIssues, replyOf, type ReplyAsked } from "./schema-reply.ts";
import {
  campaignSystem,
  communicationRequest,
  requestSystem,
  type Channel,
  type Issue,
} from "./schema-request.ts";
import {
  identifierIssues,
  partyIssues,
  payloadIssues,
  referenceOf,
  targetIssues,
  targetOf,
  textOf,
} from "./schema-rules.ts";

/** A message or a notification that a sender wants a person to have. */
export interface Communication {
  readonly channel: Channel;
  readonly campaignId: string | null;
  readonly requestId: string | null;
  /** Markdown of a message, or the words of a notification. */
  readonly text: string;
  /** The page of this service that a notification opens: its path. */
  readonly target: string | null;
  readonly reply: ReplyAsked | null;
  readonly recipient: NhsNumber;
  /** ODS code of who sends it. */
  readonly requester: string;
}

export type ReadCommunication =
  | { readonly ok: true; readonly value: Communication }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Of what cannot be read at all no more faults than this are told. */
const mostIssues = 20;

/**
 * Reads a sender's CommunicationRequest, or says everything that is wrong with it, as the published API does. `origin` is this service's own: a notification opens
 * no page elsewhere.
 */
export function readCommunicationRequest(body: unknown, channel: Channel, origin: string): ReadCommunication {
  const parsed = communicationRequest.safeParse(body);
  if (!parsed.success)
    return {
      ok: false,
      issues: parsed.error.issues.slice(0, mostIssues).map(({ message, path }) => ({
        diagnostics: message,
        expression: z.core.toDotPath(path),
      })),
    };
  const request = parsed.data;
  if (request.resourceType !== "CommunicationRequest")
    return { ok: false, issues: [{ diagnostics: "resourceType must be CommunicationRequest" }] };
  const status = request.status === "active" ? [] : [{ diagnostics: "Must be active", expression: "status" }];
  const issues = [
    ...identifierIssues(request),
    ...status,
    ...payloadIssues(request, channel),
    ...targetIssues(request, channel, origin),
    ...replyIssues(request),
    ...partyIssues(request),
  ];
  const recipient = parseNhsNumber(request.recipient?.[0]?.identifier?.value ?? "");
  if (issues.length > 0 || recipient === null) return { ok: false, issues };
  const reference = referenceOf(request, channel);
  const valueOf = (system: string) => request.identifier?.find((one) => one.system === system)?.value ?? null;
  return {
    ok: true,
    value: {
      channel,
      campaignId: valueOf(campaignSystem),
      requestId: valueOf(requestSystem),
      text: textOf(request, channel).text ?? "",
      target: reference === undefined ? null : targetOf(reference, origin),
      reply: replyOf(request),
      recipient,
      requester: request.requester?.identifier?.value ?? "",
    },
  };
}

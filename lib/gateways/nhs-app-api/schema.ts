import { z } from "zod";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import { replyIssues, replyOf, type ReplyAsked } from "./schema-reply.ts";
import {
  campaignSystem,
  communicationRequest,
  onBehalfSystem,
  requestSystem,
  type Channel,
  type Issue,
  type Request,
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
  /** As an intermediary says it; null: it sends for itself. */
  readonly onBehalfOf: string | null;
  /** Markdown of a message, or the words of a notification. */
  readonly text: string;
  /** The page of this service that a notification opens: its path. */
  readonly target: string | null;
  /** The page as the sender named it. */
  readonly reference: string | null;
  readonly reply: ReplyAsked | null;
  readonly recipient: NhsNumber;
  /** ODS code of who sends it; null: a notification that does not say. */
  readonly requester: string | null;
}

export type ReadCommunication =
  | { readonly ok: true; readonly value: Communication }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Of what cannot be read at all no more faults than this are told. */
const mostIssues = 20;

/** For whom a request is read. */
export interface ReadingAs {
  readonly channel: Channel;
  /** This service's own address: a notification opens no page elsewhere. */
  readonly origin: string;
  /** The sender sends on behalf of others. */
  readonly isIntermediary: boolean;
}

/** Why a body is no CommunicationRequest at all, in the words of the library behind the published API; null: it is one. */
function kindIssue(body: unknown): Issue | null {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return { diagnostics: "Invalid Json encountered." };
  const type: unknown = "resourceType" in body ? body.resourceType : undefined;
  if (typeof type !== "string") return { diagnostics: "Root object has no type indication (resourceType)" };
  return type === "CommunicationRequest"
    ? null
    : { diagnostics: `type (at Cannot locate type information for type '${type.slice(0, 100)}')` };
}

/** What was read, once it breaks no rule. */
function communicationOf(request: Request, { channel, origin }: ReadingAs): Communication | null {
  const recipient = parseNhsNumber(request.recipient?.[0]?.identifier?.value ?? "");
  if (recipient === null) return null;
  const reference = referenceOf(request, channel);
  const valueOf = (system: string) => request.identifier?.find((one) => one.system === system)?.value ?? null;
  return {
    channel,
    campaignId: valueOf(campaignSystem),
    requestId: valueOf(requestSystem),
    onBehalfOf: valueOf(onBehalfSystem),
    text: textOf(request, channel).text ?? "",
    target: reference === undefined ? null : targetOf(reference, origin),
    reference: reference ?? null,
    reply: replyOf(request),
    recipient,
    requester: request.requester?.identifier?.value ?? null,
  };
}

/** Reads a sender's CommunicationRequest, or says everything that is wrong with it, as the published API does. */
export function readCommunicationRequest(body: unknown, reading: ReadingAs): ReadCommunication {
  const { channel, origin, isIntermediary } = reading;
  const kind = kindIssue(body);
  if (kind !== null) return { ok: false, issues: [kind] };
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
  const status = request.status === "active" ? [] : [{ diagnostics: "Must be active", expression: "status" }];
  const issues = [
    ...identifierIssues(request, isIntermediary),
    ...status,
    ...payloadIssues(request, channel),
    ...targetIssues(request, channel, origin),
    ...(channel === "in-app" ? replyIssues(request) : []),
    ...partyIssues(request, channel),
  ];
  const value = communicationOf(request, reading);
  return issues.length > 0 || value === null ? { ok: false, issues } : { ok: true, value };
}

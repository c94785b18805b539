import type { Communication, ReadCommunication } from "#lib/gateways/nhs-app-api/schema.ts";
import { readCommunicationRequest } from "#lib/gateways/nhs-app-api/schema.ts";
import type { MessageContent } from "./model.ts";

/** A sender's request, read by the published rules. */
export const readMessage = (body: unknown, channel: Communication["channel"]): ReadCommunication =>
  readCommunicationRequest(body, channel);

/** What is kept of it. */
export function toContent({ text, target, reply, campaignId, requestId }: Communication): MessageContent {
  const replyOptions = reply === null ? null : reply.kind === "choice" ? reply.options : [];
  return { text, target, replyOptions, campaignId, requestId };
}

import type { Communication, ReadCommunication } from "#lib/gateways/nhs-app-api/schema.ts";
import { readCommunicationRequest } from "#lib/gateways/nhs-app-api/schema.ts";
import { lettersIn, previewOf, type MessageContent, type MessageHead } from "./model.ts";

/** A sender's request, read by the published rules, for the service at this origin. */
export const readMessage = (
  body: unknown,
  channel: Communication["channel"],
  origin: string,
): ReadCommunication => readCommunicationRequest(body, channel, origin);

/** What is kept of it. */
export function toContent({ text, target, reply, campaignId, requestId }: Communication): MessageContent {
  const replyOptions = reply === null ? null : reply.kind === "choice" ? reply.options : [];
  return { text, target, replyOptions, campaignId, requestId };
}

/** What a list of the service at this origin will show of it. */
export const toHead = ({ text }: Communication, origin: string): MessageHead => ({
  preview: previewOf(text),
  letter: lettersIn(text, origin).length > 0,
});

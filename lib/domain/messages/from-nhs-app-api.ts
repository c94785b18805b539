import type { RegisteredSender } from "#lib/gateways/nhs-app-api/schema-senders.ts";
import type { Communication, ReadCommunication } from "#lib/gateways/nhs-app-api/schema.ts";
import { readCommunicationRequest } from "#lib/gateways/nhs-app-api/schema.ts";

import { askedBookingIn } from "#lib/booking-link.ts";
import { lettersIn, previewOf, type MessageContent, type MessageHead } from "./model.ts";

export type { Communication };

/** A registered sender's request, read by the published rules, for the service at this origin. */
export const readMessage = (
  body: unknown,
  channel: Communication["channel"],
  { origin, registered }: { readonly origin: string; readonly registered: RegisteredSender },
): ReadCommunication =>
  readCommunicationRequest(body, { channel, origin, isIntermediary: registered.onBehalfOf.length > 0 });

/** For whom a request was sent. */
export interface SentFor {
  readonly odsCode: string;
  /** As whom people know them. */
  readonly name: string;
}

/**
 * The organisation that a request says it is from, where its sender is registered for it, and for those on whose behalf
 * it says it is; `notFor` names what it is not registered for. A request that names nobody is from the first of them.
 */
export function sentFor(
  { requester, onBehalfOf }: Communication,
  { organisations, onBehalfOf: others }: RegisteredSender,
): SentFor | { readonly notFor: string } {
  const organisation =
    requester === null ? organisations[0] : organisations.find(({ odsCode }) => odsCode === requester);
  if (organisation === undefined) return { notFor: `organisation ${requester ?? ""}` };
  if (onBehalfOf === null) return organisation;
  const other = others.find(({ value }) => value === onBehalfOf);
  if (other === undefined) return { notFor: onBehalfOf };
  return { odsCode: organisation.odsCode, name: other.name };
}

/** What is kept of it. */
export function toContent({ text, target, reply, campaignId, requestId }: Communication): MessageContent {
  const replyOptions = reply === null ? null : reply.kind === "choice" ? reply.options : [];
  return { text, target, replyOptions, campaignId, requestId };
}

/** What a list of the service at this origin will show of it. */
export const toHead = ({ text }: Communication, origin: string, senderName: string): MessageHead => ({
  preview: previewOf(text),
  letter: lettersIn(text, origin).length > 0,
  asks: askedBookingIn(text, origin),
  senderName,
});

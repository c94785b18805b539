import { answerSender, turnedBack } from "#app/api/nhs-app-api/answer-sender.ts";
import { readInbound } from "#app/api/inbound.ts";
import { receiveMessage } from "#lib/domain/messages/commands.ts";

const mediaTypes = /^application\/(?:fhir\+json|json)\s*(?:;|$)/i;

/** Hands a sender's request in, and answers as the published API does. */
export async function takeMessage(request: Request, channel: "in-app" | "notification"): Promise<Response> {
  if (!mediaTypes.test(request.headers.get("content-type") ?? "")) return turnedBack(415);
  const inbound = await readInbound(request);
  return inbound === null ? turnedBack(413) : answerSender(await receiveMessage(inbound, channel));
}

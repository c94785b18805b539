import { readInbound } from "#app/api/inbound.ts";
import { receiveMessage } from "#lib/domain/messages/commands.ts";

const mediaTypes = /^application\/(?:fhir\+json|json)\s*(?:;|$)/i;

const neverKept = { "cache-control": "no-store" };
const turnedBack = (status: 413 | 415) => new Response(null, { status, headers: neverKept });

/**
 * Hands a sender's request in, and answers as the published API does, but for `Location`: nobody can read a message
 * at an address of its own here, and its id stands in the body.
 */
export async function takeMessage(request: Request, channel: "in-app" | "notification"): Promise<Response> {
  if (!mediaTypes.test(request.headers.get("content-type") ?? "")) return turnedBack(415);
  const inbound = await readInbound(request);
  if (inbound === null) return turnedBack(413);
  const { status, body } = await receiveMessage(inbound, channel);
  return Response.json(body, { status, headers: { "content-type": "application/fhir+json", ...neverKept } });
}

import { readInbound } from "#app/api/inbound.ts";
import { env } from "#lib/env.ts";
import { receiveMessage } from "#lib/domain/messages/commands.ts";

const mediaTypes = /^application\/(fhir\+)?json\b/;

/** Hands a sender's request in, and answers as the published API does. */
export async function takeMessage(request: Request, channel: "in-app" | "notification"): Promise<Response> {
  if (!mediaTypes.test(request.headers.get("content-type") ?? "")) return new Response(null, { status: 415 });
  const inbound = await readInbound(request);
  if (inbound === null) return new Response(null, { status: 413 });
  const { status, body, id } = await receiveMessage(inbound, channel);
  return Response.json(body, {
    status,
    headers: {
      "content-type": "application/fhir+json",
      "cache-control": "no-store",
      ...(id !== undefined && { location: `${env().APP_ORIGIN}/api/nhs-app-api/communication/${id}` }),
    },
  });
}

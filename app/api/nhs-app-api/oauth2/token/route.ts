import { answerSender, turnedBack } from "#app/api/nhs-app-api/answer-sender.ts";
import { readInbound } from "#app/api/inbound.ts";
import { giveSenderToken } from "#lib/access/sender-token.ts";

const formType = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** The platform's token endpoint, as its published clients ask it: an access token for an application that may send. */
export async function POST(request: Request): Promise<Response> {
  if (!formType.test(request.headers.get("content-type") ?? "")) return turnedBack(415);
  const inbound = await readInbound(request);
  if (inbound === null) return turnedBack(413);
  const { status, body } = await giveSenderToken(inbound);
  return answerSender({ status, body, headers: { "content-type": "application/json" } });
}

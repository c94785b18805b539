import { readInbound } from "#app/api/inbound.ts";
import { receiveNotifyCallbacks } from "#lib/domain/messages/commands.ts";

/** Hands in what NHS Notify tells; its answer has no body. */
export async function takeCallback(request: Request): Promise<Response> {
  const inbound = await readInbound(request);
  const status = inbound === null ? 413 : await receiveNotifyCallbacks(inbound);
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}

import { requireCorrelationId } from "#lib/access/request.ts";
import type { Inbound } from "#lib/access/inbound.ts";
import { readBounded } from "#lib/bounded-body.ts";

/** Bytes; far more than a message of 5,000 characters needs. */
const largest = 65_536;

/** What came in at a door for machines, with its very bytes; null when it is too long, and what follows is not fetched. */
export async function readInbound(request: Request): Promise<Inbound | null> {
  const body = await readBounded(request, largest);
  if (body === null) return null;
  return {
    headers: request.headers,
    body,
    path: new URL(request.url).pathname,
    correlationId: await requireCorrelationId(),
  };
}

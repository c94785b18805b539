import { requireCorrelationId } from "#lib/access/request.ts";
import type { Inbound } from "#lib/access/sender.ts";

/** Bytes; far more than a message of 5,000 characters needs. */
const largest = 65_536;

/** What came in at a door for machines, with its very bytes; null when it is too long, and what follows is not fetched. */
export async function readInbound(request: Request): Promise<Inbound | null> {
  if (Number(request.headers.get("content-length") ?? 0) > largest) return null;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > largest) return null;
    chunks.push(chunk);
  }
  return {
    headers: request.headers,
    body: Buffer.concat(chunks),
    path: new URL(request.url).pathname,
    correlationId: await requireCorrelationId(),
  };
}

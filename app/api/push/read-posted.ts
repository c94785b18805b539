import { readBounded } from "#lib/bounded-body.ts";

/** Bytes; more than any address and its keys have. */
const largest = 4_096;

/** What a browser posted; null where it is too long, or no JSON. */
export async function readPosted(request: Request): Promise<unknown> {
  const body = await readBounded(request, largest);
  if (body === null) return null;
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}

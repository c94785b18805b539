import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Registration } from "#mocks/nation/registration.ts";

/** How old a signed request may be, by the real clock. */
const TOLERANCE_MS = 3 * 60_000;

/**
 * The signature of a request as its published source code makes it: HMAC-SHA256 over method, path, timestamp and
 * the hash of body and decoded query. How a client gets its id and key is not published; here it is the
 * application's NHS login client id, and its API key in base64.
 */
export function signatureOf(key: string, request: Request, timestamp: string, body: string): string {
  const { pathname, search } = new URL(request.url);
  const content = body + decodeURIComponent(search.slice(1).replaceAll("+", " "));
  const hash = createHash("sha256").update(content).digest("base64");
  const payload = [request.method, pathname, timestamp, hash].join("\n");
  return createHmac("sha256", Buffer.from(key, "base64")).update(payload).digest("base64");
}

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Whether the request carries a good signature of the registered client. */
export function isSigned(
  nation: Nation,
  { clientId, apiKey }: Registration,
  request: Request,
  body: string,
): boolean {
  const timestamp = request.headers.get("requesttimestamp") ?? "";
  const signature = /^Signed (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  const made = Date.parse(timestamp);
  if (request.headers.get("clientid") !== clientId || !signature || Number.isNaN(made)) return false;
  if (nation.realNow() - made >= TOLERANCE_MS) return false;
  const key = Buffer.from(apiKey).toString("base64");
  return same(signatureOf(key, request, timestamp, body), signature);
}

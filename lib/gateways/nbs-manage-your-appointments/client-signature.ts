import "server-only";
import { createHash, createHmac } from "node:crypto";
import { realNow } from "#lib/clock.ts";
import { env, vaccinationBookingClient } from "#lib/env.ts";

export const api = "nbs-manage-your-appointments";

/** What is signed of a request. */
interface Signed {
  readonly method: "GET" | "POST";
  /** Below the API's address. */
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  readonly body?: string;
}

/**
 * Headers that sign a request as the service's published source checks it: HMAC-SHA256 over method, path, timestamp
 * and the hash of body and decoded query. Not published: how a client comes by its id and key.
 */
export function signatureHeaders({ method, path, query = [], body = "" }: Signed): Record<string, string> {
  const { id, signingKey } = vaccinationBookingClient();
  const timestamp = realNow().toString({ smallestUnit: "second" });
  const pathname = new URL(env().apis[api].base + path).pathname;
  const content = body + query.map(([name, value]) => `${name}=${value}`).join("&");
  const hash = createHash("sha256").update(content).digest("base64");
  const payload = [method, pathname, timestamp, hash].join("\n");
  const signature = createHmac("sha256", Buffer.from(signingKey, "base64")).update(payload).digest("base64");
  return { ClientId: id, RequestTimestamp: timestamp, Authorization: `Signed ${signature}` };
}

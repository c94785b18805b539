import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { getResponse, type HttpHandler } from "msw";
import type { Fault } from "./faults.ts";
import { ORIGIN } from "./origin.ts";

/** What answers one request of Node's server; a rejection is a bug and becomes a 500. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const hasBody = (request: IncomingMessage) => request.method !== "GET" && request.method !== "HEAD";

/** A Node request as a web request, under the origin given (by default the one that handlers are written for). */
function toWebRequest(request: IncomingMessage, origin = ORIGIN): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  const init = { method: request.method ?? "GET", headers };
  const body = hasBody(request) ? { body: Readable.toWeb(request), duplex: "half" } : {};
  return new Request(new URL(request.url ?? "/", origin), { ...init, ...body } as RequestInit);
}

/** Writes a web response to a Node response, whole. */
export async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** Lets msw handlers answer Node requests; what no handler knows is a 501, and `HttpResponse.error()` resets the connection. */
export function listenerOf(handlers: HttpHandler[]): Listener {
  return async (request, response) => {
    const answer = await getResponse(handlers, toWebRequest(request));
    if (!answer) return void response.writeHead(501).end();
    if (answer.type === "error") return void request.socket.destroy();
    await send(response, answer);
  };
}

const page =
  "<!doctype html><title>Sign in to the network</title><p>This page is not what you asked for.</p>";

/** How a failure is seen on the wire. Resolves to true when the call has been dealt with, false when it goes on. */
export async function befall(
  fault: Fault,
  mediaType: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const headers = {
    "content-type": mediaType,
    ...(fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) }),
  };
  switch (fault.kind) {
    case "delay":
      await wait(fault.ms ?? 1000);
      return request.socket.destroyed;
    case "reset":
      request.socket.resetAndDestroy();
      return true;
    case "hang":
      return true;
    case "truncate":
      response.writeHead(200, { "content-type": mediaType, "content-length": "4096" });
      response.write('{"resourceType":"Bun', () => request.socket.destroy());
      return true;
    case "content-type":
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
      return true;
    case "status":
      response.writeHead(fault.status ?? 503, headers).end(fault.body ?? gatewayFault);
      return true;
    case "body":
      response.writeHead(fault.status ?? 200, headers).end(fault.body ?? "{}");
      return true;
  }
}

/** The body of the platform's own gateway when what stands behind it does not answer: not FHIR. */
const gatewayFault = JSON.stringify({
  fault: {
    faultstring: "The Service is temporarily unavailable",
    detail: { errorcode: "messaging.adaptors.http.flow.ServiceUnavailable" },
  },
});

import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { getResponse, type HttpHandler } from "msw";
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

/** A call on the wire: what came in, and what goes out. */
export type Exchanged = [request: IncomingMessage, response: ServerResponse];

/** The platform's gateway on a path that none of its APIs has. */
const unknownPath = {
  fault: {
    faultstring: "Unable to identify proxy for host and url",
    detail: { errorcode: "messaging.adaptors.http.flow.ApplicationNotFound" },
  },
};

/** What handlers answer; undefined where they reset the connection. What no handler knows is not found. */
export async function answerOf(
  handlers: HttpHandler[],
  request: IncomingMessage,
): Promise<Response | undefined> {
  const answer = await getResponse(handlers, toWebRequest(request));
  if (!answer) return Response.json(unknownPath, { status: 404 });
  return answer.type === "error" ? undefined : answer;
}

/** Lets msw handlers answer Node requests; `HttpResponse.error()` resets the connection. */
export function listenerOf(handlers: HttpHandler[]): Listener {
  return async (request, response) => {
    const answer = await answerOf(handlers, request);
    if (answer === undefined) return void request.socket.destroy();
    await send(response, answer);
  };
}

import type { IncomingMessage, ServerResponse } from "node:http";

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Whether a request speaks to this machine by its own name and, where it changes something, was not sent by
 * another site's page. Keeps a web page that someone has open from playing with the sandbox (DNS rebinding, CSRF).
 */
export function isFromHere(request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  if (!host || !LOOPBACK.test(host)) return false;
  if (request.method === "GET" || request.method === "HEAD") return true;
  return origin === undefined || origin === `http://${host}`;
}

export function refuse(response: ServerResponse): void {
  response.writeHead(403, { "content-type": "text/plain; charset=utf-8" });
  response.end("The sandbox answers only this machine.\n");
}

import { setTimeout as wait } from "node:timers/promises";
import type { Fault } from "./faults.ts";
import { send, type Exchanged, type Listener } from "./wire.ts";

/** What a fault needs to know of the API that it befalls. */
type Befallen = {
  mediaType: string;
  /** As it answers without a fault. */
  answer: Listener;
  /** The same, as a value; an API that speaks to the wire itself has none. */
  respond?: (request: Exchanged[0]) => Promise<Response | undefined>;
};

const loginPage =
  "<!doctype html><title>Sign in to the network</title><p>This page is not what you asked for.</p>";

/** What the platform's own gateway says with a status when what stands behind it does not answer: never FHIR. */
const gatewayWords: Record<number, [faultstring: string, errorcode: string]> = {
  429: ["Rate limit quota violation. Quota limit exceeded.", "policies.ratelimit.QuotaViolation"],
  500: ["Unexpected EOF at target", "messaging.adaptors.http.flow.UnexpectedEOFAtTarget"],
  504: ["Gateway Timeout", "messaging.adaptors.http.flow.GatewayTimeout"],
};

function gatewayFault(status: number): string {
  const [faultstring, errorcode] = gatewayWords[status] ?? [
    "The Service is temporarily unavailable",
    "messaging.adaptors.http.flow.ServiceUnavailable",
  ];
  return JSON.stringify({ fault: { faultstring, detail: { errorcode } } });
}

/** An error status: the gateway's own words, or those that were asked for as the API would send them. */
function failed(fault: Fault, mediaType: string, response: Exchanged[1]): void {
  const { status = 503, retryAfter, body } = fault;
  response.writeHead(status, {
    "content-type": body === undefined ? "application/json" : mediaType,
    ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
  });
  response.end(body ?? gatewayFault(status));
}

/** Somebody of the test range whom nobody in the sandbox is. */
const STRANGER = "9990548609";

/** The same answer about another person: every NHS number of the test range in it is somebody else's. */
const ofAStranger = (body: string) => body.replaceAll(/\b999\d{7}\b/g, STRANGER);

/** An answer as a later release might word it: an element that nobody published, and codes that nobody knows. */
function drifted(body: string): string {
  const changed: unknown = JSON.parse(body, (key: string, value: unknown) =>
    key === "status" || key === "accessLevel" ? "not-yet-published" : value,
  );
  return JSON.stringify(
    typeof changed === "object" && changed !== null && !Array.isArray(changed)
      ? { ...changed, notYetPublished: true }
      : changed,
  );
}

async function changed(
  { answer, respond }: Befallen,
  [request, response]: Exchanged,
  change: (body: string) => string,
): Promise<void> {
  const original = await respond?.(request);
  if (!original?.body) return answer(request, response);
  const headers = new Headers(original.headers);
  headers.delete("content-length");
  await send(response, new Response(change(await original.text()), { status: original.status, headers }));
}

/** How a failure is seen on the wire. What is not replaced or cut goes on to the API itself. */
export async function befall(
  fault: Fault,
  door: Befallen,
  request: Exchanged[0],
  response: Exchanged[1],
): Promise<void> {
  switch (fault.kind) {
    case "delay":
      await wait(fault.ms ?? 1000);
      return request.socket.destroyed ? undefined : door.answer(request, response);
    case "reset":
      return void request.socket.resetAndDestroy();
    case "hang":
      return;
    case "truncate":
      response.writeHead(200, { "content-type": door.mediaType, "content-length": "4096" });
      return void response.write('{"resourceType":"Bun', () => request.socket.destroy());
    case "content-type":
      return void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(loginPage);
    case "applied":
      await door.respond?.(request);
      return failed(fault, door.mediaType, response);
    case "status":
      return failed(fault, door.mediaType, response);
    case "body":
      return failed(
        { ...fault, status: fault.status ?? 200, body: fault.body ?? "{}" },
        door.mediaType,
        response,
      );
    case "drift":
      return changed(door, [request, response], drifted);
    case "wrong-patient":
      return changed(door, [request, response], ofAStranger);
  }
}

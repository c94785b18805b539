import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { CorrelationId } from "#lib/permit.ts";
import type { Inbound } from "../inbound.ts";

/** What a door answers. */
export interface DoorAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** An application's doors for machines, open on this machine: what comes in is handed to `take` as the routes hand it. */
export async function openInboundDoor(
  take: (inbound: Inbound) => Promise<DoorAnswer>,
): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
      const answer = await take({
        headers,
        body: await buffer(request),
        path: request.url ?? "/",
        correlationId: randomUUID() as CorrelationId,
      });
      response.writeHead(answer.status, answer.headers);
      response.end(answer.body === undefined ? "" : JSON.stringify(answer.body));
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${String(port)}`, close: () => server.close() };
}

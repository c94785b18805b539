import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { http, HttpResponse, type HttpHandler } from "msw";
import { readApplicationBearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal, mirrored } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { RoleChange } from "#mocks/nation/relationships/role.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";

const MOST_EVENTS = 100;
const LONGEST_WAIT = 25;
/** How often a waiting call looks: moving the clock makes things happen as much as people do. */
const LOOK_EVERY_MS = 50;

/** Names this life of the nation: a reset, a load or a start forgets it, and with it every cursor. */
const lifeOf = (nation: Nation) => nation.remember("relationship events", () => randomUUID().slice(0, 8));

/** Relationship events. Not public: no such API exists, this one is the sandbox's own (see README.md). */
export function handlers(nation: Nation): HttpHandler[] {
  return [http.get(`${ORIGIN}/relationship-events/events`, ({ request }) => follow(nation, request))];
}

async function follow(nation: Nation, request: Request): Promise<Response> {
  const bearer = readApplicationBearer(nation, request);
  if (bearer !== "ok") return gatewayRefusal(request, bearer);
  const query = new URL(request.url).searchParams;
  const wait = Number(query.get("wait") ?? "0");
  if (!Number.isInteger(wait) || wait < 0 || wait > LONGEST_WAIT) return problem(request, 400, "wait");
  const life = lifeOf(nation);
  const after = readCursor(query.get("after"), life);
  if (after === null) return problem(request, 400, "after");
  if (after === "gone" || after > relationships(nation).changes.length)
    return problem(request, 410, "cursor-gone");
  const until = performance.now() + wait * 1000;
  while (relationships(nation).changes.length === after && performance.now() < until) {
    await pause(LOOK_EVERY_MS, undefined, { ref: false });
    if (lifeOf(nation) !== life) return problem(request, 410, "cursor-gone");
  }
  const { changes } = relationships(nation);
  const found = changes.slice(after, after + MOST_EVENTS);
  const cursor = `${life}.${after + found.length}`;
  const more = after + found.length < changes.length;
  return answer(request, 200, { events: found.map((one) => event(life, one)), cursor, more });
}

/** How many events a cursor has passed; "gone" for one of another life, null for what is no cursor. */
function readCursor(cursor: string | null, life: string): number | "gone" | null {
  if (cursor === null) return 0;
  const [, of, count] = /^([0-9a-f]{8})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (of === undefined || count === undefined) return null;
  return of === life ? Number(count) : "gone";
}

const event = (life: string, { sequence, role, patient, performer, happened, at }: RoleChange) => ({
  id: `${life}-${sequence}`,
  relationship: role,
  patient,
  performer,
  happened,
  at,
});

const problem = (request: Request, status: number, error: string) => answer(request, status, { error });

function answer(request: Request, status: number, body: Record<string, unknown>): Response {
  return HttpResponse.json(body, {
    status,
    headers: { ...mirrored(request), "X-Sandbox-API": "not public" },
  });
}

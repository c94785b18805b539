import { randomUUID } from "node:crypto";
import { http, type HttpHandler } from "msw";
import { readApplicationBearer } from "#mocks/nation/bearer.ts";
import type { Device, Happening } from "#mocks/nation/care-events/happening.ts";
import { CARE_ACCESS, careEventsIn, toldOf } from "#mocks/nation/care-events/state.ts";
import { gatewayRefusal } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownCallerOrActor, ownRefusal } from "#mocks/nation/own-rest.ts";

const BASE = `${ORIGIN}/care-events`;
const MOST_TOLD = 100;
const HOUR = 3_600_000;

/** Names this life of the nation: a reset, a load or a start forgets it, and with it every cursor. */
const lifeOf = (nation: Nation) => nation.remember("care events", () => randomUUID().slice(0, 8));

/** What happens in somebody's care. Not public: no such API exists, this one is the sandbox's own (see README.md). */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(`${BASE}/events`, ({ request }) => events(nation, request)),
    http.get(`${BASE}/telecare`, ({ request }) => telecare(nation, request)),
    http.get(`${BASE}/feed`, ({ request }) => feed(nation, request)),
  ];
}

const latestFirst = (one: { at: string }, other: { at: string }) => other.at.localeCompare(one.at);

function toldHappening({ hospital, private: isPrivate, ...rest }: Happening) {
  const { odsCode, name } = organisation(hospital);
  return { ...rest, place: { odsCode, name }, ...(isPrivate && { private: true }) };
}

function events(nation: Nation, request: Request): Response {
  const caller = ownCallerOrActor(nation, request, CARE_ACCESS);
  if (caller instanceof Response) return caller;
  const { person, byAnother } = caller;
  const now = nation.now().toISOString();
  const all = careEventsIn(nation, person.key)
    .happenings.filter(({ at }) => at <= now)
    // Whoever acts is not told that there is anything private.
    .filter((one) => !(byAnother && one.private))
    .toReversed()
    .toSorted(latestFirst);
  return ownAnswer(request, 200, { person: person.nhsNumber, events: all.map(toldHappening) });
}

/** A device that reports by itself was heard of at the last full hour. */
function toldDevice(nation: Nation, { lastSeen, ...device }: Device) {
  const fullHour = Math.floor(nation.now().getTime() / HOUR) * HOUR;
  return { ...device, lastSeen: lastSeen ?? new Date(fullHour).toISOString() };
}

function telecare(nation: Nation, request: Request): Response {
  const caller = ownCallerOrActor(nation, request, CARE_ACCESS);
  if (caller instanceof Response) return caller;
  const { key, nhsNumber } = caller.person;
  const { telecare: kept } = careEventsIn(nation, key);
  const now = nation.now().toISOString();
  return ownAnswer(request, 200, {
    person: nhsNumber,
    telecare: kept && {
      centre: kept.centre,
      devices: kept.devices.map((device) => toldDevice(nation, device)),
      alerts: kept.alerts
        .filter(({ at }) => at <= now)
        .toReversed()
        .toSorted(latestFirst),
    },
  });
}

/** How many a cursor has passed; "gone" for one of another life, null for what is no cursor. */
function readCursor(cursor: string | null, life: string): number | "gone" | null {
  if (cursor === null) return 0;
  const [, of, count] = /^([0-9a-f]{8})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (of === undefined || count === undefined) return null;
  return of === life ? Number(count) : "gone";
}

function feed(nation: Nation, request: Request): Response {
  const bearer = readApplicationBearer(nation, request);
  if (bearer !== "ok") return gatewayRefusal(request, bearer);
  const life = lifeOf(nation);
  const all = toldOf(nation);
  const after = readCursor(new URL(request.url).searchParams.get("after"), life);
  if (after === null) return ownRefusal(request, 400, "BAD_REQUEST", "after is no cursor");
  if (after === "gone" || after > all.length)
    return ownRefusal(request, 410, "CURSOR_GONE", "The feed has begun anew");
  const found = all.slice(after, after + MOST_TOLD);
  return ownAnswer(request, 200, {
    events: found,
    cursor: `${life}.${after + found.length}`,
    more: after + found.length < all.length,
  });
}

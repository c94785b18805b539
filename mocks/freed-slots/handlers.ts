import { randomUUID } from "node:crypto";
import { http, type HttpHandler } from "msw";
import { readApplicationBearer } from "#mocks/nation/bearer.ts";
import { clinicianOf } from "#mocks/nation/diary/diary.ts";
import { freedSlots, type Freed } from "#mocks/nation/diary/freed.ts";
import { slotOf } from "#mocks/nation/diary/slots.ts";
import { gatewayRefusal } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ELM_TREE, MILL_LANE, RIVERSIDE } from "#mocks/nation/organisations/practices.ts";
import { practices } from "#mocks/nation/organisations.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownRefusal } from "#mocks/nation/own-rest.ts";

const BASE = `${ORIGIN}/freed-slots`;
const MOST_SLOTS = 100;

const takingPart: readonly string[] = [ELM_TREE, MILL_LANE, RIVERSIDE].map(({ odsCode }) => odsCode);

/** Names this life of the nation: a reset, a load or a start forgets it, and with it every cursor. */
const lifeOf = (nation: Nation) => nation.remember("freed slots", () => randomUUID().slice(0, 8));

/** Times that became free. Not public: no such API exists, this one is the sandbox's own (see README.md). */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(`${BASE}/slots`, ({ request }) => list(nation, request)),
    http.get(`${BASE}/surgeries/:ods`, ({ request, params }) =>
      surgery(nation, request, String(params["ods"])),
    ),
  ];
}

function surgery(nation: Nation, request: Request, ods: string): Response {
  const bearer = readApplicationBearer(nation, request);
  if (bearer !== "ok") return gatewayRefusal(request, bearer);
  if (!practices.some(({ odsCode }) => odsCode === ods))
    return ownRefusal(request, 404, "UNKNOWN_SURGERY", "There is no such surgery");
  return ownAnswer(request, 200, { odsCode: ods, takesPart: takingPart.includes(ods) });
}

/** How many a cursor has passed; "gone" for one of another life, null for what is no cursor. */
function readCursor(cursor: string | null, life: string): number | "gone" | null {
  if (cursor === null) return 0;
  const [, of, count] = /^([0-9a-f]{8})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (of === undefined || count === undefined) return null;
  return of === life ? Number(count) : "gone";
}

function list(nation: Nation, request: Request): Response {
  const bearer = readApplicationBearer(nation, request);
  if (bearer !== "ok") return gatewayRefusal(request, bearer);
  const life = lifeOf(nation);
  const all = freedSlots(nation);
  const after = readCursor(new URL(request.url).searchParams.get("after"), life);
  if (after === null) return ownRefusal(request, 400, "BAD_REQUEST", "after is no cursor");
  if (after === "gone" || after > all.length)
    return ownRefusal(request, 410, "CURSOR_GONE", "The feed has begun anew");
  const found = all.slice(after, after + MOST_SLOTS);
  return ownAnswer(request, 200, {
    slots: found.flatMap((one) => told(nation, one) ?? []),
    cursor: `${life}.${after + found.length}`,
    more: after + found.length < all.length,
  });
}

function told(nation: Nation, { slot: id, at }: Freed) {
  const slot = slotOf(id);
  if (!slot || !takingPart.includes(slot.odsCode)) return null;
  const { session, appointment, channel, site } = slot.template;
  return {
    ...{ id, surgery: slot.odsCode, start: slot.start, end: slot.end, session, appointment, channel },
    place: site.name,
    sex: clinicianOf(nation, slot).gender,
    freedAt: at,
  };
}

import { http, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal, readRequestId } from "#mocks/nation/gateway.ts";
import { isUnder16 } from "#mocks/nation/hospital-care/ages.ts";
import type { Held } from "#mocks/nation/hospital-care/appointments.ts";
import {
  actOn,
  askedBefore,
  doAsked,
  selfServed,
  selfServiceHospitals,
  versionOf,
  type Act,
} from "#mocks/nation/hospital-care/self-service.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownRefusal } from "#mocks/nation/own-rest.ts";
import type { Person } from "#mocks/nation/person.ts";
import { isUuid } from "#mocks/nation/uuid-of.ts";
import { wrongWith } from "./parse.ts";
import { appointmentOf, hospitalOf } from "./responses/appointment.ts";

const BASE = `${ORIGIN}/hospital-self-service/appointments`;

const acts: Readonly<Record<string, Act>> = {
  confirm: "confirm",
  "ask-to-change": "askToChange",
  cancel: "cancel",
};

/**
 * What hospitals' own systems let a patient do with an appointment. Not public: no such API exists, this one is the
 * sandbox's own. What it changes is what the national aggregator tells.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(BASE, ({ request }) => list(nation, request)),
    ...Object.entries(acts).map(([path, act]) =>
      http.post(`${BASE}/:id/${path}`, ({ request, params }) =>
        asked(nation, request, String(params["id"]), act),
      ),
    ),
  ];
}

type Caller = { person: Person; actor: string };

/** The person of the token and who acts; hospitals tell nobody about a child under 16. */
function callerOf(nation: Nation, request: Request): Caller | Response {
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const requestId = readRequestId(request);
  if ("problem" in requestId)
    return ownRefusal(request, 400, "BAD_REQUEST", `X-Request-ID is ${requestId.problem}`);
  const person = nation.personByNhsNumber(bearer.nhsNumber);
  if (!person) return ownRefusal(request, 404, "UNKNOWN_PERSON", "Nobody here has this NHS number");
  if (isUnder16(nation, person)) return ownRefusal(request, 403, "UNDER_16", "Nobody under 16 is told of");
  return { person, actor: bearer.actor ?? bearer.nhsNumber };
}

function list(nation: Nation, request: Request): Response {
  const caller = callerOf(nation, request);
  if (caller instanceof Response) return caller;
  const { person } = caller;
  return ownAnswer(request, 200, {
    nhsNumber: person.nhsNumber,
    hospitals: selfServiceHospitals.map(hospitalOf),
    appointments: selfServed(nation, person).map(({ appointment }) =>
      appointmentOf(nation, person, appointment),
    ),
  });
}

const shown = (nation: Nation, request: Request, { person, appointment }: Held): Response =>
  ownAnswer(request, 200, appointmentOf(nation, person, appointment), {
    ETag: `W/"${versionOf(appointment)}"`,
  });

/** Why the act cannot be done now; null where it can. */
function shutReason(nation: Nation, request: Request, { appointment }: Held, act: Act): Response | null {
  const found = actOn(appointment, act, nation.now().getTime());
  if ("shut" in found && (found.shut === "over" || found.shut === "cancelled"))
    return ownRefusal(request, 410, "GONE", "The appointment is over or cancelled");
  if (request.headers.get("if-match") !== `W/"${versionOf(appointment)}"`)
    return ownRefusal(request, 412, "VERSION", "The appointment is not as it was seen");
  if ("until" in found) return null;
  return ownRefusal(request, 409, found.shut.toUpperCase().replaceAll("-", "_"), "This is not open now");
}

async function asked(nation: Nation, request: Request, id: string, act: Act): Promise<Response> {
  const caller = callerOf(nation, request);
  if (caller instanceof Response) return caller;
  const key = request.headers.get("idempotency-key") ?? "";
  if (!isUuid(key)) return ownRefusal(request, 400, "BAD_REQUEST", "Idempotency-Key must be a UUID");
  const held = selfServed(nation, caller.person).find(({ appointment }) => appointment.id === id);
  if (!held) return ownRefusal(request, 404, "UNKNOWN_APPOINTMENT", "The patient has no such appointment");
  const sent = await request.text();
  const wrong = wrongWith(act, sent, request.headers.get("content-type"));
  if (wrong !== null) return ownRefusal(request, 400, "BAD_REQUEST", wrong);
  const before = askedBefore(nation, key);
  if (before?.appointment === id && before.act === act && before.sent === sent)
    return shown(nation, request, held);
  if (before)
    return ownRefusal(request, 422, "KEY_USED", "This Idempotency-Key was sent with something else");
  const shut = shutReason(nation, request, held, act);
  if (shut) return shut;
  doAsked(nation, held, { key, act, sent, actor: caller.actor });
  return shown(nation, request, held);
}

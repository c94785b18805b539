import { http, type HttpHandler } from "msw";
import { CARE_ACCESS } from "#mocks/nation/care-events/state.ts";
import { careTeamIn } from "#mocks/nation/care-team/state.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownCallerOrActor } from "#mocks/nation/own-rest.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";

/** Who looks after somebody. Not public: no such API exists, this one is the sandbox's own (see README.md). */
export function handlers(nation: Nation): HttpHandler[] {
  return [http.get(`${ORIGIN}/care-team/members`, ({ request }) => members(nation, request))];
}

function members(nation: Nation, request: Request): Response {
  const caller = ownCallerOrActor(nation, request, CARE_ACCESS);
  if (caller instanceof Response) return caller;
  const { person } = caller;
  const team = careTeamIn(nation, person).map(({ key, ...member }) => ({
    id: uuidOf(`care team ${key}`),
    ...member,
  }));
  return ownAnswer(request, 200, { person: person.nhsNumber, members: team });
}

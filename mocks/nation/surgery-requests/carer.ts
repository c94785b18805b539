import { londonInstant, londonWallClock } from "#mocks/nation/calendar.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { conditions } from "#mocks/people/records/concepts.ts";
import type { Problem } from "#mocks/people/records/record.ts";
import { problem } from "#mocks/people/records/written.ts";
import { happened, type SurgeryRequest } from "./request.ts";
import { surgeryRequests } from "./state.ts";

/** When a surgery did what was asked, in London's offset; null where it has not. */
function grantedAt(nation: Nation, request: SurgeryRequest): string | null {
  const step = happened(request, nation.now()).find(({ stage }) => stage === "granted");
  return step ? londonInstant(londonWallClock(new Date(step.at))) : null;
}

/** What the surgery has coded because somebody told it that they care for someone: over where they took it back. */
export function carerProblems(nation: Nation, { nhsNumber, practice }: Person): Problem[] {
  const done = surgeryRequests(nation)
    .filter((request) => request.nhsNumber === nhsNumber)
    .flatMap((request) => {
      const at = grantedAt(nation, request);
      return at === null ? [] : [{ id: request.id, kind: request.kind, at }];
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return done
    .filter(({ kind }) => kind === "carer")
    .map(({ id, at }) => {
      const removed = done.find(
        (one) => one.kind === "carer-removal" && Date.parse(one.at) >= Date.parse(at),
      );
      const ended = removed?.at.slice(0, 10) ?? null;
      return problem({ key: `carer-${id}`, at, by: practice.doctor, condition: conditions.carer, ended });
    });
}

import type { Nation } from "#mocks/nation/nation.ts";
import { takeSlot } from "#mocks/nation/vaccination-diary/appointments.ts";
import { sites } from "#mocks/nation/vaccination-diary/sites.ts";
import type { Call } from "./call.ts";

const numbers = {
  ...{ kris: "9996789012", abdul: "9990123454", sarah: "9993456780", joan: "9992223332" },
  ...{ grace: "9999012345", tom: "9991112227", wendy: "9996677885", kyle: "9994567896" },
};

const check = (
  name: string,
  person: keyof typeof numbers,
  status: number,
  more: Partial<Call> = {},
): Call => ({
  name,
  as: { person },
  method: "GET",
  path: `/patient-check/${numbers[person]}`,
  status,
  ...more,
});

const asked = (query: string) => ({ path: `/patient-check/${numbers.kris}?${query}` });

const toAutumn = { before: (nation: Nation) => nation.moveClock(new Date("2028-10-09T09:00:00Z")) };

function bookForAbdul(nation: Nation): void {
  const attendee = {
    nhsNumber: numbers.abdul,
    firstName: "Abdul",
    lastName: "Rahman",
    dateOfBirth: "1943-03-12",
  };
  takeSlot(nation, {
    ...{ site: sites[0]?.id ?? "", from: "2028-05-17T09:00:00", duration: 10, service: "RSV:Adult" },
    ...{ attendee, contacts: [], additionalData: null, kind: "Booked" },
  });
}

export const calls: readonly Call[] = [
  ...(Object.keys(numbers) as (keyof typeof numbers)[]).map((person) =>
    check(`what ${person} can have in May`, person, 200),
  ),
  check("with a booking to come", "abdul", 200, { before: bookForAbdul }),
  check("some conditions, without actions", "kris", 200, asked("conditions=RSV,FLU&includeActions=N")),
  check("a condition that nobody knows", "kris", 200, asked("conditions=PLAGUE")),
  check("screening, of which nothing is known", "kris", 200, asked("category=SCREENING")),
  check("conditions with other punctuation", "kris", 400, asked("conditions=FLU%26COVID")),
  check("a category that nobody knows", "kris", 422, asked("category=HEALTHCHECKS")),
  check("actions neither yes nor no", "kris", 422, asked("includeActions=MAYBE")),
  check("somebody else", "kris", 403, { path: `/patient-check/${numbers.abdul}` }),
  check("for whom one acts", "abdul", 403, { as: { person: "abdul", actor: "kris" } }),
  check("without a token", "kris", 401, { as: "nobody" }),
  check("with an application's token", "kris", 403, { as: "application" }),
  check("below P9", "kris", 403, { as: { person: "kris", level: "P5" } }),
  check("in the flu season", "joan", 200, toAutumn),
  check("in the flu season, at risk", "kris", 200),
];

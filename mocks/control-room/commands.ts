import { issueAccessToken } from "#mocks/nation/bearer.ts";
import type { Door } from "#mocks/nation/door.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { actsFor } from "#mocks/nation/relationships/acts-for.ts";
import { readSnapshot } from "#mocks/nation/snapshot.ts";
import { readFault, readInstant, readMove, type Fields } from "./orders.ts";

/** Something that can be ordered, over HTTP or by a form; throws RangeError with words for whoever ordered it. */
export type Command = {
  /** What is changed; its result is the JSON answer, or nothing. */
  run: (nation: Nation, fields: Fields, rest: string) => unknown;
  /** The fields that it knows; any other is refused, so that a misspelt one is not silently left out. */
  fields: readonly string[];
  /** The page to which its form leads back, and what that then says. */
  page: string;
  said: string;
};

const momentIn = (fields: Fields, name: string) =>
  fields[name] ? readInstant(fields[name], name) : undefined;

async function happen(nation: Nation, doors: readonly Door[], fields: Fields, name: string) {
  const event = doors.flatMap(({ events = [] }) => events).find((one) => one.name === name);
  if (!event) throw new RangeError(`There is no event ${name}.`);
  const choice = typeof fields["choice"] === "string" ? fields["choice"] : "";
  if (!event.choices(nation).some(({ key }) => key === choice))
    throw new RangeError(`${name} cannot happen to ${choice || "nothing"} now.`);
  const happened = await event.happen(nation, choice);
  nation.remember("last happening", () => ({ words: "" })).words = happened;
  return { happened };
}

function changePerson(nation: Nation, fields: Fields, key: string): void {
  const changes = fields["changes"];
  if (typeof changes !== "object" || changes === null) throw new RangeError("changes must be an object.");
  nation.change(key, changes as Record<string, unknown>);
}

function personIn(nation: Nation, fields: Fields, name: string): Person {
  const key = fields[name];
  const person = typeof key === "string" ? nation.personByKey(key) : undefined;
  if (!person) throw new RangeError(`${name} must be the key of somebody here.`);
  return person;
}

/**
 * A token without the dance, for whoever tries an API by hand: of the application, or of a person at P9 (or P5), for
 * themselves or for somebody for whom they act.
 */
function giveToken(nation: Nation, fields: Fields): object {
  if (fields["person"] === undefined) return { access_token: issueAccessToken(nation, null) };
  const person = personIn(nation, fields, "person");
  const level = fields["level"] ?? "P9";
  if (level !== "P9" && level !== "P5") throw new RangeError("level must be P9 or P5.");
  const vot = level === "P9" ? person.account.vot : "P5.Cp.Cd";
  const actingFor = fields["actingFor"] === undefined ? null : personIn(nation, fields, "actingFor");
  if (actingFor && !actsFor(nation, person.nhsNumber, actingFor.nhsNumber))
    throw new RangeError(`${person.key} does not act for ${actingFor.key}.`);
  const whose = actingFor ?? person;
  const actor = actingFor && { actor: person.nhsNumber };
  const { nhsNumber } = whose;
  return {
    access_token: issueAccessToken(nation, { nhsNumber, level, vot, ...actor }),
    nhs_number: nhsNumber,
  };
}

/** What the control room can be told, by method and name. */
export const commandsFor = (doors: readonly Door[]): Readonly<Record<string, Command>> => ({
  "POST reset": {
    run: (nation, fields) => nation.reset(momentIn(fields, "at"), momentIn(fields, "asOf")),
    fields: ["at", "asOf"],
    page: "start-again",
    said: "The nation is seeded again.",
  },
  "POST load": {
    run: (nation, fields) => nation.load(readSnapshot(fields)),
    fields: ["format", "healthTime", "seededAt", "people", "kept", "crowd"],
    page: "start-again",
    said: "The saved nation goes on from where it was.",
  },
  "POST events": {
    run: (nation, fields, name) => happen(nation, doors, fields, name),
    fields: ["choice"],
    page: "",
    said: "It happened.",
  },
  "POST clock": {
    run: (nation, fields) => nation.moveClock(readMove(fields, nation.now())),
    fields: ["to", "byMinutes", "byDays"],
    page: "",
    said: "The clock has moved.",
  },
  "POST faults": {
    run: (nation, fields) => ({ id: nation.faults.add(readFault(fields, doors)).id }),
    fields: ["api", "path", "method", "kind", "ms", "status", "retryAfter", "body", "count"],
    page: "failures",
    said: "The fault waits for its calls.",
  },
  "DELETE faults": {
    run: (nation) => nation.faults.clear(),
    fields: [],
    page: "failures",
    said: "",
  },
  // What a form without script sends in place of DELETE.
  "POST faults/clear": {
    run: (nation) => nation.faults.clear(),
    fields: [],
    page: "failures",
    said: "No faults are waiting.",
  },
  "POST tokens": { run: giveToken, fields: ["person", "level", "actingFor"], page: "", said: "" },
  "POST people": { run: changePerson, fields: ["changes"], page: "people", said: "The person is changed." },
});

import { issueAccessToken } from "#mocks/nation/bearer.ts";
import type { Door } from "#mocks/nation/door.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { readSnapshot } from "#mocks/nation/snapshot.ts";
import { readFault, readInstant, readMove, type Fields } from "./orders.ts";

/** Something that can be ordered, over HTTP or by a form; throws RangeError with words for whoever ordered it. */
export type Command = {
  /** What is changed; its result is the JSON answer, or nothing. */
  run: (nation: Nation, fields: Fields, rest: string) => unknown;
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

/** A token without the dance: for whoever tries an API by hand. */
function giveToken(nation: Nation, fields: Fields): object {
  const key = fields["person"];
  if (key === undefined) return { access_token: issueAccessToken(nation, null) };
  const person = typeof key === "string" ? nation.personByKey(key) : undefined;
  if (!person) throw new RangeError("person must be the key of somebody here.");
  const { nhsNumber, account } = person;
  return { access_token: issueAccessToken(nation, { nhsNumber, level: "P9", vot: account.vot }) };
}

/** What the control room can be told, by method and name. */
export const commandsFor = (doors: readonly Door[]): Readonly<Record<string, Command>> => ({
  "POST reset": {
    run: (nation, fields) => nation.reset(momentIn(fields, "at"), momentIn(fields, "asOf")),
    page: "start-again",
    said: "The nation is seeded again.",
  },
  "POST load": {
    run: (nation, fields) => nation.load(readSnapshot(fields)),
    page: "start-again",
    said: "The saved nation goes on from where it was.",
  },
  "POST events": {
    run: (nation, fields, name) => happen(nation, doors, fields, name),
    page: "",
    said: "It happened.",
  },
  "POST clock": {
    run: (nation, fields) => nation.moveClock(readMove(fields, nation.now())),
    page: "",
    said: "The clock has moved.",
  },
  "POST faults": {
    run: (nation, fields) => ({ id: nation.faults.add(readFault(fields, doors)).id }),
    page: "failures",
    said: "The fault waits for its calls.",
  },
  "DELETE faults": {
    run: (nation) => nation.faults.clear(),
    page: "failures",
    said: "",
  },
  // What a form without script sends in place of DELETE.
  "POST faults/clear": {
    run: (nation) => nation.faults.clear(),
    page: "failures",
    said: "No faults are waiting.",
  },
  "POST tokens": { run: giveToken, page: "", said: "" },
  "POST people": { run: changePerson, page: "people", said: "The person is changed." },
});

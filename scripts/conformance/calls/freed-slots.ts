import { noteFreed } from "#mocks/nation/diary/freed.ts";
import type { Call } from "./call.ts";

const ofElmTree = "A20001-routine-20280518-1020";
const ofHarbourRoad = "A20003-routine-20280518-1020";

const follow = (name: string, path: string, status: number, more: Partial<Call> = {}): Call => ({
  ...{ name, as: "application", method: "GET", path, status },
  ...more,
});

export const calls: readonly Call[] = [
  follow("the feed, before anything was given back", "/slots", 200),
  follow("what was given back, of who takes part and of who does not", "/slots", 200, {
    before: (nation) => noteFreed(nation, [ofElmTree, ofHarbourRoad]),
  }),
  follow("a cursor that is none", "/slots?after=yesterday", 400),
  follow("a cursor of another life", "/slots?after=00000000.1", 410),
  follow("a surgery that tells", "/surgeries/A20001", 200),
  follow("a surgery that tells nothing", "/surgeries/A20003", 200),
  follow("no surgery", "/surgeries/X99999", 404),
  follow("without a token", "/slots", 401, { as: "nobody" }),
  follow("a person's token", "/slots", 401, { as: { person: "sarah" } }),
  follow("a surgery, without a token", "/surgeries/A20001", 401, { as: "nobody" }),
];

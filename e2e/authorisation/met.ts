import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { House } from "#scripts/house/house.ts";
import type { ControlRoom } from "../support/control-room.ts";
import { forget, test as base } from "../support/house.ts";
import { dataFolder } from "../support/open-database.ts";
import { actsOfBuild, nothing, writtenForm, type Act } from "./acts.ts";
import { Asker } from "./asker.ts";
import { makesRole, nadia } from "./classes.ts";
import { bringDraftsBack, keepingDrafts } from "./doings.ts";
import type { SentForm } from "./forms.ts";
import { fileDoors, namelessActs, ownActs } from "./other-doors.ts";
import { pageDoors, type Opens } from "./page-doors.ts";
import { walk, type Walked } from "./walk.ts";

const begins = "2028-05-16T09:00:00Z";

export interface Door {
  readonly route: string;
  readonly opens: Opens;
  readonly address: string;
}

export interface ActDoor extends Act {
  readonly opens: Opens;
  readonly form: SentForm;
}

/** All doors of one person, as somebody to whom everything opens met them. */
export interface Doors {
  /** How the person is called in the address of whoever met them. */
  readonly person: string;
  readonly pages: readonly Door[];
  readonly acts: readonly ActDoor[];
  /** Everything that was read on the way. */
  readonly read: string;
}

const ofPeople = Object.entries({ ...pageDoors, ...fileDoors }).filter(([route]) =>
  route.startsWith("/[person]"),
);

/** The address of the nearest page above that was met, with what is beneath it. */
function beneath(route: string, addresses: Walked["addresses"]): string | undefined {
  const parts = route.split("/");
  for (let length = parts.length - 1; length > 1; length -= 1) {
    const rest = parts.slice(length);
    if (rest.some((part) => part.startsWith("["))) return undefined;
    const [above] = addresses.get(parts.slice(0, length).join("/")) ?? [];
    if (above !== undefined) return [above, ...rest].join("/");
  }
  return undefined;
}

/** One address of each route: as it was met, beneath one that was, or with ids of nothing. */
const pagesOf = (person: string, { addresses }: Walked): readonly Door[] =>
  ofPeople.map(([route, opens]) => {
    const unmet = route.replace("[person]", person).replaceAll(/\[\w+\]/g, nothing);
    return { route, opens, address: addresses.get(route)?.[0] ?? beneath(route, addresses) ?? unmet };
  });

/** Every act about this person: by its form where one was met, else by what such a form would send. */
const actsOf = (person: string, { forms }: Walked, pages: readonly Door[]): readonly ActDoor[] =>
  actsOfBuild()
    .filter(({ route }) => route.startsWith("/[person]"))
    .map((act) => {
      const door = pages.find(({ route }) => route === act.route);
      const own = ownActs.includes(act.name) || namelessActs.includes(act.name);
      const form = forms.get(act.id) ?? writtenForm(act, door?.address ?? `/${person}`, person);
      return { ...act, opens: own ? "oneself" : (door?.opens ?? "oneself"), form };
    });

async function meet(asker: Asker, person: string): Promise<Doors> {
  const walked = await walk(
    asker,
    `/${person}`,
    ofPeople.map(([route]) => route),
    // Whoever logs out meets nothing more.
    actsOfBuild().flatMap(({ route, id }) => (route === "/log-out" ? [id] : [])),
  );
  const pages = pagesOf(person, walked);
  const acts = actsOf(person, walked, pages);
  const forms = acts.filter(({ id }) => walked.forms.has(id)).length;
  const real = pages.filter(({ address }) => !address.includes(nothing)).length;
  console.log(
    `${person === "me" ? "own" : "another's"} doors: ${real} of ${pages.length} at an address that was met, ${forms} of ${acts.length} acts by their own form`,
  );
  return { person, pages, acts, read: walked.read };
}

/** How the address of a helped person reads for this helper: the same with and without a relationship. */
async function handleIn(asker: Asker): Promise<string> {
  const family = await (await asker.gets("/me/family")).text();
  const found = /\/me\/family\/((?=[a-z2-7]*[2-7])[a-z2-7]{12})(?=[/"])/.exec(family)?.[1];
  if (found === undefined) throw new Error("Nadia helps nobody.");
  return found;
}

async function meetAbdul(house: House, room: ControlRoom): Promise<Doors> {
  await room.reset(begins);
  await makesRole("everything")(room);
  const asker = await Asker.of(house, nadia);
  const handle = await handleIn(asker);
  const doors = await keepingDrafts(house.ownerDatabaseUrl, () => meet(asker, handle));
  await asker.goes();
  return doors;
}

/** Sarah, who helps Kyle and is helped by Femi. */
export const sarah = { person: "sarah" };

/** Lets Sarah have somebody who helps her too. */
export const helpSarah = async (room: ControlRoom): Promise<void> => {
  await room.happens("surgery-makes-role", "femi-for-sarah:everything");
};

async function meetHerself(house: House, room: ControlRoom): Promise<Doors> {
  await room.reset(begins);
  await helpSarah(room);
  const asker = await Asker.of(house, sarah);
  const doors = await keepingDrafts(house.ownerDatabaseUrl, () => meet(asker, "me"));
  await asker.goes();
  return doors;
}

interface Met {
  /** Abdul's doors, as Nadia meets them while everything is shared with her. */
  readonly abduls: Doors;
  /** Sarah's own doors, as she meets them. */
  readonly own: Doors;
}

interface MetOnce {
  readonly metAbduls: Doors;
  readonly metOwn: Doors;
}

/** Nothing is left of what was done while the doors were met, but what was typed. */
async function beginAnew(house: House, room: ControlRoom): Promise<void> {
  await room.reset(begins);
  await forget(house.ownerDatabaseUrl);
  await bringDraftsBack(house.ownerDatabaseUrl);
}

/** A house whose doors were met once; every test begins as if nobody had been there. */
export const test = base.extend<Met, MetOnce>({
  metAbduls: [
    async ({ house, room }, use) => {
      await use(await meetAbdul(house, room));
    },
    { scope: "worker", timeout: 300_000 },
  ],
  metOwn: [
    async ({ house, room }, use) => {
      await use(await meetHerself(house, room));
    },
    { scope: "worker", timeout: 300_000 },
  ],
  abduls: async ({ metAbduls, house, room }, use) => {
    await beginAnew(house, room);
    await use(metAbduls);
  },
  own: async ({ metOwn, house, room }, use) => {
    await beginAnew(house, room);
    await use(metOwn);
  },
});

/** Says how many questions were asked by a class of askers, and by all of them in this run. */
export function saysHowMany(asked: number, by: string): void {
  const file = join(dataFolder(), "questions");
  appendFileSync(file, `${asked}\n`);
  const counts = readFileSync(file, "utf8").trim().split("\n").map(Number);
  const all = counts.reduce((sum, count) => sum + count, 0);
  console.log(`${asked} questions, ${by}; ${all} in all`);
}

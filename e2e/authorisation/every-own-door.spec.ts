import type { House } from "#scripts/house/house.ts";
import { expect } from "../support/house.ts";
import type { LoggedIn } from "../support/pages/state.ts";
import { Asker } from "./asker.ts";
import { nothing } from "./acts.ts";
import { helpSarah, sarah, saysHowMany, test, type Doors } from "./met.ts";
import { markOfDoings } from "./doings.ts";
import { sayItThemselves } from "./page-doors.ts";

test.describe.configure({ mode: "parallel" });

/** What would give Sarah, her son or his helper away. */
const hers = /32 Tanner Row|999 ?345 ?6780|Kyle|Femi/;

interface Turned {
  readonly as: LoggedIn | null;
  readonly leadsTo: RegExp;
}

const turnedAway: Readonly<Record<string, Turned>> = {
  "too low a level": { as: { person: "sarah", level: "P5.Cp.Cd" }, leadsTo: /^\/me\/prove-who-you-are$/ },
  "signed out": { as: null, leadsTo: /^\/log-in$/ },
};

async function turnsAway(name: string, { as, leadsTo }: Turned, house: House, doors: Doors): Promise<number> {
  const asker = await Asker.of(house, as);
  const before = await markOfDoings(house.ownerDatabaseUrl);
  for (const { route, opens, address } of doors.pages) {
    const { path, text, status } = await asker.endOf(await asker.gets(address));
    expect.soft(status, `${name}: ${route} answers`).toBeLessThan(500);
    const stays = as !== null && (opens === "logged-in" || sayItThemselves.includes(route));
    // An address that names nothing may lead nowhere, before it is asked who asks.
    const nowhere = path === "/page/not-found" && address.includes(nothing);
    if (!nowhere)
      expect.soft(path, `${name}: ${route} leads`).toMatch(stays ? new RegExp(`^${address}$`) : leadsTo);
    expect.soft(hers.exec(text)?.[0], `${name}: ${route} gives away`).toBeUndefined();
  }
  for (const { name: act, form } of doors.acts) {
    const { path, text, status } = await asker.endOf(await asker.posts(form));
    expect.soft(status, `${name}: ${act} answers`).toBeLessThan(500);
    // A form that names nobody of one's own leads nowhere, before it is asked who sends it.
    if (path !== "/page/not-found") expect.soft(path, `${name}: ${act} leads`).toMatch(leadsTo);
    expect.soft(hers.exec(text)?.[0], `${name}: ${act} gives away`).toBeUndefined();
  }
  expect(await markOfDoings(house.ownerDatabaseUrl)).toEqual(before);
  await asker.goes();
  return doors.pages.length + doors.acts.length;
}

for (const [name, turned] of Object.entries(turnedAway))
  test(`every page, file and act of one's own stays shut to ${name}`, async ({ own, house, controlRoom }) => {
    test.setTimeout(300_000);
    await helpSarah(controlRoom);
    saysHowMany(await turnsAway(name, turned, house, own), `own, ${name}`);
  });

test("one's own doors open to oneself", async ({ own, house, controlRoom }) => {
  test.setTimeout(300_000);
  await helpSarah(controlRoom);
  const asker = await Asker.of(house, sarah);
  const refused = /^\/(?:log-in|me\/prove-who-you-are)$/;
  let read = "";
  for (const { route, opens, address } of own.pages) {
    const { path, text, status } = await asker.endOf(await asker.gets(address));
    read += text;
    expect.soft(status, route).toBeLessThan(500);
    if (opens !== "logged-in") expect.soft(path, route).not.toMatch(refused);
    expect.soft(text.includes("Not shared with you"), route).toBe(false);
  }
  for (const { name, form } of own.acts) {
    const first = await asker.posts(form);
    const { path, status } = await asker.endOf(first);
    expect.soft(first.status(), name).toBeLessThan(400);
    expect.soft(status, name).toBeLessThan(500);
    expect.soft(path, name).not.toMatch(refused);
  }
  expect(hers.test(read)).toBe(true);
  saysHowMany(own.pages.length + own.acts.length, "own, oneself");
  await asker.goes();
});

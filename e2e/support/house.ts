import { test as base, expect, type Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { openHouse, type House } from "#scripts/house/house.ts";
import { logIn } from "#scripts/house/log-in.ts";
import { ControlRoom } from "./control-room.ts";
import { dataFolder, freshDatabase } from "./open-database.ts";
import { Person } from "./person.ts";
import { sweep } from "./sweep.ts";
import { openWithoutScript } from "./visit.ts";

/** The day on which every journey begins: Tuesday 16 May 2028, 10am in England. */
const firstMorning = "2028-05-16T09:00:00Z";

const forgotten =
  "session, session_tokens, draft, seen, own_entry, one_time_key, preference, reminder, slot_alert, started_questionnaire, acting_check, known_role, feed_cursor, person_notice, asked_person, received_message, message_reply, message_receipt, delivery, push_subscription, known_person, kept_device";

const isDeadlock = (error: unknown) => error instanceof pg.DatabaseError && error.code === "40P01";

/** Every test begins without sessions, drafts, "seen" marks and what people kept; the audit trail is never touched. */
export async function forget(ownerDatabaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerDatabaseUrl });
  await client.connect();
  // The house may still be at work for the test before, in an order of its own: then one of the two is let go.
  for (let tries = 3; tries > 0; tries -= 1)
    try {
      await client.query(`truncate ${forgotten} cascade`);
      break;
    } catch (error) {
      if (tries === 1 || !isDeadlock(error)) throw error;
    }
  await client.end();
}

const silence = "We could not show";
/** Pages that between them ask every source, with words that each has only when its main source answered. */
const onlyWhenWell: Readonly<Record<string, string>> = {
  "/me/test-results": "HbA1c",
  "/me/profile": "Mill Lane Surgery",
  "/me/family": "Nobody helps you here.",
};

/**
 * After a test with faults the web process may hold a circuit open for ten seconds, and would tell the next test that
 * a source is silent. Asks until every source answers again.
 */
async function untilWell(house: House): Promise<void> {
  const cookies = await logIn(house.origin, "kris");
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const until = performance.now() + 30_000;
  for (const [path, words] of Object.entries(onlyWhenWell)) {
    for (;;) {
      const page = await (await fetch(`${house.origin}${path}`, { headers: { cookie } })).text();
      if (page.includes(words) && !page.includes(silence)) break;
      if (performance.now() > until)
        throw new Error(`${path} is still not well half a minute after a fault.`);
      await pause(250);
    }
  }
}

interface Fixtures {
  readonly controlRoom: ControlRoom;
  readonly kris: Person;
  readonly someone: (name: string, page?: Page) => Person;
  readonly swept: void;
}

interface OfWorker {
  readonly house: House;
  readonly room: ControlRoom;
  /** A page with JavaScript off; see `readWithoutScript`. */
  readonly plainPage: Page;
}

/** A journey: a house of its own per worker, seeded afresh before every test, and people who can walk in. */
export const test = base.extend<Fixtures, OfWorker>({
  house: [
    async ({}, use, worker) => {
      const name = `journeys_${String(worker.parallelIndex)}`;
      const folder = join(dataFolder(), name);
      mkdirSync(folder, { recursive: true });
      const house = await openHouse({
        dataFolder: folder,
        keysFolder: dataFolder(),
        webPort: 0,
        sandboxPort: 0,
        databaseUrl: await freshDatabase(name),
        seedAt: firstMorning,
        environment: { GALLERY: "on" },
        heard: (process_, line) => {
          if (process.env["VERBOSE"] === "1") console.log(`[${process_}] ${line}`);
        },
      });
      await use(house);
      await house.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  room: [
    async ({ house }, use) => {
      await use(new ControlRoom(house.sandbox));
    },
    { scope: "worker" },
  ],
  plainPage: [
    async ({ browser, house }, use) => {
      const page = await openWithoutScript(browser, house);
      await use(page);
      await page.context().close();
    },
    { scope: "worker" },
  ],
  controlRoom: [
    async ({ house, room }, use) => {
      await room.reset(firstMorning);
      if (room.wasHurt()) await untilWell(house);
      await forget(house.ownerDatabaseUrl);
      await use(room);
    },
    { auto: true },
  ],
  // After every journey: nothing of anybody stands in clear in the browser.
  swept: [
    async ({ context, house }, use) => {
      const visited: string[] = [];
      context.on("request", (request) => {
        if (request.url().startsWith(house.origin)) visited.push(request.url());
      });
      await use();
      expect(await sweep(context, house.origin, visited), "in clear in the browser").toEqual([]);
    },
    { auto: true },
  ],
  baseURL: async ({ house }, use) => {
    await use(house.origin);
  },
  someone: async ({ page }, use) => {
    await use((name, at = page) => new Person(name, at));
  },
  kris: async ({ someone }, use) => {
    await use(someone("Kris Lindqvist"));
  },
});

export { expect };

import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { openHouse, type House } from "./house/house.ts";
import { gzipped, lengthen } from "./bench/long-record.ts";
import { writeMany } from "./bench/many-messages.ts";
import { benchMessages } from "./bench/messages.ts";
import { emptyPage } from "./bench/empty-page.ts";
import { measure, type Measured, type Target } from "./bench/measure.ts";
import { openSandbox } from "./bench/sandbox-reads.ts";
import { benchOffline, benchSlow } from "./bench/without-signal.ts";
import { logIn } from "./house/log-in.ts";

/**
 * `npm run bench`: requests a second (10 connections) and CPU a request (1 connection, warm) of three pages, beside an
 * empty dynamic Next page in the same run. Alternates, takes the median of the rounds, and stops by itself.
 * `npm run bench -- record` holds the timeline of somebody with 300 more entries against their result list: CPU a
 * request of both, their ratio (1.5 at most), and the size of the timeline's HTML as it is sent (30 kB at most).
 * `npm run bench -- inbox` holds the first page of an inbox of 2,000 messages against the result list, likewise.
 * `npm run bench -- messages` writes 10,000 messages to 10,000 people (PEOPLE) and lets one worker push them, killed five
 * times at random moments: messages a second, CPU a message, and how many were lost.
 * `npm run bench -- sandbox` does the same for simple reads of the sandbox, with and without a crowd of 10,000.
 * `npm run bench -- offline` says how soon the offline document can be read (500 ms at most), `-- slow` how soon the home
 * page can on 2G before any script has run (5 s at most).
 */
const project = resolve(import.meta.dirname, "..");
const rounds = Number(process.env["ROUNDS"] ?? 3);

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** One line of figures, beside the page that is the measure of the others. */
function report(name: string, floor: readonly Measured[], page: readonly Measured[], beside = "empty"): void {
  const rate = median(page.map(({ perSecond }) => perSecond));
  const cpu = median(page.map(({ cpuMs }) => cpuMs));
  const floorRate = median(floor.map(({ perSecond }) => perSecond));
  const floorCpu = median(floor.map(({ cpuMs }) => cpuMs));
  const cells = [
    name.padEnd(26),
    `${rate.toFixed(0)} requests/s`.padStart(16),
    `${(rate / floorRate).toFixed(2)} of ${beside}`.padStart(16),
    `${cpu.toFixed(2)} ms CPU`.padStart(14),
    `${(cpu / floorCpu).toFixed(2)} × ${beside}`.padStart(14),
  ];
  console.log(cells.join(" "));
}

const webOf = (house: House): number => house.pids[1] ?? 0;

/** A page as Kris opens it. */
async function signedIn(house: House, name: string, path: string): Promise<Target> {
  const cookies = await logIn(house.origin, "kris");
  const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join("; ");
  return { name, address: `${house.origin}${path}`, pid: webOf(house), headers: { cookie } };
}

async function targets(house: House): Promise<Target[]> {
  const statement = `${house.origin}/accessibility`;
  return [
    { name: "accessibility statement", address: statement, pid: webOf(house), headers: {} },
    await signedIn(house, "home", "/me"),
    await signedIn(house, "result list", "/me/test-results"),
  ];
}

async function measureAll(targets: readonly Target[]): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const measured = new Map<string, Measured[]>(targets.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const one of targets) measured.get(one.name)?.push(await measure(one));
  return measured;
}

async function benchSandbox(): Promise<void> {
  for (const crowd of [0, 10_000]) {
    const sandbox = await openSandbox(crowd);
    try {
      console.log(
        `A crowd of ${String(crowd)}: answers ${(sandbox.startMs / 1000).toFixed(1)} s after its start`,
      );
      for (const [name, some] of await measureAll(sandbox.reads)) {
        const rate = median(some.map(({ perSecond }) => perSecond)).toFixed(0);
        const cpu = median(some.map(({ cpuMs }) => cpuMs)).toFixed(2);
        console.log(
          `${name.padEnd(26)} ${`${rate} requests/s`.padStart(16)} ${`${cpu} ms CPU`.padStart(14)}`,
        );
      }
    } finally {
      await sandbox.close();
    }
  }
}

async function benchPages(): Promise<void> {
  const empty = await emptyPage(join(project, ".cache/bench-empty"));
  const house = await openHouse({ dataFolder: join(project, ".data/bench"), webPort: 0, sandboxPort: 0 });
  try {
    const pages = [empty.target, ...(await targets(house))];
    const measured = await measureAll(pages);
    for (const { name } of pages)
      report(name, measured.get(empty.target.name) ?? [], measured.get(name) ?? []);
  } finally {
    await house.close();
    await empty.close();
  }
}

async function benchRecord(): Promise<void> {
  const house = await openHouse({ dataFolder: join(project, ".data/bench"), webPort: 0, sandboxPort: 0 });
  try {
    const results = await signedIn(house, "result list", "/me/test-results");
    await lengthen(house.sandbox, "kris", 300);
    const timeline = await signedIn(house, "timeline, 300 more", "/me/timeline");
    const measured = await measureAll([results, timeline]);
    const floor = measured.get(results.name) ?? [];
    for (const { name } of [results, timeline]) report(name, floor, measured.get(name) ?? [], "results");
    console.log(`HTML of the timeline: ${((await gzipped(timeline, 300)) / 1_000).toFixed(1)} kB gzip`);
  } finally {
    await house.close();
  }
}

async function benchInbox(): Promise<void> {
  const house = await openHouse({ dataFolder: join(project, ".data/bench"), webPort: 0, sandboxPort: 0 });
  try {
    const results = await signedIn(house, "result list", "/me/test-results");
    await writeMany(house.sandbox, "kris", 2_000);
    const inbox = await signedIn(house, "inbox, 2,000 messages", "/me/messages");
    const measured = await measureAll([results, inbox]);
    const floor = measured.get(results.name) ?? [];
    for (const { name } of [results, inbox]) report(name, floor, measured.get(name) ?? [], "results");
    const page = await (await fetch(inbox.address, { headers: inbox.headers })).text();
    console.log(`HTML of the inbox: ${(gzipSync(page).length / 1_000).toFixed(1)} kB gzip`);
  } finally {
    await house.close();
  }
}

const people = Number(process.env["PEOPLE"] ?? 10_000);
const benches = {
  inbox: benchInbox,
  messages: () => benchMessages(people),
  offline: benchOffline,
  record: benchRecord,
  sandbox: benchSandbox,
  slow: benchSlow,
};
const asked = (["inbox", "messages", "offline", "record", "sandbox", "slow"] as const).find((name) =>
  process.argv.includes(name),
);
await (asked === undefined ? benchPages : benches[asked])();

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openHouse, type House } from "./house.ts";

/** Run by `npm start`, on the Node that the project installed: opens the house and keeps it open until Ctrl-C. */
const dataFolder = resolve(import.meta.dirname, "../../.data/house");
const register = join(dataFolder, "running.json");

interface Running {
  readonly keeper: number;
  readonly children: readonly number[];
  readonly origin: string;
  /** What `npm run audit:verify` needs to check the trail of this house. */
  readonly audit: Readonly<Record<string, string>>;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The command line of a process, where the system tells; so that a reused number is never mistaken for ours. */
function isOurs(pid: number): boolean {
  const file = `/proc/${String(pid)}/cmdline`;
  if (!existsSync("/proc/self/cmdline")) return alive(pid);
  if (!existsSync(file)) return false;
  return /house\/open\.ts|mocks\/server\.ts|scripts\/worker\.ts|next-server|next\/dist\/bin\/next/.test(
    readFileSync(file, "utf8"),
  );
}

/** A house that is open is left alone; what an earlier one left behind is stopped. */
function clearTheWay(): void {
  if (!existsSync(register)) return;
  const running = JSON.parse(readFileSync(register, "utf8")) as Running;
  if (running.keeper !== process.pid && alive(running.keeper) && isOurs(running.keeper))
    throw new Error(`Front Door is already open at ${running.origin}. Stop it there with Ctrl-C first.`);
  for (const pid of running.children)
    if (alive(pid) && isOurs(pid)) process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  rmSync(register, { force: true });
}

function runningOf(house: House): Running {
  const { AUDIT_KEY = "", AUDIT_HEAD_FILE = "" } = house.environment;
  return {
    keeper: process.pid,
    children: house.pids,
    origin: house.origin,
    audit: { MIGRATION_DATABASE_URL: house.ownerDatabaseUrl, AUDIT_KEY, AUDIT_HEAD_FILE },
  };
}

async function people(house: House): Promise<string[]> {
  const state = (await (await fetch(`${house.sandbox}/control-room/state`)).json()) as {
    people: { name: string; reason: string }[];
  };
  return state.people.map(({ name, reason }) => `    ${name.padEnd(18)} ${reason}`);
}

async function main(): Promise<void> {
  const asked = askedToClose();
  clearTheWay();
  const say = (line: string): void => console.log(line);
  say("Opening: database, sandbox, worker and web app …");
  const databaseUrl = process.env["DATABASE_URL"];
  const house = await openHouse({
    dataFolder,
    webPort: Number(process.env["PORT"] ?? 3000),
    sandboxPort: Number(process.env["SANDBOX_PORT"] ?? 4000),
    say,
    development: process.argv.includes("--development"),
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(process.env["SEED_AT"] !== undefined && { seedAt: process.env["SEED_AT"] }),
    heard: (process_, line) => {
      if (process.env["VERBOSE"] === "1") console.log(`[${process_}] ${line}`);
    },
  });
  writeFileSync(register, JSON.stringify(runningOf(house)), { mode: 0o600 });
  say(
    [
      "",
      `  Front Door is open:  ${house.origin}`,
      `  Control room:        ${house.sandbox}/control-room`,
      "",
      "  Log in with the pretend NHS login as one of these made-up people:",
      ...(await people(house)),
      "",
      "  Stop with Ctrl-C.",
      "",
    ].join("\n"),
  );
  await keepOpen(house, asked);
}

/** Resolves at the first Ctrl-C (or another signal to end), however early it comes: half a house is closed too. */
function askedToClose(): Promise<undefined> {
  return new Promise((asked) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => asked(undefined));
  });
}

/** Keeps the house open until it is asked to close, or breaks. */
async function keepOpen(house: House, asked: Promise<undefined>): Promise<void> {
  const reason = await Promise.race([asked, house.broken]);
  if (reason === undefined) console.log("\nClosing …");
  else console.error(reason);
  await house.close();
  rmSync(register, { force: true });
  process.exit(reason === undefined ? 0 : 1);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});

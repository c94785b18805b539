import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { freePort } from "./children.ts";
import { logIn } from "./log-in.ts";

/** `npm start`, as a newcomer runs it, in a clone that other users cannot enter. */
const project = resolve(import.meta.dirname, "../..");
let clone = "";
const ports = { web: 0, sandbox: 0 };

beforeAll(async () => {
  clone = mkdtempSync(join(tmpdir(), "front-door-clone-"));
  execFileSync("git", ["clone", "--quiet", "--local", project, clone]);
  // The same packages, without the minute that fetching them takes: the stamp beside them says which lock they are of.
  // Linked where both are on one disk, copied elsewhere.
  const modules = [join(project, "node_modules"), join(clone, "node_modules")] as const;
  try {
    execFileSync("cp", ["-al", ...modules], { stdio: "ignore" });
  } catch {
    rmSync(modules[1], { recursive: true, force: true });
    execFileSync("cp", ["-a", ...modules]);
  }
  ports.web = await freePort();
  ports.sandbox = await freePort();
}, 180_000);

// A test that fails leaves its house open: the next one begins with none.
afterEach(async () => {
  for (const house of started.splice(0))
    try {
      await ctrlC(house);
    } catch {
      // It is gone already.
    }
}, 60_000);

afterAll(() => {
  rmSync(clone, { recursive: true, force: true });
}, 60_000);

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly open: Promise<boolean>;
  readonly ended: Promise<number | null>;
}

const started: Started[] = [];

function npmStart(environment: Record<string, string> = {}): Started {
  const child = spawn("npm", ["start"], {
    cwd: clone,
    env: { ...process.env, PORT: String(ports.web), SANDBOX_PORT: String(ports.sandbox), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const open = new Promise<boolean>((done) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes("Stop with Ctrl-C")) done(true);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then(() => done(false));
  });
  const house = { child, said: () => said, open, ended };
  started.push(house);
  return house;
}

/**
 * As Ctrl-C does in a terminal: to the whole group. npm leaves at once; the house takes its pid from the register
 * when the last of its processes is gone.
 */
async function ctrlC({ child, ended }: Started): Promise<void> {
  process.kill(-(child.pid ?? 0), "SIGINT");
  await ended;
  for (let tries = 0; existsSync(join(clone, ".data/house/running.json")); tries += 1) {
    if (tries > 200) throw new Error("The house did not close in 20 seconds.");
    await new Promise((wait) => setTimeout(wait, 100));
  }
}

const answers = async (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

test(
  "a closed clone builds, opens, lets Kris in, and Ctrl-C closes all of it",
  { timeout: 240_000 },
  async () => {
    expect(statSync(clone).mode & 0o077).toBe(0);
    const house = npmStart();
    expect(await house.open, house.said()).toBe(true);
    expect(house.said()).toContain("Building the web app");
    expect(house.said()).toContain(`http://localhost:${String(ports.web)}`);
    expect(house.said()).toContain("Kris Lindqvist");
    const origin = `http://localhost:${String(ports.web)}`;
    const cookie = [...(await logIn(origin, "kris"))].map(([name, value]) => `${name}=${value}`).join("; ");
    expect(await (await fetch(`${origin}/me`, { headers: { cookie } })).text()).toContain("Kris Lindqvist");
    for (const path of ["/design", "/design/tags"]) {
      expect((await fetch(origin + path)).status, path).toBe(404);
      // Of a request by the framework's own router only the body says "not found"; its status is always 200.
      const part = await (await fetch(origin + path, { headers: { RSC: "1" } })).text();
      expect(part, path).toContain("NEXT_HTTP_ERROR_FALLBACK;404");
      expect(part, path).not.toContain("Design system");
      expect(part, path).not.toContain("app-gallery");
    }
    await ctrlC(house);
    expect(house.said()).toContain("Closing …");
    expect(await answers(`${origin}/api/health`)).toBe(false);
    expect(await answers(`http://127.0.0.1:${String(ports.sandbox)}/control-room/state`)).toBe(false);
  },
);

test(
  "a second start installs and builds nothing, has the gallery if asked, and a third says that it is open already",
  { timeout: 60_000 },
  async () => {
    const house = npmStart({ GALLERY: "on" });
    expect(await house.open, house.said()).toBe(true);
    expect(house.said()).not.toMatch(/Building|Installing/);
    expect(await answers(`http://localhost:${String(ports.web)}/design/tags`)).toBe(true);
    const another = npmStart();
    expect(await another.ended).toBe(1);
    expect(another.said()).toMatch(/Front Door is already open at http:\/\/localhost:\d+\./);
    await ctrlC(house);
  },
);

test("a busy port is one sentence and a failure", { timeout: 60_000 }, async () => {
  const squatter = createServer();
  await new Promise<void>((done) => squatter.listen(ports.web, "127.0.0.1", done));
  const house = npmStart();
  expect(await house.ended).toBe(1);
  expect(house.said()).toContain(`Port ${String(ports.web)} for the web app is busy.`);
  await new Promise((done) => squatter.close(done));
});

test("a broken data folder is one sentence and a failure", { timeout: 120_000 }, async () => {
  const register = join(clone, ".data/house");
  const shelter = /its data is in (\S+)\./.exec(await closedShelter())?.[1];
  const cluster = join(shelter ?? register, "postgres");
  writeFileSync(join(cluster, "global/pg_control"), "broken");
  const house = npmStart();
  expect(await house.ended).toBe(1);
  expect(house.said()).toMatch(
    /PostgreSQL cannot use its data folder .*Remove that folder to begin afresh\./,
  );
  if (shelter !== undefined) rmSync(shelter, { recursive: true, force: true });
});

/** What a start says, ended at once when it is open. */
async function closedShelter(): Promise<string> {
  const house = npmStart();
  await house.open;
  await ctrlC(house);
  return house.said();
}

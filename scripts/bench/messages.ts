import { execFileSync } from "node:child_process";
import { createECDH, randomBytes, randomInt } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { decrypt } from "http_ece";
import { freePort, start, type Child } from "../house/children.ts";
import { houseKeys } from "../house/keys.ts";
import { startPostgres } from "../house/postgres.ts";
import { cpuOf } from "./measure.ts";

const project = resolve(import.meta.dirname, "../..");
const folder = join(project, ".data/bench-messages");

/** So often the worker is killed while it is at work, at random moments. */
const kills = 5;

/** The browsers of all people: each has an address of its own, and all the same key, which costs us less to make. */
const browser = createECDH("prime256v1");
const p256dh = browser.generateKeys("base64url");
const secret = randomBytes(16).toString("base64url");

interface PushService {
  readonly origin: string;
  /** The ids that arrived, by browser. */
  readonly arrived: ReadonlyMap<string, readonly string[]>;
  readonly close: () => Promise<void>;
}

/** A push service that reads every push, and takes it. */
async function openPushService(): Promise<PushService> {
  const arrived = new Map<string, string[]>();
  const server = createServer((request, response) => {
    const to = request.url ?? "";
    // There is no nation here: the worker's other jobs hear that there is nothing.
    if (!to.startsWith("/push-service/send/")) return void response.writeHead(404).end();
    void buffer(request).then((body) => {
      const read = decrypt(body, { version: "aes128gcm", privateKey: browser, authSecret: secret });
      const { id } = JSON.parse(read.toString("utf8")) as { id: string };
      arrived.set(to, [...(arrived.get(to) ?? []), id]);
      response.writeHead(201).end();
    });
  });
  const port = await freePort();
  await new Promise<void>((opened) => server.listen(port, "127.0.0.1", opened));
  return {
    ...{ origin: `http://127.0.0.1:${String(port)}`, arrived },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The valid NHS number with these nine digits; null where none has them. */
function numberWith(digits: string): string | null {
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : digits + String(check);
}

function* numbers(): Generator<string> {
  for (let count = 0; ; count += 1) {
    const number = numberWith(`999${String(count).padStart(6, "0")}`);
    if (number !== null) yield number;
  }
}

/** Does `work` for everything, ten at once. */
async function tenAtOnce<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  let next = 0;
  const turn = async (): Promise<void> => {
    for (let place = next++; place < all.length; place = next++) await work(all[place] as T);
  };
  await Promise.all(Array.from({ length: 10 }, turn));
}

/** An environment of a house without a nation: what is pushed goes to `origin`, and it is noon. */
function environment(origin: string, databaseUrl: string): Record<string, string> {
  const clock = join(folder, "clock-offset");
  const at = new Date();
  writeFileSync(clock, String(((12 - at.getUTCHours() + 24) % 24) * 3_600_000));
  return {
    APP_ORIGIN: "http://localhost:3000",
    DATABASE_URL: databaseUrl,
    NHS_LOGIN_ISSUER: `${origin}/nhs-login`,
    NHS_LOGIN_CLIENT_ID: "front-door",
    PLATFORM_BASE_URL: origin,
    PLATFORM_API_KEY: "front-door-app",
    SANDBOX_ORIGIN: origin,
    CLOCK_OFFSET_FILE: clock,
    ...houseKeys(folder).environment,
  };
}

/** Everybody has logged in once, and lets a browser be pushed to; then a message is written to each. Gives the seconds of writing. */
async function write(people: readonly string[], origin: string): Promise<number> {
  const { knowPerson } = await import("#lib/store/known-people.ts");
  const { subscribeDevice } = await import("#lib/store/push-subscriptions.ts");
  const { keepMessage } = await import("#lib/store/received-messages.ts");
  const { closeDatabase } = await import("#lib/store/database.ts");
  const { now } = await import("#lib/clock.ts");
  await tenAtOnce(people, async (person) => {
    const recipient = person as Parameters<typeof knowPerson>[0];
    await knowPerson(recipient, "A20002");
    const permit = { subject: recipient, relation: "self" } as Parameters<typeof subscribeDevice>[0];
    const endpoint = `${origin}/push-service/send/${person}`;
    const keys = { p256dh, auth: secret };
    await subscribeDevice(permit, { endpoint, keys, device: "chrome android" }, ["messages"]);
  });
  const began = performance.now();
  const permit = { sender: "bench" } as Parameters<typeof keepMessage>[0];
  await tenAtOnce(people, (person) =>
    keepMessage(permit, {
      ...{ channel: "in-app", recipient: person as Parameters<typeof knowPerson>[0], requester: "A20002" },
      content: { requestId: person, campaignId: "bench" },
      ...{ head: { preview: "Your review is due" }, reply: "none", topic: "messages", receipts: [] },
      receivedAt: now(),
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  await closeDatabase();
  return seconds;
}

function openWorker(env: Record<string, string>): Child {
  const args = ["--conditions=react-server", "scripts/worker.ts"];
  return start({ name: "worker", command: process.execPath, args, environment: env, cwd: project });
}

interface Worked {
  readonly seconds: number;
  readonly cpuMs: number;
}

/** Lets one worker at a time deliver until nothing waits, and kills it now and then. */
async function deliver(
  env: Record<string, string>,
  waiting: () => Promise<number>,
  all: number,
): Promise<Worked> {
  const began = performance.now();
  // Never killed twice for the same number: each moment is somewhere in the work.
  const killAt = Array.from({ length: kills }, () => randomInt(all)).sort((a, b) => b - a);
  let [worker, cpuMs, before] = [openWorker(env), 0, 0];
  for (let left = all; left > 0; left = await waiting()) {
    await pause(20);
    before = cpuOf(worker.pid);
    if (left > (killAt[0] ?? -1)) continue;
    killAt.shift();
    cpuMs += before;
    process.kill(worker.pid, "SIGKILL");
    await worker.died;
    worker = openWorker(env);
  }
  cpuMs += cpuOf(worker.pid);
  await worker.stop();
  return { seconds: (performance.now() - began) / 1_000, cpuMs };
}

/**
 * Writes a message to each of so many people and lets one worker push them, killed at random moments. Prints messages a
 * second, CPU a message, and how many arrived twice; exits with 1 where one was lost.
 */
export async function benchMessages(count: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const service = await openPushService();
  const postgres = await startPostgres(folder, houseKeys(folder).databasePassword);
  try {
    const name = `messages_${String(Date.now())}`;
    await postgres.ensureDatabase(name);
    const env = environment(service.origin, postgres.url(name));
    Object.assign(process.env, env);
    execFileSync(process.execPath, ["--conditions=react-server", "scripts/migrate.ts"], { cwd: project });
    const generator = numbers();
    const people = Array.from({ length: count }, () => generator.next().value as string);
    const writing = await write(people, service.origin);
    const { openDatabase } = await import("#lib/store/database.ts");
    const { countDeliveries } = await import("#lib/store/deliveries.ts");
    const { db, close } = openDatabase(postgres.url(name), 1);
    const waiting = async (): Promise<number> =>
      (await countDeliveries(db))
        .filter(({ kind, state }) => kind === "push" && (state === "waiting" || state === "handed-over"))
        .reduce((sum, one) => sum + one.count, 0);
    const { seconds, cpuMs } = await deliver(env, waiting, count);
    await close();
    const lost = people.filter((person) => !service.arrived.has(`/push-service/send/${person}`)).length;
    const twice = [...service.arrived.values()].filter((ids) => ids.length > 1).length;
    console.log(`${String(count)} messages to ${String(count)} people`);
    console.log(`kept:      ${(count / writing).toFixed(0)} messages/s, with receipt and delivery`);
    console.log(
      `delivered: ${(count / seconds).toFixed(0)} messages/s by one worker, killed ${String(kills)} times, ${(cpuMs / count).toFixed(2)} ms CPU a message`,
    );
    console.log(`lost: ${String(lost)}, pushed more than once: ${String(twice)}`);
    if (lost > 0) process.exitCode = 1;
  } finally {
    await service.close();
    await postgres.destroy();
  }
}

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import type { JWK } from "jose";
import { controlRoom } from "./control-room/control-room.ts";
import { crowdFrom, type Crowd } from "./crowd/crowd.ts";
import { doors } from "./doors.ts";
import type { Door } from "./nation/door.ts";
import { Nation } from "./nation/nation.ts";
import { isFromHere, refuse } from "./nation/loopback.ts";
import type { Registration } from "./nation/registration.ts";
import { styleSheet, STYLE_SHEET } from "./nation/page.ts";
import { befall } from "./nation/befall.ts";
import type { Fault } from "./nation/faults.ts";
import { answerOf, listenerOf, type Exchanged, type Listener } from "./nation/wire.ts";
import { everyone } from "./people/everyone.ts";

export type SandboxOptions = Registration & {
  /** 0 takes a free port. */
  port: number;
  seedAt?: Date | undefined;
  clockOffsetFile?: string | undefined;
  /** People for load, beside the named ones. */
  crowd?: Crowd | undefined;
};

export type Sandbox = { origin: string; nation: Nation; close: () => Promise<void> };

const isUnder = (url: string, path: string) =>
  url === path || url.startsWith(`${path}/`) || url.startsWith(`${path}?`);

type OpenDoor = Door & {
  answer: Listener;
  respond?: (request: Exchanged[0]) => Promise<Response | undefined>;
};

/** Every API, ready to answer. */
function openDoors(nation: Nation, registration: Registration): Promise<OpenDoor[]> {
  return Promise.all(
    doors.map(async (door) => {
      if ("listener" in door) return { ...door, answer: await door.listener(nation, registration) };
      const handlers = door.handlers(nation, registration);
      const respond = (request: Exchanged[0]) => answerOf(handlers, request);
      return { ...door, answer: listenerOf(handlers), respond };
    }),
  );
}

/** Notes a call in the log when its answer has gone, or its connection. */
function watch(
  nation: Nation,
  { api }: Door,
  fault: Fault | undefined,
  [request, response]: Exchanged,
): void {
  const began = performance.now();
  const text = (name: string) => [request.headers[name]].flat()[0] ?? null;
  response.once("close", () =>
    nation.calls.add({
      at: new Date(nation.realNow()).toISOString(),
      api,
      method: request.method ?? "GET",
      path: (request.url ?? "/").split("?")[0] ?? "/",
      status: response.headersSent && response.writableFinished ? response.statusCode : null,
      milliseconds: Math.round(performance.now() - began),
      correlationId: text("x-correlation-id"),
      requestId: text("x-request-id"),
      fault: fault?.kind ?? null,
    }),
  );
}

function answering(nation: Nation, all: OpenDoor[]): Listener {
  const room = controlRoom(nation, all);
  return async (request, response) => {
    const url = request.url ?? "/";
    if (!isFromHere(request)) return refuse(response);
    if (url === "/") return void response.writeHead(302, { location: "/control-room" }).end();
    if (url === STYLE_SHEET) return styleSheet(response);
    if (isUnder(url, "/control-room")) return room(request, response);
    const door = all.find(({ path }) => isUnder(url, path));
    if (!door) return void response.writeHead(404).end();
    nation.calls.count(door.api);
    const fault = nation.faults.take(door.api, request.method ?? "GET", url);
    watch(nation, door, fault, [request, response]);
    if (!fault) return door.answer(request, response);
    return befall(fault, door, request, response);
  };
}

/** Readers of the clock look once a second: only when it has stood so long do they know what time it is. */
const STANDS_FOR = 2;

/**
 * Lets time pass for the APIs that act by themselves, from when everybody knows of a clock that was moved; none of it keeps
 * the sandbox running.
 */
function follow(nation: Nation): NodeJS.Timeout {
  let underWay = false;
  let offset = 0;
  let stands = 0;
  const all = async () => {
    for (const { follows } of doors) await follows?.(nation);
  };
  return setInterval(() => {
    const before = offset;
    offset = nation.now().getTime() - nation.realNow();
    stands = Math.abs(offset - before) < 100 ? stands + 1 : 0;
    if (underWay || stands < STANDS_FOR) return;
    underWay = true;
    all()
      .catch((error: unknown) => console.error(error))
      .finally(() => (underWay = false));
  }, 1_000).unref();
}

/** Starts the pretend nation on 127.0.0.1. Rejects when the port is taken. `close` drops open connections. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const nation = new Nation({
    people: everyone,
    crowd: options.crowd,
    seedAt: options.seedAt,
    clockOffsetFile: options.clockOffsetFile,
  });
  const server: Server = createServer();
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  nation.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  nation.application = options;
  const answer = answering(nation, await openDoors(nation, options));
  server.on("request", (request, response) => {
    Promise.resolve(answer(request, response)).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  const following = follow(nation);
  const close = async () => {
    clearInterval(following);
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  return { origin: nation.origin, nation, close };
}

function requireEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The sandbox needs ${name}.`);
  return value;
}

function seedAt(): Date | undefined {
  const written = process.env["SEED_AT"];
  if (!written) return undefined;
  const instant = new Date(written);
  if (Number.isNaN(instant.getTime())) throw new Error("SEED_AT is not an ISO 8601 instant.");
  return instant;
}

async function main(): Promise<void> {
  const { origin, close } = await startSandbox({
    port: Number(process.env["PORT"] ?? 4000),
    appOrigin: requireEnv("APP_ORIGIN"),
    clientId: process.env["NHS_LOGIN_CLIENT_ID"] ?? "front-door",
    apiKey: process.env["PLATFORM_API_KEY"] ?? "front-door-app",
    publicJwk: JSON.parse(requireEnv("CLIENT_PUBLIC_JWK")) as JWK,
    notifyApplicationId: process.env["NHS_NOTIFY_APPLICATION_ID"],
    seedAt: seedAt(),
    clockOffsetFile: process.env["CLOCK_OFFSET_FILE"],
    crowd: crowdFrom(process.env),
  });
  console.log(`sandbox listening on ${origin}`);
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => void close().then(() => process.exit(0)));
}

if (import.meta.main)
  main().catch((error: Error) => {
    console.error(`The sandbox did not start: ${error.message}`);
    process.exit(1);
  });

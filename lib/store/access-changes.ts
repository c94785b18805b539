import "server-only";
import { Client } from "pg";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { accessChannel } from "./acting.ts";

/** Called when what a session knows of those for whom it acts may be over; it says nothing of what happened. */
type Hear = () => void;

/** After a connection has broken, this long until the next try, in milliseconds. */
const againAfterMs = 1_000;

interface Listening {
  readonly hearers: Map<string, Set<Hear>>;
  connected: Promise<Client> | null;
}

const slot = globalThis as typeof globalThis & { frontDoorAccessChanges?: Listening };

/** One connection for all open pages of this process, kept over reloads in development. */
const listening = (): Listening => (slot.frontDoorAccessChanges ??= { hearers: new Map(), connected: null });

function tellEverybody({ hearers }: Listening): void {
  for (const some of hearers.values()) for (const hear of some) hear();
}

async function connect(all: Listening): Promise<Client> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    keepAlive: true,
    connectionTimeoutMillis: 2_500,
    application_name: "front-door access",
  });
  client.on("notification", ({ payload = "" }) => {
    for (const hear of all.hearers.get(payload) ?? []) hear();
  });
  client.on("error", () => undefined);
  client.on("end", () => {
    if (all.connected !== connected) return;
    all.connected = null;
    if (all.hearers.size > 0) connectAgain(all);
  });
  const connected = client.connect().then(async () => {
    await client.query(`LISTEN ${accessChannel}`);
    return client;
  });
  all.connected = connected;
  try {
    return await connected;
  } catch (error) {
    if (all.connected === connected) all.connected = null;
    throw error;
  }
}

/** What was said while nobody listened is not said again: everybody looks. */
function connectAgain(all: Listening): void {
  log("warn", "access-changes-not-heard");
  setTimeout(() => {
    if (all.hearers.size === 0 || all.connected !== null) return;
    connect(all).then(
      () => tellEverybody(all),
      () => connectAgain(all),
    );
  }, againAfterMs).unref();
}

/** How many open pages follow this name in this process. */
export const followersOf = (name: string): number => listening().hearers.get(name)?.size ?? 0;

/**
 * Hears, until the returned function is called, when pages of a session (`nameOnChannel`) must look again. Whoever waits
 * for it misses nothing that happens after. Rejects when the store does not answer.
 */
export async function followAccess(name: string, hear: Hear): Promise<() => void> {
  const all = listening();
  const own = all.hearers.get(name) ?? new Set<Hear>();
  all.hearers.set(name, own.add(hear));
  const stop = (): void => {
    own.delete(hear);
    if (own.size === 0 && all.hearers.get(name) === own) all.hearers.delete(name);
    if (all.hearers.size > 0) return;
    const { connected } = all;
    all.connected = null;
    void connected?.then((client) => client.end()).catch(() => undefined);
  };
  try {
    await (all.connected ?? connect(all));
    return stop;
  } catch (error) {
    stop();
    throw error;
  }
}

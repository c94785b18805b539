import { spawn } from "node:child_process";
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "./children.ts";
import { account, places, type Account } from "./postgres-places.ts";

/** The superuser of the embedded server: it owns the tables, and only migrations and tests connect as it. */
const owner = "front_door_owner";

export interface Postgres {
  /** A connection address for a database of this server, as its owner or as another role. */
  readonly url: (database: string, role?: { name: string; password: string }) => string;
  /** Makes the database if it is not there. */
  readonly ensureDatabase: (name: string) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Stops it and removes its data: for tests. */
  readonly destroy: () => Promise<void>;
}

function run(program: string, args: readonly string[], who: Account | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...who, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(complaint.trim().split("\n").at(-1) ?? `exit ${String(code)}`)),
    );
  });
}

async function initialise(binaries: string, cluster: string, password: string, who: Account | undefined) {
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (who !== undefined) chownSync(cluster, who.uid, who.gid);
  const secret = `${cluster}.password`;
  writeFileSync(secret, password, { mode: 0o600 });
  if (who !== undefined) chownSync(secret, who.uid, who.gid);
  const settings = [
    `--username=${owner}`,
    `--pwfile=${secret}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
  ];
  try {
    await run(join(binaries, "bin", "initdb"), [`--pgdata=${cluster}`, ...settings], who);
  } finally {
    rmSync(secret, { force: true });
  }
}

/** A server of this folder that outlived its house: its pid and port, when it still answers to that pid. */
function leftOver(cluster: string): { pid: number; port: number } | undefined {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  try {
    process.kill(Number(pid), 0);
    return { pid: Number(pid), port: Number(port) };
  } catch {
    return undefined;
  }
}

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

async function answers(url: string, died: () => string | undefined): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    const reason = died();
    if (reason !== undefined) throw new Error(reason);
    try {
      await query(url, "select 1");
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error("it did not answer in 15 seconds");
}

function launch(binaries: string, cluster: string, port: number, who: Account | undefined) {
  const settings = [
    ["listen_addresses", "127.0.0.1"],
    ["unix_socket_directories", ""],
    ["max_connections", "100"],
    ["log_min_messages", "fatal"],
  ].flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(join(binaries, "bin", "postgres"), ["-D", cluster, "-p", String(port), ...settings], {
    ...who,
    cwd: "/",
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let lastWords = "";
  let over: string | undefined;
  child.stderr.on(
    "data",
    (chunk: Buffer) => (lastWords = chunk.toString().trim().split("\n").at(-1) ?? lastWords),
  );
  child.once("exit", () => (over = lastWords === "" ? "it stopped at once" : lastWords));
  child.once("error", (error) => (over = error.message));
  return { pid: child.pid ?? 0, died: () => over };
}

async function gone(pid: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Starts (or adopts) the embedded PostgreSQL of a data folder, on a free port of this machine alone. Throws one
 * sentence when it cannot: a broken data folder, a platform without binaries.
 */
export async function startPostgres(
  dataFolder: string,
  password: string,
  say: (line: string) => void = () => undefined,
): Promise<Postgres> {
  const who = account();
  const { binaries, cluster, folder } = places(dataFolder, who, say);
  accessSync(join(binaries, "bin", "postgres"), constants.R_OK);
  const left = leftOver(cluster);
  const port = left?.port ?? (await freePort());
  const url: Postgres["url"] = (database, role = { name: owner, password }) =>
    `postgres://${role.name}:${encodeURIComponent(role.password)}@127.0.0.1:${String(port)}/${database}`;
  let pid = left?.pid ?? 0;
  try {
    if (left === undefined) {
      if (!existsSync(join(cluster, "PG_VERSION"))) await initialise(binaries, cluster, password, who);
      rmSync(join(cluster, "postmaster.pid"), { force: true });
      const server = launch(binaries, cluster, port, who);
      pid = server.pid;
      await answers(url("postgres"), server.died);
    } else {
      await answers(url("postgres"), () => undefined);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `PostgreSQL cannot use its data folder ${cluster}: ${reason}. Remove that folder to begin afresh.`,
      {
        cause: error,
      },
    );
  }
  const stop = async (): Promise<void> => {
    process.kill(pid, "SIGINT");
    await gone(pid);
  };
  return {
    url,
    ensureDatabase: async (name) => {
      const there = await query(url("postgres"), `select 1 from pg_database where datname = '${name}'`);
      if (there.rowCount === 0) await query(url("postgres"), `create database "${name}"`);
    },
    stop,
    destroy: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

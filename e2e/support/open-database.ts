import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { houseKeys } from "#scripts/house/keys.ts";
import { startPostgres } from "#scripts/house/postgres.ts";

/**
 * Where the houses of this run keep keys, clocks and databases: never those of a house opened by `npm start`, nor of
 * another run. The first process makes it; workers inherit its name.
 */
export function dataFolder(): string {
  process.env["JOURNEYS_FOLDER"] ??= resolve(
    import.meta.dirname,
    `../../.data/journeys-${String(process.pid)}`,
  );
  return process.env["JOURNEYS_FOLDER"];
}

/** One server for the run; every worker has a database of its own on it. Nothing is left behind. */
export default async function openDatabase(): Promise<() => Promise<void>> {
  const folder = dataFolder();
  mkdirSync(folder, { recursive: true });
  const server = await startPostgres(folder, houseKeys(folder).databasePassword);
  writeFileSync(join(folder, "server-url"), server.url("postgres"), { mode: 0o600 });
  return async () => {
    await server.destroy();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A new database on the server of the run; gives its address. */
export async function freshDatabase(name: string): Promise<string> {
  const server = readFileSync(join(dataFolder(), "server-url"), "utf8");
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`drop database if exists "${name}" with (force)`);
  await client.query(`create database "${name}"`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

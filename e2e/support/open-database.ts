import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { houseKeys } from "#scripts/house/keys.ts";
import { startPostgres } from "#scripts/house/postgres.ts";

/** Where the journeys' houses keep keys, clocks and databases: never those of a house opened by `npm start`. */
export const dataFolder = resolve(import.meta.dirname, "../../.data/journeys");

/** One server for the run; every worker has a database of its own on it. */
export default async function openDatabase(): Promise<() => Promise<void>> {
  mkdirSync(dataFolder, { recursive: true });
  const keys = houseKeys(dataFolder);
  const server = await startPostgres(dataFolder, keys.databasePassword);
  writeFileSync(join(dataFolder, "server-url"), server.url("postgres"), { mode: 0o600 });
  return server.stop;
}

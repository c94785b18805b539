import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openDatabase } from "#lib/store/database.ts";
import { countDeliveries, tryAgain } from "#lib/store/deliveries.ts";

/**
 * `npm run deliveries`: how many pushes, receipts, replies and letters wait, are done, or are dead, and why; of the house
 * that `npm start` opened, or of MIGRATION_DATABASE_URL. `-- again` lets what is dead be tried once more. Exits with 1
 * while anything is dead, with 2 when it cannot be known.
 */
const register = resolve(import.meta.dirname, "../.data/house/running.json");
interface Running {
  readonly audit: Readonly<Record<string, string>>;
}
const opened = existsSync(register) ? (JSON.parse(readFileSync(register, "utf8")) as Running).audit : {};
const databaseUrl = process.env["MIGRATION_DATABASE_URL"] ?? opened["MIGRATION_DATABASE_URL"];
if (databaseUrl === undefined) {
  console.error("Front Door is not open. Run npm start first, then npm run deliveries in another window.");
  process.exit(2);
}
const { db, close } = openDatabase(databaseUrl, 1);
try {
  if (process.argv.includes("again")) console.log(`${String(await tryAgain(db))} are tried again.`);
  const counts = await countDeliveries(db);
  for (const { kind, state, fault, count } of counts)
    console.log(
      `${String(count).padStart(7)} ${kind.padEnd(8)} ${state.padEnd(12)} ${fault ?? ""}`.trimEnd(),
    );
  if (counts.length === 0) console.log("Nothing has to be delivered.");
  process.exitCode = counts.some(({ state }) => state === "dead") ? 1 : 0;
} catch (error) {
  console.error(`The deliveries cannot be counted: ${error instanceof Error ? error.name : "unknown"}`);
  process.exitCode = 2;
} finally {
  await close();
}

import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { messageKeyId } from "#lib/store/message-seal.ts";
import { openDatabase } from "#lib/store/database.ts";
import { countByKey } from "#lib/store/sealed-anew.ts";
import { addMessageKey, dropMessageKeys } from "./house/message-keys.ts";

/**
 * `npm run messages:rotate-key`: puts a new first key into the house's MESSAGE_KEYS. Once web and worker have been started
 * again it seals what is new, and the worker seals again what older keys sealed. `-- drop` then takes out the keys that no
 * row names any more. Exits with 1 where it cannot.
 */
const dataFolder = resolve(import.meta.dirname, "../.data/house");
const file = resolve(dataFolder, "keys/MESSAGE_KEYS");
const register = resolve(dataFolder, "running.json");

interface Running {
  readonly audit: Readonly<Record<string, string>>;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

async function drop(): Promise<void> {
  if (!existsSync(register))
    fail("Front Door is not open. Run npm start first: only its store knows what is used.");
  // A process that was started before still seals with the key that was the first then.
  if (statSync(register).mtimeMs < statSync(file).mtimeMs)
    fail("The keys have changed since Front Door was started. Start it again first.");
  const { audit } = JSON.parse(readFileSync(register, "utf8")) as Running;
  const { db, close } = openDatabase(audit["MIGRATION_DATABASE_URL"] ?? "", 1);
  try {
    const used = await countByKey(db);
    const { dropped, left } = dropMessageKeys(file, (key) => used.has(messageKeyId(key)));
    console.log(`${String(dropped)} keys dropped, ${String(left)} left.`);
    if (left > 1) console.log("The others still open something: the worker seals it again.");
  } finally {
    await close();
  }
}

if (!existsSync(file)) fail("There are no keys yet. npm start makes them.");
if (process.argv.includes("drop")) await drop();
else {
  const keys = addMessageKey(file);
  console.log(`A new key stands before ${String(keys - 1)} others.`);
  console.log("It seals nothing until Front Door has been started again: close it, then npm start.");
}

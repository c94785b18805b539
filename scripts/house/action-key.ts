import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { houseKeys } from "./keys.ts";

// Makes the keys of the house, and prints the one that the build needs.
const dataFolder = resolve(import.meta.dirname, "../../.data/house");
mkdirSync(dataFolder, { recursive: true });
process.stdout.write(houseKeys(dataFolder).environment["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"] ?? "");

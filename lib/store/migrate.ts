import "server-only";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client, escapeLiteral } from "pg";

/** The role that the web process connects as; the migrations make it and say what it may do. */
export const applicationRole = "front_door_app";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** Any number of our own: two processes that migrate one database at the same moment take turns. */
const migrationLock = 20_280_516;

/** Two databases of one server may set the same password at the same moment; PostgreSQL then refuses one. */
const concurrentlyUpdated = /tuple concurrently updated/;

async function setPassword(client: Client, password: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`ALTER ROLE ${applicationRole} LOGIN PASSWORD ${escapeLiteral(password)}`);
      return;
    } catch (error) {
      if (attempt === 5 || !(error instanceof Error && concurrentlyUpdated.test(error.message))) throw error;
    }
  }
}

/**
 * Brings the database that `ownerUrl` names up to date, and lets the web process in with the user and password of
 * `applicationUrl` when that user is the application's role. Safe to run again; throws when it cannot.
 */
export async function migrateStore(ownerUrl: string, applicationUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: "front-door-migrate" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    await migrate(drizzle(client), { migrationsFolder });
    const { username, password } = new URL(applicationUrl);
    if (username === applicationRole && password !== "")
      await setPassword(client, decodeURIComponent(password));
  } finally {
    await client.end();
  }
}

import "server-only";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { env } from "#lib/env.ts";
import * as acting from "./schema-acting.ts";
import * as appointments from "./schema-appointments.ts";
import * as kept from "./schema-kept.ts";
import * as notices from "./schema-notices.ts";
import * as messages from "./schema-messages.ts";
import * as sentMessages from "./schema-sent-messages.ts";
import * as core from "./schema.ts";

const schema = { ...core, ...appointments, ...acting, ...kept, ...notices, ...messages, ...sentMessages };

export type Database = NodePgDatabase<typeof schema>;

/** What a transaction hands to those who write in it. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

export interface OpenDatabase {
  readonly db: Database;
  readonly close: () => Promise<void>;
}

/** A statement slower than this is given up: a page must answer, and a lock must not be held for ever. */
const statementTimeoutMs = 5_000;

/** Opens a pool of connections to a PostgreSQL of one's own choice. The caller closes it. */
export function openDatabase(url: string, connections = 10): OpenDatabase {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 2_500,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 15_000,
    application_name: "front-door",
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  return { db: drizzle(pool, { schema }), close: () => pool.end() };
}

const slot = globalThis as typeof globalThis & { frontDoorDatabase?: OpenDatabase };

/** The database of this process, opened when first asked for and kept over reloads in development. */
export function database(): Database {
  slot.frontDoorDatabase ??= openDatabase(env().DATABASE_URL);
  return slot.frontDoorDatabase.db;
}

/** Closes the database of this process, if it was opened. */
export async function closeDatabase(): Promise<void> {
  const opened = slot.frontDoorDatabase;
  delete slot.frontDoorDatabase;
  await opened?.close();
}

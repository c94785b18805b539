import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { Client } from "pg";
import { inject } from "vitest";
import { closeDatabase } from "#lib/store/database.ts";
import { applicationRole } from "#lib/store/migrate.ts";
import { stubEnvironment, type Environment } from "./test-environment.ts";

export interface TestDatabase {
  /** The owner's address: may change and delete what the application may not. */
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
}

async function askForServer(): Promise<{ url: string; template: string }> {
  const answer = JSON.parse(await text(connect(inject("testStorePort"), "127.0.0.1"))) as {
    url: string;
    template: string;
    error?: string;
  };
  if (answer.error !== undefined) throw new Error(`The test database did not start: ${answer.error}`);
  return answer;
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * A migrated database for this test file alone, and an environment that leads to it as the application's role.
 * Call it in `beforeAll`, before anything asks for `env()`; close it in `afterAll`. `environment` adds or replaces.
 */
export async function openTestDatabase(environment: Environment = {}): Promise<TestDatabase> {
  const { url, template } = await askForServer();
  const name = `front_door_${randomBytes(6).toString("hex")}`;
  await asOwner(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const owner = new URL(url);
  owner.pathname = `/${name}`;
  const application = new URL(owner);
  application.username = applicationRole;
  application.password = "front-door-test";
  stubEnvironment({ DATABASE_URL: application.href, ...environment });
  return {
    ownerUrl: owner.href,
    close: async () => {
      await closeDatabase();
      await asOwner(url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

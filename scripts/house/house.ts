import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { freePort, healthy, portIsFree, start, type Child } from "./children.ts";
import { houseKeys, type Keys } from "./keys.ts";
import { startPostgres, type Postgres } from "./postgres.ts";

const project = resolve(import.meta.dirname, "../..");
const node = process.execPath;

export interface HousePlan {
  /** Keys, clock and, by default, the database live here. */
  readonly dataFolder: string;
  /** Houses on one database server share its keys. */
  readonly keysFolder?: string;
  /** 0 takes a free port. */
  readonly webPort: number;
  readonly sandboxPort: number;
  /** A server of your own; without it the embedded one is started. */
  readonly databaseUrl?: string;
  /** An embedded server that is up already (tests share one), and the database to use on it. */
  readonly postgres?: Postgres;
  readonly database?: string;
  /** The ISO instant at which everyone is as on 16 May 2028 at 10am. */
  readonly seedAt?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly say?: (line: string) => void;
  /** With Next's development server instead of the build. */
  readonly development?: boolean;
  /** Every line that a process writes. */
  readonly heard?: (process: string, line: string) => void;
}

export interface House {
  readonly origin: string;
  readonly sandbox: string;
  /** The tables' owner: for the audit verifier and for tests. */
  readonly ownerDatabaseUrl: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly pids: readonly number[];
  /** Resolves with one sentence when any process ends by itself. */
  readonly broken: Promise<string>;
  readonly close: () => Promise<void>;
}

async function port(wanted: number, purpose: string, variable: string): Promise<number> {
  if (wanted === 0) return freePort();
  if (await portIsFree(wanted)) return wanted;
  throw new Error(
    `Port ${String(wanted)} for the ${purpose} is busy. Stop what uses it, or choose another: ${variable}=${String(wanted + 1)} npm start`,
  );
}

function addresses(plan: HousePlan, keys: Keys, web: number, sandbox: number): Record<string, string> {
  const nation = `http://127.0.0.1:${String(sandbox)}`;
  return {
    NODE_ENV: "production",
    APP_ORIGIN: `http://localhost:${String(web)}`,
    NHS_LOGIN_ISSUER: `${nation}/nhs-login`,
    NHS_LOGIN_CLIENT_ID: "front-door",
    PLATFORM_BASE_URL: nation,
    PLATFORM_API_KEY: "front-door-app",
    NHS_NOTIFY_APPLICATION_ID: "front-door",
    SANDBOX_ORIGIN: nation,
    CLOCK_OFFSET_FILE: join(plan.dataFolder, "clock-offset"),
    AUDIT_HEAD_FILE: join(plan.dataFolder, "audit-head.json"),
    NEXT_TELEMETRY_DISABLED: "1",
    ...keys.environment,
    ...plan.environment,
  };
}

/** Brings the tables up to date; the owner does, so that the web process need not be able to. */
async function migrate(environment: Record<string, string>): Promise<void> {
  try {
    await promisify(execFile)(node, ["--conditions=react-server", "scripts/migrate.ts"], {
      cwd: project,
      env: { ...process.env, ...environment },
    });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new Error(`The database could not be brought up to date: ${said.trim().split("\n").at(-1) ?? ""}`, {
      cause: error,
    });
  }
}

function order(plan: HousePlan, name: string, args: readonly string[], environment: Record<string, string>) {
  const heard = plan.heard;
  return {
    name,
    command: node,
    args,
    environment,
    cwd: project,
    ...(heard && { heard: (line: string) => heard(name, line) }),
  };
}

async function readyLine(
  plan: HousePlan,
  name: string,
  args: readonly string[],
  env: Record<string, string>,
  line: string,
) {
  return new Promise<Child>((resolve, reject) => {
    const base = order(plan, name, args, env);
    const child = start({
      ...base,
      heard: (said) => {
        plan.heard?.(name, said);
        if (said.includes(line)) resolve(child);
      },
    });
    void child.died.then((reason) => reject(new Error(reason)));
  });
}

/**
 * Opens a whole house: store, sandbox, worker and web, each waited for until it is healthy. Throws one sentence
 * when any of them cannot start, after closing what did.
 */
export async function openHouse(plan: HousePlan): Promise<House> {
  mkdirSync(plan.dataFolder, { recursive: true });
  const keys = houseKeys(plan.keysFolder ?? plan.dataFolder);
  const web = await port(plan.webPort, "web app", "PORT");
  const sandboxPort = await port(plan.sandboxPort, "sandbox", "SANDBOX_PORT");
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closers.splice(0).reverse()) await step();
  };
  try {
    const env = addresses(plan, keys, web, sandboxPort);
    const ownerDatabaseUrl = await database(plan, keys, closers);
    const appDatabaseUrl = asApp(ownerDatabaseUrl, keys.appPassword);
    await migrate({ ...env, MIGRATION_DATABASE_URL: ownerDatabaseUrl, DATABASE_URL: appDatabaseUrl });
    const children = await inhabitants(
      plan,
      keys,
      env,
      { ownerDatabaseUrl, appDatabaseUrl },
      web,
      sandboxPort,
      closers,
    );
    return {
      origin: env["APP_ORIGIN"] ?? "",
      sandbox: env["SANDBOX_ORIGIN"] ?? "",
      ownerDatabaseUrl,
      environment: { ...env, DATABASE_URL: appDatabaseUrl },
      pids: children.map((child) => child.pid),
      broken: Promise.race(children.map((child) => child.died)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function database(plan: HousePlan, keys: Keys, closers: (() => Promise<void>)[]): Promise<string> {
  if (plan.databaseUrl !== undefined) return plan.databaseUrl;
  const name = plan.database ?? "front_door";
  const server = plan.postgres ?? (await startPostgres(plan.dataFolder, keys.databasePassword, plan.say));
  if (plan.postgres === undefined) closers.push(server.stop);
  await server.ensureDatabase(name);
  return server.url(name);
}

/** The same database as the web's own role, which can add to the audit trail and read it, and no more. */
function asApp(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = "front_door_app";
  url.password = password;
  return url.href;
}

/** What the sandbox must know of the application. */
const toldToTheNation =
  "APP_ORIGIN NHS_LOGIN_CLIENT_ID PLATFORM_API_KEY NHS_NOTIFY_APPLICATION_ID CLOCK_OFFSET_FILE".split(" ");

async function inhabitants(
  plan: HousePlan,
  keys: Keys,
  env: Record<string, string>,
  databases: { ownerDatabaseUrl: string; appDatabaseUrl: string },
  web: number,
  sandboxPort: number,
  closers: (() => Promise<void>)[],
): Promise<Child[]> {
  const nationEnv = {
    ...keys.publicEnvironment,
    PORT: String(sandboxPort),
    ...Object.fromEntries(toldToTheNation.map((name) => [name, env[name] ?? ""])),
    ...(plan.seedAt !== undefined && { SEED_AT: plan.seedAt }),
  };
  const sandbox = start(order(plan, "sandbox", ["mocks/server.ts"], nationEnv));
  closers.push(sandbox.stop);
  const appEnv = {
    ...env,
    DATABASE_URL: databases.appDatabaseUrl,
    ...(plan.development && { NODE_ENV: "development" }),
  };
  const mode = plan.development ? "dev" : "start";
  const next = ["node_modules/next/dist/bin/next", mode, "-H", "localhost", "-p", String(web)];
  const site = start(order(plan, "web app", next, appEnv));
  closers.push(site.stop);
  const worker = await readyLine(
    plan,
    "worker",
    ["--conditions=react-server", "scripts/worker.ts"],
    { ...env, DATABASE_URL: databases.appDatabaseUrl, WORKER_DATABASE_URL: databases.ownerDatabaseUrl },
    "worker ready",
  );
  closers.push(worker.stop);
  await healthy(sandbox, `${env["SANDBOX_ORIGIN"] ?? ""}/control-room/state`);
  await healthy(site, `${env["APP_ORIGIN"] ?? ""}/api/health`);
  return [sandbox, site, worker];
}

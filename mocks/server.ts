import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import type { JWK } from "jose";
import type { HttpHandler } from "msw";
import { handlers as apimOauth2 } from "./apim-oauth2/handlers.ts";
import { controlRoom } from "./control-room/control-room.ts";
import { handlers as accessRecord } from "./gp-connect-pfs-access-record/handlers.ts";
import { handlers as userPermissions } from "./gp-connect-pfs-user-permissions/handlers.ts";
import { handlers as hospitalTests } from "./hospital-tests/handlers.ts";
import { Nation } from "./nation/nation.ts";
import { isFromHere, refuse } from "./nation/loopback.ts";
import { styleSheet, STYLE_SHEET } from "./nation/page.ts";
import { befall, listenerOf, type Listener } from "./nation/wire.ts";
import { listener as nhsLogin } from "./nhs-login/handlers.ts";
import { handlers as pdsFhir } from "./pds-fhir/handlers.ts";
import { everyone } from "./people/everyone.ts";

/** What the sandbox is told about the application that uses it: public halves only. */
export type Registration = {
  /** Redirect URI is `${appOrigin}/api/auth/callback/nhs-login`. */
  appOrigin: string;
  clientId: string;
  /** API key of the application at the platform. */
  apiKey: string;
  /** RSA public key with its `kid`, registered at NHS login and at the platform. */
  publicJwk: JWK;
};

export type SandboxOptions = Registration & {
  /** 0 takes a free port. */
  port: number;
  seedAt?: Date | undefined;
  clockOffsetFile?: string | undefined;
};

export type Sandbox = { origin: string; nation: Nation; close: () => Promise<void> };

type Door = { api: string; path: string; mediaType: string; listener: Listener };

const JSON_TYPE = "application/json";
const FHIR_TYPE = "application/fhir+json";

/** Every API by its folder's name and its published path. */
async function doors(nation: Nation, registration: Registration): Promise<Door[]> {
  const door = (api: string, path: string, mediaType: string, handlers: HttpHandler[]): Door => ({
    api,
    path,
    mediaType,
    listener: listenerOf(handlers),
  });
  return [
    {
      api: "nhs-login",
      path: "/nhs-login",
      mediaType: JSON_TYPE,
      listener: await nhsLogin(nation, registration),
    },
    door("apim-oauth2", "/oauth2", JSON_TYPE, apimOauth2(nation, registration)),
    door("pds-fhir", "/personal-demographics/FHIR/R4", FHIR_TYPE, pdsFhir(nation)),
    door(
      "gp-connect-pfs-user-permissions",
      "/gp-connect/patient-facing/user-permissions",
      JSON_TYPE,
      userPermissions(nation),
    ),
    door(
      "gp-connect-pfs-access-record",
      "/gp-connect/patient-facing/access-record-fhir/FHIR/STU3",
      FHIR_TYPE,
      accessRecord(nation),
    ),
    door("hospital-tests", "/hospital-tests/FHIR/R4", FHIR_TYPE, hospitalTests(nation)),
  ];
}

const isUnder = (url: string, path: string) =>
  url === path || url.startsWith(`${path}/`) || url.startsWith(`${path}?`);

function answering(nation: Nation, all: Door[]): Listener {
  const room = controlRoom(
    nation,
    all.map(({ api }) => api),
  );
  return async (request, response) => {
    const url = request.url ?? "/";
    if (!isFromHere(request)) return refuse(response);
    if (url === STYLE_SHEET) return styleSheet(response);
    if (isUnder(url, "/control-room")) return room(request, response);
    const door = all.find(({ path }) => isUnder(url, path));
    if (!door) return void response.writeHead(404).end();
    nation.count(door.api);
    const fault = nation.faults.take(door.api, url);
    if (fault && (await befall(fault, door.mediaType, request, response))) return;
    return door.listener(request, response);
  };
}

/** Starts the pretend nation on 127.0.0.1. Rejects when the port is taken. `close` drops open connections. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const nation = new Nation({
    people: everyone,
    seedAt: options.seedAt,
    clockOffsetFile: options.clockOffsetFile,
  });
  const server: Server = createServer();
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  nation.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answer = answering(nation, await doors(nation, options));
  server.on("request", (request, response) => {
    Promise.resolve(answer(request, response)).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  return { origin: nation.origin, nation, close };
}

function requireEnv(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The sandbox needs ${name}.`);
  return value;
}

function seedAt(): Date | undefined {
  const written = process.env["SEED_AT"];
  if (!written) return undefined;
  const instant = new Date(written);
  if (Number.isNaN(instant.getTime())) throw new Error("SEED_AT is not an ISO 8601 instant.");
  return instant;
}

async function main(): Promise<void> {
  const { origin, close } = await startSandbox({
    port: Number(process.env["PORT"] ?? 4000),
    appOrigin: requireEnv("APP_ORIGIN"),
    clientId: process.env["NHS_LOGIN_CLIENT_ID"] ?? "front-door",
    apiKey: process.env["PLATFORM_API_KEY"] ?? "front-door-app",
    publicJwk: JSON.parse(requireEnv("CLIENT_PUBLIC_JWK")) as JWK,
    seedAt: seedAt(),
    clockOffsetFile: process.env["CLOCK_OFFSET_FILE"],
  });
  console.log(`sandbox listening on ${origin}`);
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => void close().then(() => process.exit(0)));
}

if (import.meta.main)
  main().catch((error: Error) => {
    console.error(`The sandbox did not start: ${error.message}`);
    process.exit(1);
  });

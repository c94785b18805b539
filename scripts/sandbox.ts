import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { JWK } from "jose";
import { crowdFrom } from "#mocks/crowd/crowd.ts";
import { doors } from "#mocks/doors.ts";
import { startSandbox, type Sandbox } from "#mocks/server.ts";
import { houseKeys } from "./house/keys.ts";

/**
 * `npm run sandbox`: the pretend nation alone, for any application. Without CLIENT_PUBLIC_JWK it makes a key pair for
 * the application and says where.
 */
const project = resolve(import.meta.dirname, "..");
const dataFolder = join(project, ".data/sandbox");

interface ClientKey {
  readonly publicJwk: JWK;
  readonly said: string;
}

function clientKey(): ClientKey {
  const given = process.env["CLIENT_PUBLIC_JWK"];
  if (given !== undefined && given !== "")
    return { publicJwk: JSON.parse(given) as JWK, said: "as you gave it" };
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const { environment, publicEnvironment } = houseKeys(dataFolder);
  return {
    publicJwk: JSON.parse(publicEnvironment["CLIENT_PUBLIC_JWK"] ?? "{}") as JWK,
    said: `${environment["CLIENT_PRIVATE_KEY_FILE"] ?? ""}, kid ${environment["CLIENT_KEY_ID"] ?? ""}`,
  };
}

function momentOf(written: string | undefined): Date | undefined {
  if (written === undefined || written === "") return undefined;
  const moment = new Date(written);
  if (Number.isNaN(moment.getTime())) throw new Error("SEED_AT is not a date and time (ISO 8601).");
  return moment;
}

async function open(settings: Omit<Parameters<typeof startSandbox>[0], "publicJwk">, publicJwk: JWK) {
  try {
    return await startSandbox({ ...settings, publicJwk });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    const port = String(settings.port);
    throw new Error(
      `Port ${port} is busy. Choose another: SANDBOX_PORT=${String(settings.port + 1)} npm run sandbox`,
      {
        cause: error,
      },
    );
  }
}

function addresses({ origin }: Sandbox): string[] {
  const widest = Math.max(...doors.map(({ api }) => api.length));
  return doors.map(({ api, path }) => `    ${api.padEnd(widest)}  ${origin}${path}`);
}

async function main(): Promise<void> {
  const { publicJwk, said } = clientKey();
  const appOrigin = process.env["APP_ORIGIN"] ?? "http://localhost:3000";
  const redirectUri = process.env["REDIRECT_URI"] ?? `${appOrigin}/api/auth/callback/nhs-login`;
  const clientId = process.env["NHS_LOGIN_CLIENT_ID"] ?? "front-door";
  const apiKey = process.env["PLATFORM_API_KEY"] ?? "front-door-app";
  const notifyApplicationId = process.env["NHS_NOTIFY_APPLICATION_ID"] ?? "front-door";
  const settings = {
    port: Number(process.env["SANDBOX_PORT"] ?? 4000),
    appOrigin,
    redirectUri,
    clientId,
    apiKey,
    notifyApplicationId,
    seedAt: momentOf(process.env["SEED_AT"]),
    clockOffsetFile: process.env["CLOCK_OFFSET_FILE"],
    crowd: crowdFrom(process.env),
  };
  const sandbox = await open(settings, publicJwk);
  console.log(
    [
      "",
      `  The pretend nation is open:  ${sandbox.origin}/control-room`,
      "",
      ...addresses(sandbox),
      "",
      `  NHS login client id:  ${clientId}, leading back to ${redirectUri}`,
      `  Platform API key:     ${apiKey}`,
      `  NHS Notify id:        ${notifyApplicationId} (signs its callbacks, with the API key)`,
      `  The client's key:     ${said}`,
      "",
      "  Stop with Ctrl-C.",
      "",
    ].join("\n"),
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  console.error(`The sandbox did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});

import { generateKeyPairSync, randomBytes, type KeyObject } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, importPKCS8, type CryptoKey, type JWK } from "jose";
import { vi } from "vitest";

export type Environment = Readonly<Record<string, string>>;

const randomKey = (): string => randomBytes(32).toString("base64");

export interface ClientKey {
  /** What our side reads. */
  readonly environment: Environment;
  /** What NHS login and the platform are given. */
  readonly publicJwk: JWK;
  /** For a test that plays the application itself. */
  readonly privateKey: CryptoKey;
}

function writeKey(key: KeyObject): string {
  const file = join(mkdtempSync(join(tmpdir(), "front-door-key-")), "client.pem");
  writeFileSync(file, key.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  return file;
}

/** A key pair of the application, as `npm start` makes it: the private half in a file. */
export async function makeClientKey(): Promise<ClientKey> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const kid = "front-door-1";
  return {
    environment: { CLIENT_PRIVATE_KEY_FILE: writeKey(privateKey), CLIENT_KEY_ID: kid },
    publicJwk: { ...(await exportJWK(publicKey)), kid },
    privateKey: await importPKCS8(privateKey.export({ type: "pkcs8", format: "pem" }).toString(), "RS512"),
  };
}

/** The addresses of a sandbox. */
export function sandboxAt(origin: string): Environment {
  return {
    NHS_LOGIN_ISSUER: `${origin}/nhs-login`,
    PLATFORM_BASE_URL: origin,
    SANDBOX_ORIGIN: origin,
  };
}

/**
 * An environment as `npm start` makes it, with keys of its own and nothing real to call (port 9 is nobody's).
 * Before anything asks for `env()`, which remembers.
 */
export function stubEnvironment(environment: Environment = {}): void {
  const all = {
    APP_ORIGIN: "http://localhost:3000",
    DATABASE_URL: "postgresql://nobody@127.0.0.1:9/none",
    NHS_LOGIN_CLIENT_ID: "front-door",
    CLIENT_PRIVATE_KEY_FILE: "/nowhere/client.pem",
    CLIENT_KEY_ID: "front-door-1",
    PLATFORM_API_KEY: "front-door-app",
    TOKEN_KEY: randomKey(),
    DRAFT_KEY: randomKey(),
    HANDLE_KEY: randomKey(),
    MESSAGE_KEYS: randomKey(),
    AUDIT_KEY: randomKey(),
    AUTH_SECRET: randomKey(),
    ...sandboxAt("http://127.0.0.1:9"),
    ...environment,
  };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
}

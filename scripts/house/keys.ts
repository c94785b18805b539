import { createECDH, generateKeyPairSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The names of the symmetric keys of a house: 32 random bytes each, in base64; of messages a first one. */
const symmetric = [
  "TOKEN_KEY",
  "DRAFT_KEY",
  "HANDLE_KEY",
  "MESSAGE_KEYS",
  "AUDIT_KEY",
  "AUTH_SECRET",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
] as const;

const clientKeyId = "front-door-1";

export interface Keys {
  /** What the web and worker processes get, as environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the sandbox gets: public halves only. */
  readonly publicEnvironment: Readonly<Record<string, string>>;
  readonly databasePassword: string;
  readonly appPassword: string;
}

function once(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}

/** A VAPID pair (RFC 8292): the public P-256 point and the private number, base64url, with a space between. */
function vapidPair(): string {
  const curve = createECDH("prime256v1");
  curve.generateKeys();
  return `${curve.getPublicKey("base64url")} ${curve.getPrivateKey("base64url")}`;
}

const random = (): string => randomBytes(32).toString("base64");
const word = (): string => randomBytes(24).toString("base64url");

/** Makes every key of a house once, into a folder that only its owner can read; later calls read them back. */
export function houseKeys(dataFolder: string): Keys {
  const folder = join(dataFolder, "keys");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const privateFile = join(folder, "client.pem");
  const publicFile = join(folder, "client-public.json");
  if (!existsSync(privateFile) || !existsSync(publicFile)) {
    const pair = generateKeyPairSync("rsa", { modulusLength: 3072 });
    writeFileSync(privateFile, pair.privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
    const jwk = { ...pair.publicKey.export({ format: "jwk" }), kid: clientKeyId, alg: "RS512", use: "sig" };
    writeFileSync(publicFile, JSON.stringify(jwk), { mode: 0o600 });
  }
  const [vapidPublic = "", vapidPrivate = ""] = once(join(folder, "vapid"), vapidPair).split(" ");
  const keys = Object.fromEntries(symmetric.map((name) => [name, once(join(folder, name), random)]));
  return {
    environment: {
      ...keys,
      CLIENT_PRIVATE_KEY_FILE: privateFile,
      CLIENT_KEY_ID: clientKeyId,
      VAPID_PUBLIC_KEY: vapidPublic,
      VAPID_PRIVATE_KEY: vapidPrivate,
    },
    publicEnvironment: { CLIENT_PUBLIC_JWK: readFileSync(publicFile, "utf8") },
    databasePassword: once(join(folder, "database-owner"), word),
    appPassword: once(join(folder, "database-app"), word),
  };
}

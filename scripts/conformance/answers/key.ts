import { generateKeyPairSync, sign } from "node:crypto";

const kid = "front-door-1";
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The key by which the sandbox knows this application for one run. */
export const publicJwk = { kty: "RSA", ...publicKey.export({ format: "jwk" }), kid };

/** A JWT with these claims, signed as the application signs. */
export function signed(claims: object): string {
  const text = `${part({ alg: "RS512", typ: "JWT", kid })}.${part(claims)}`;
  return `${text}.${sign("RSA-SHA512", Buffer.from(text), privateKey).toString("base64url")}`;
}

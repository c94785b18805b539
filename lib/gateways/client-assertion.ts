import "server-only";
import { randomUUID } from "node:crypto";
import { importPKCS8, SignJWT } from "jose";
import { clientPrivateKeyPem } from "#lib/env.ts";

const algorithm = "RS512";

/** Well inside the five minutes that the platform allows. */
const lifetimeSeconds = 120;

/** The `client_assertion_type` of a signed JWT (RFC 7523). */
export const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/**
 * Who we are, signed with our private key, for one request to one token endpoint (private_key_jwt, RS512, a `jti`
 * that is never used again). `kid` is the name under which our public key is known there. Rejects with a sentence
 * when the key cannot be read.
 */
export async function clientAssertion(clientId: string, tokenEndpoint: string, kid: string): Promise<string> {
  const key = await importPKCS8(clientPrivateKeyPem(), algorithm);
  return new SignJWT({})
    .setProtectedHeader({ alg: algorithm, typ: "JWT", kid })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenEndpoint)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds}s`)
    .sign(key);
}

/** As long as NHS login lets a login that is handed over live. */
const handOffSeconds = 60;

/**
 * The login of a person, handed to another service that trusts NHS login (asserted login identity): `code` is the
 * `jti` of their ID token. Good for a minute and for one use.
 */
export async function loginAssertion(clientId: string, code: string, kid: string): Promise<string> {
  const key = await importPKCS8(clientPrivateKeyPem(), algorithm);
  return new SignJWT({ code })
    .setProtectedHeader({ alg: algorithm, typ: "JWT", kid })
    .setIssuer(clientId)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${handOffSeconds}s`)
    .sign(key);
}

import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWK, type JWTPayload } from "jose";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Registration } from "#mocks/nation/registration.ts";
import { malformed, noPublicKey, Refusal } from "./refusal.ts";

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Five minutes, and ten seconds of grace as the platform's own code gives. */
const LONGEST_LIFE_SECONDS = 310;

/** A JWT's header and claims, unchecked; throws the platform's refusal for what is none. */
export function decode(jwt: string, field: string): { kid: unknown; alg: unknown; claims: JWTPayload } {
  try {
    const { kid, alg } = decodeProtectedHeader(jwt);
    return { kid, alg, claims: decodeJwt(jwt) };
  } catch {
    throw malformed(field);
  }
}

export async function requireSignature(jwt: string, jwk: JWK): Promise<void> {
  try {
    await compactVerify(jwt, await importJWK(jwk, "RS512"), { algorithms: ["RS512"] });
  } catch {
    throw new Refusal(401, "public_key error", "JWT signature verification failed");
  }
}

function requireFresh(nation: Nation, claims: JWTPayload): void {
  const now = Math.floor(nation.realNow() / 1000);
  const invalid = (why: string) => new Refusal(400, "invalid_request", `${why} in client_assertion JWT`);
  if (typeof claims.exp !== "number") throw invalid("Missing 'exp' claim");
  if (claims.exp <= now)
    throw new Refusal(
      400,
      "invalid_request",
      "Invalid 'exp' claim in client_assertion JWT - JWT has expired",
    );
  if (claims.exp > now + LONGEST_LIFE_SECONDS)
    throw new Refusal(
      400,
      "invalid_request",
      "Invalid 'exp' claim in client_assertion JWT - more than 5 minutes in future",
    );
  if (!claims.jti) throw invalid("Missing 'jti' claim");
  const used = nation.remember("used assertions", () => new Set<string>());
  if (used.has(claims.jti)) throw invalid("Non-unique 'jti' claim");
  used.add(claims.jti);
}

/** Checks who calls: throws the platform's own refusal unless the assertion is whole, signed, meant for us and new. */
export async function requireAssertion(
  nation: Nation,
  known: Registration,
  form: URLSearchParams,
): Promise<void> {
  if (form.get("client_assertion_type") !== ASSERTION_TYPE)
    throw new Refusal(
      400,
      "invalid_request",
      `Missing or invalid client_assertion_type - must be '${ASSERTION_TYPE}'`,
    );
  const jwt = form.get("client_assertion");
  if (!jwt) throw new Refusal(400, "invalid_request", "Missing client_assertion");
  const { kid, alg, claims } = decode(jwt, "client_assertion");
  if (!kid) throw new Refusal(400, "invalid_request", "Missing 'kid' header in client_assertion JWT");
  if (alg !== "RS512")
    throw new Refusal(
      400,
      "invalid_request",
      "Invalid 'alg' header in client_assertion JWT - unsupported JWT algorithm - must be 'RS512'",
    );
  if (claims.iss !== known.apiKey || claims.sub !== known.apiKey)
    throw new Refusal(401, "invalid_request", "Invalid 'iss'/'sub' claims in client_assertion JWT");
  if (claims.aud !== `${nation.origin}/oauth2/token`)
    throw new Refusal(401, "invalid_request", "Missing or invalid 'aud' claim in client_assertion JWT");
  if (kid !== known.publicJwk.kid) throw noPublicKey("client_assertion");
  await requireSignature(jwt, known.publicJwk);
  requireFresh(nation, claims);
}

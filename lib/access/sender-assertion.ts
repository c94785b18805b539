import "server-only";
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWK } from "jose";
import { realNow } from "#lib/clock.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { useAssertion } from "#lib/store/used-assertions.ts";
import { assertionOf, type AssertionSays, type RegisteredSender } from "./from-nhs-app-api.ts";
import { requireSignInPermit } from "./gate.ts";
import { senderRegister } from "./sender-register.ts";

/** A refusal of a token endpoint, in the platform's words. */
export interface TokenRefusal {
  readonly status: number;
  readonly error: string;
  readonly description: string;
}

export const invalidRequest = (description: string, status = 400): TokenRefusal => ({
  ...{ status, description },
  error: "invalid_request",
});

const publicKeyError = (status: number, description: string): TokenRefusal => ({
  ...{ status, description },
  error: "public_key error",
});

/** Nobody can be known at this moment. */
export const unknownError: TokenRefusal = {
  status: 500,
  error: "unknown_error",
  description:
    "An unknown error occurred processing this request. Contact us for assistance diagnosing this issue: https://digital.nhs.uk/developer/help-and-support quoting Message ID",
};

const badIssuer = invalidRequest("Invalid 'iss'/'sub' claims in client_assertion JWT", 401);
const noSuchKey = invalidRequest(
  "Invalid 'kid' header in client_assertion JWT - no matching public key",
  401,
);

/** Five minutes, and the ten seconds of grace that the platform's own code gives. */
const longestLifeSeconds = 310;

function read(assertion: string): AssertionSays | null {
  try {
    return assertionOf(decodeProtectedHeader(assertion), decodeJwt(assertion));
  } catch {
    return null;
  }
}

/** What is wrong with an assertion, whoever it is from; null: nothing. */
function faultOf(says: AssertionSays, audience: string): TokenRefusal | null {
  if (says.kid === null || says.kid === "")
    return invalidRequest("Missing 'kid' header in client_assertion JWT");
  if (says.algorithm !== "RS512")
    return invalidRequest(
      "Invalid 'alg' header in client_assertion JWT - unsupported JWT algorithm - must be 'RS512'",
    );
  if (says.issuer === null || says.issuer !== says.subject) return badIssuer;
  if (says.audience !== audience)
    return invalidRequest("Missing or invalid 'aud' claim in client_assertion JWT", 401);
  return null;
}

interface Named {
  readonly sender: RegisteredSender;
  readonly key: JWK;
}

/** The application that an assertion names, with the key that it names; asks for the register anew where either is unknown. */
async function namedBy(
  says: AssertionSays,
  correlationId: CorrelationId,
): Promise<Result<Named | TokenRefusal>> {
  let refusal = badIssuer;
  for (const again of [false, true]) {
    const register = await senderRegister(requireSignInPermit(correlationId), again);
    if (!register.ok) return register;
    const sender = register.value.get(says.issuer ?? "");
    if (sender === undefined) continue;
    if (sender.keys.length === 0)
      refusal = publicKeyError(
        403,
        "You need to register a public key to use this authentication method - please contact support to configure",
      );
    else {
      const key = sender.keys.find(({ kid }) => kid === says.kid);
      if (key !== undefined) return ok({ sender, key });
      refusal = noSuchKey;
    }
  }
  return ok(refusal);
}

async function isSigned(assertion: string, key: JWK): Promise<boolean> {
  try {
    await compactVerify(assertion, await importJWK(key, "RS512"), { algorithms: ["RS512"] });
    return true;
  } catch {
    return false;
  }
}

/** Whether it lives as long as it may, and comes for the first time. */
async function staleness({ endsAt, id }: AssertionSays, application: string): Promise<TokenRefusal | null> {
  const now = Math.floor(realNow().epochMilliseconds / 1_000);
  const claim = (what: string) => invalidRequest(`${what} in client_assertion JWT`);
  if (endsAt === null) return claim("Missing 'exp' claim");
  if (endsAt <= now) return invalidRequest("Invalid 'exp' claim in client_assertion JWT - JWT has expired");
  if (endsAt > now + longestLifeSeconds)
    return invalidRequest("Invalid 'exp' claim in client_assertion JWT - more than 5 minutes in future");
  if (id === null || id === "") return claim("Missing 'jti' claim");
  const isNew = await useAssertion(application, id, new Date(endsAt * 1_000));
  return isNew ? null : claim("Non-unique 'jti' claim");
}

/**
 * Who asks for a token, by a signed assertion (RFC 7523) for `audience`: RS512, by a key of the application that it names
 * as issuer and subject, five minutes at most, once. A refusal in the platform's words otherwise. Rejects when the store
 * does not answer.
 */
export async function requireAssertion(
  assertion: string,
  audience: string,
  correlationId: CorrelationId,
): Promise<{ readonly application: string } | TokenRefusal> {
  const says = read(assertion);
  if (says === null) return invalidRequest("Malformed JWT in client_assertion");
  const fault = faultOf(says, audience);
  if (fault !== null) return fault;
  const named = await namedBy(says, correlationId);
  if (!named.ok) return named.failure.kind === "not-allowed" ? badIssuer : unknownError;
  if (!("sender" in named.value)) return named.value;
  const { sender, key } = named.value;
  if (!(await isSigned(assertion, key))) return publicKeyError(401, "JWT signature verification failed");
  return (await staleness(says, sender.id)) ?? { application: sender.id };
}

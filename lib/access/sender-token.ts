import "server-only";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { seal, unseal } from "#lib/store/sealing.ts";
import { tokenSays } from "./from-nhs-app-api.ts";
import { invalidRequest, requireAssertion, unknownError, type TokenRefusal } from "./sender-assertion.ts";
import type { Inbound } from "./inbound.ts";

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** As long as the platform's tokens live. */
const livesSeconds = 599;

const boundTo = "sender access token";

/** What a token endpoint answers: an HTTP status and a body without anything personal. */
export interface TokenAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, string>>;
}

/** The numbers are strings, as the platform's are. */
function tokenFor(application: string): TokenAnswer {
  const at = realNow().epochMilliseconds;
  const sealed = seal(env().TOKEN_KEY, boundTo, { application, endsAtMs: at + livesSeconds * 1_000 });
  const body = {
    access_token: sealed,
    expires_in: String(livesSeconds),
    token_type: "Bearer",
    issued_at: String(at),
  };
  return { status: 200, body };
}

/** Whose access token this is. `expired`: it was one. Nothing is looked up: the token itself says it, sealed by us. */
export function ownerOfToken(token: string): { readonly application: string } | "expired" | null {
  const says = tokenSays(unseal(env().TOKEN_KEY, boundTo, token));
  if (says === null) return null;
  return says.endsAtMs <= realNow().epochMilliseconds ? "expired" : { application: says.application };
}

const refused = ({ status, error, description }: TokenRefusal, messageId: string): TokenAnswer => ({
  status,
  body: { error, error_description: description, message_id: messageId },
});

async function decide({ body, path, correlationId }: Inbound): Promise<TokenAnswer | TokenRefusal> {
  const form = new URLSearchParams(new TextDecoder().decode(body));
  const grant = form.get("grant_type") ?? "";
  if (grant === "") return invalidRequest("grant_type is missing");
  if (grant !== "client_credentials") return invalidRequest("grant_type is invalid");
  if (form.get("client_assertion_type") !== assertionType)
    return invalidRequest(`Missing or invalid client_assertion_type - must be '${assertionType}'`);
  const assertion = form.get("client_assertion") ?? "";
  if (assertion === "") return invalidRequest("Missing client_assertion");
  const proven = await requireAssertion(assertion, env().APP_ORIGIN + path, correlationId);
  return "application" in proven ? tokenFor(proven.application) : proven;
}

/**
 * Gives an application an access token for what it sends, by the published rules of the API platform (application-
 * restricted access, signed JWT): `client_credentials` alone, the platform's own error bodies. The token is sealed and
 * says whose it is, so that every process takes it for ten minutes, and no table holds it. Never rejects.
 */
export async function giveSenderToken(inbound: Inbound): Promise<TokenAnswer> {
  const { correlationId } = inbound;
  const api = "nhs-app-api";
  try {
    const answer = await decide(inbound);
    if (!("error" in answer)) return answer;
    log("warn", "sender-token-refused", { api, correlationId, status: answer.status });
    return refused(answer, correlationId);
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "sender-token-not-given", { api, correlationId, reason });
    return refused(unknownError, correlationId);
  }
}

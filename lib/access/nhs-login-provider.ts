import "server-only";
import { customFetch, type NextAuthConfig } from "next-auth";
import { clientPrivateKeyPem, env } from "#lib/env.ts";
import { nhsLoginFetch } from "#lib/gateways/nhs-login/client.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { requireSignInPermit } from "./gate.ts";

export const providerId = "nhs-login";

/** The key with which the sign-in library proves to NHS login who we are. */
async function signingKey(): Promise<CryptoKey> {
  const der = Buffer.from(clientPrivateKeyPem().replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
  const rs512 = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-512" };
  return crypto.subtle.importKey("pkcs8", der, rs512, false, ["sign"]);
}

/** NHS login as the sign-in library knows it: signed requests, PKCE, state and nonce. Rejects without a client key. */
export async function nhsLogin(correlationId: CorrelationId): Promise<NextAuthConfig["providers"][number]> {
  const { NHS_LOGIN_ISSUER, NHS_LOGIN_CLIENT_ID, CLIENT_KEY_ID } = env();
  const clientPrivateKey = { key: await signingKey(), kid: CLIENT_KEY_ID };
  return {
    id: providerId,
    name: "NHS login",
    type: "oidc",
    issuer: NHS_LOGIN_ISSUER,
    clientId: NHS_LOGIN_CLIENT_ID,
    client: {
      token_endpoint_auth_method: "private_key_jwt",
      token_endpoint_auth_signing_alg: "RS512",
      id_token_signed_response_alg: "RS512",
    },
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid profile gp_registration_details" } },
    token: { clientPrivateKey },
    profile: ({ sub }) => ({ id: String(sub) }),
    [customFetch]: nhsLoginFetch(requireSignInPermit(correlationId)),
  };
}

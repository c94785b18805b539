import { randomBytes } from "node:crypto";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import {
  errors,
  interactionPolicy,
  Provider,
  type Configuration,
  type KoaContextWithOIDC,
} from "oidc-provider";
import type { Nation } from "#mocks/nation/nation.ts";
import { CLAIM_NAMES, idTokenClaims, SCOPES, userInfoClaims } from "./claims.ts";
import { addDelegation, DELEGATION } from "./delegation.ts";
import { storageOf } from "./storage.ts";
import { requireVectors } from "./vectors.ts";

/** What NHS login knows of the application that signs people in. */
export type Client = {
  clientId: string;
  appOrigin: string;
  redirectUri?: string | undefined;
  publicJwk: JWK;
};

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** NHS login keeps no session for partners: every request shows the sign-in page, once. */
function policy() {
  const { Check, Prompt } = interactionPolicy;
  const always = new Check("every_time", "Every request signs in afresh", "login_required", ({ oidc }) =>
    oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  );
  return [new Prompt({ name: "login", requestable: true }, always)];
}

/** The interface's tests refuse an unknown scope, and `profile` together with `basic_demographics`. */
function requireScopes(ctx: KoaContextWithOIDC): void {
  // As it was sent: the library has dropped what it does not know from its own reading by now.
  const sent = ctx.query["scope"] ?? ctx.oidc.body?.["scope"];
  const asked = typeof sent === "string" ? sent.split(" ") : [];
  const known: readonly string[] = SCOPES;
  const unknown = asked.find((scope) => !known.includes(scope));
  if (unknown !== undefined) throw new errors.InvalidScope("scope is not supported", unknown);
  if (asked.includes("profile") && asked.includes("basic_demographics"))
    throw new errors.InvalidScope("profile and basic_demographics exclude each other", "basic_demographics");
}

/** OpenID would forgive a client for leaving these out; NHS login does not. */
function requireStateAndNonce(ctx: KoaContextWithOIDC): void {
  for (const name of ["state", "nonce"])
    if (!ctx.oidc.params?.[name]) throw new errors.InvalidRequest(`missing required parameter '${name}'`);
}

/** The vector that each grant reached: the subject is the same at every level, so it cannot say. */
const vectors = (nation: Nation) => nation.remember("vectors of grants", () => new Map<string, string>());

const findAccount =
  (nation: Nation): NonNullable<Configuration["findAccount"]> =>
  (_ctx, subject, token) => {
    const person = nation.personBySubject(subject);
    if (!person) return undefined;
    const vector = vectors(nation).get(token?.grantId ?? "") ?? person.account.vot;
    return {
      accountId: subject,
      claims: (use, scope) => {
        const make = use === "id_token" ? idTokenClaims : userInfoClaims;
        return { sub: subject, ...make(nation, { person, vector }, scope.split(" ")) };
      },
    };
  };

/** Agreement was asked on the sign-in page: grants what was asked for, at the vector chosen there. */
const grantWhatWasAsked =
  (nation: Nation): NonNullable<Configuration["loadExistingGrant"]> =>
  async (ctx) => {
    const { client, session, provider } = ctx.oidc;
    if (!client || !session?.accountId) return undefined;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope(String(ctx.oidc.params?.["scope"]));
    const vector = ctx.oidc.result?.login?.acr;
    if (vector) vectors(nation).set(await grant.save(), vector);
    return grant;
  };

function clientOf({ clientId, appOrigin, redirectUri, publicJwk }: Client) {
  return {
    client_id: clientId,
    client_name: "Front Door",
    redirect_uris: [redirectUri ?? `${appOrigin}/api/auth/callback/nhs-login`],
    response_types: ["code" as const],
    grant_types: ["authorization_code", "refresh_token", DELEGATION],
    token_endpoint_auth_method: "private_key_jwt" as const,
    token_endpoint_auth_signing_alg: "RS512" as const,
    id_token_signed_response_alg: "RS512" as const,
    require_auth_time: true,
    jwks: { keys: [{ ...publicJwk, use: "sig", alg: "RS512" }] },
  } as NonNullable<Configuration["clients"]>[number];
}

function configuration(nation: Nation, client: Client, signingKey: JWK): Configuration {
  const issuer = `${nation.origin}/nhs-login`;
  return {
    adapter: storageOf(nation),
    clients: [clientOf(client)],
    jwks: { keys: [signingKey] },
    cookies: { keys: [randomBytes(32).toString("base64url")] },
    scopes: [...SCOPES],
    claims: { openid: CLAIM_NAMES },
    conformIdTokenClaims: false,
    responseTypes: ["code"],
    subjectTypes: ["public"],
    clientAuthMethods: ["private_key_jwt"],
    enabledJWA: { clientAuthSigningAlgValues: ["RS512"], idTokenSigningAlgValues: ["RS512"] },
    pkce: { required: () => true },
    ttl: {
      AuthorizationCode: 10 * MINUTE,
      AccessToken: 5 * MINUTE,
      IdToken: 60 * MINUTE,
      RefreshToken: 30 * DAY,
      Grant: 30 * DAY,
      Interaction: 60 * MINUTE,
      Session: 60 * MINUTE,
    },
    routes: {
      authorization: "/authorize",
      token: "/token",
      userinfo: "/userinfo",
      jwks: "/.well-known/jwks.json",
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: { enabled: false },
    },
    interactions: { policy: policy(), url: (_ctx, { uid }) => `/nhs-login/interaction/${uid}` },
    extraParams: {
      vtr: (ctx, value) => {
        requireScopes(ctx);
        requireStateAndNonce(ctx);
        requireVectors(value);
      },
    },
    findAccount: findAccount(nation),
    loadExistingGrant: grantWhatWasAsked(nation),
    // Refresh tokens come without offline_access, as NHS login's do; each is good once.
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    assertJwtClientAuthClaimsAndHeader: async (_ctx, claims) => {
      if (![claims["aud"]].flat().includes(`${issuer}/token`))
        throw new errors.InvalidClientAuth("aud must hold the token endpoint");
    },
    renderError: (ctx, out) => {
      const wrongAddress =
        out.error === "invalid_redirect_uri" || /redirect_uri/.test(out.error_description ?? "");
      ctx.type = "json";
      ctx.body = wrongAddress ? { error: "invalid_redirect_uri", state: ctx.oidc?.params?.["state"] } : out;
    },
  };
}

/** NHS login as an OpenID provider for one client; gives the nation its public key. */
export async function providerOf(nation: Nation, client: Client): Promise<Provider> {
  const { privateKey, publicKey } = await generateKeyPair("RS512", { extractable: true });
  const kid = randomBytes(8).toString("hex");
  const mark = { kid, use: "sig", alg: "RS512" };
  nation.identityProviderKeys = [{ ...(await exportJWK(publicKey)), ...mark }];
  const signingKey = { ...(await exportJWK(privateKey)), ...mark };
  const provider = new Provider(`${nation.origin}/nhs-login`, configuration(nation, client, signingKey));
  addDelegation(provider, nation, signingKey);
  return provider;
}

import { randomUUID } from "node:crypto";
import { createLocalJWKSet, importJWK, jwtVerify, SignJWT, type JWK, type JWTPayload } from "jose";
import { errors, type Provider, type TokenEndpointGrantContext } from "oidc-provider";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { actsFor } from "#mocks/nation/relationships/acts-for.ts";

/**
 * NOT PUBLIC: how NHS login gives an ID token to somebody who acts for another is not published. What is published is
 * how such a token looks to the platform: it is about the patient, and `act.sub` is the ID token of who acts. The
 * sandbox asks for it by a grant type of its own.
 */
export const DELEGATION = "urn:sandbox:not-public:grant-type:delegation";

const PARAMETERS = ["subject_token", "patient"];
type Asked = { subject_token?: string; patient?: string };
const LIFE_SECONDS = 60 * 60;

/** Vectors at which somebody may act for another: the same that open one's own record. */
const STRONG = ["P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm"];

async function readActor(nation: Nation, token: string, audience: string): Promise<JWTPayload> {
  try {
    const keys = createLocalJWKSet({ keys: nation.identityProviderKeys });
    const issuer = `${nation.origin}/nhs-login`;
    return (await jwtVerify(token, keys, { algorithms: ["RS512"], issuer, audience })).payload;
  } catch {
    throw new errors.InvalidGrant("subject_token is no ID token of this client");
  }
}

function requirePatient(nation: Nation, actor: JWTPayload, patient: unknown): Person {
  if (!STRONG.includes(String(actor["vot"])) || "act" in actor)
    throw new errors.InvalidGrant("who acts has not proven who they are");
  const person = nation.personByNhsNumber(String(patient));
  if (!person || actsFor(nation, String(actor["nhs_number"]), person.nhsNumber) === null)
    throw new errors.InvalidGrant("no relationship is active");
  return person;
}

async function delegatedToken(
  nation: Nation,
  signingKey: JWK,
  { actor, token, patient }: { actor: JWTPayload; token: string; patient: Person },
): Promise<string> {
  const now = Math.floor(nation.realNow() / 1000);
  const { iss, aud, vot, vtm, auth_time, identity_proofing_level } = actor;
  return new SignJWT({
    ...{ iss, aud, vot, vtm, auth_time, identity_proofing_level },
    sub: patient.account.subject,
    nhs_number: patient.nhsNumber,
    birthdate: nation.shift(patient.born),
    family_name: patient.family,
    token_use: "id",
    jti: randomUUID(),
    iat: now,
    exp: now + LIFE_SECONDS,
    act: { sub: token },
  } as JWTPayload)
    .setProtectedHeader({ alg: "RS512", typ: "JWT", kid: String(signingKey.kid) })
    .sign(await importJWK(signingKey, "RS512"));
}

/** Lets the provider answer the grant type by which the sandbox gives delegated ID tokens. */
export function addDelegation(provider: Provider, nation: Nation, signingKey: JWK): void {
  const answer = async (ctx: TokenEndpointGrantContext<Asked>) => {
    const { subject_token: token, patient: whom } = ctx.oidc.params;
    if (typeof token !== "string")
      throw new errors.InvalidRequest("missing required parameter 'subject_token'");
    const actor = await readActor(nation, token, ctx.oidc.client.clientId);
    const patient = requirePatient(nation, actor, whom);
    ctx.body = {
      id_token: await delegatedToken(nation, signingKey, { actor, token, patient }),
      token_type: "N_A",
      expires_in: LIFE_SECONDS,
    };
  };
  provider.registerGrantType<Asked>(DELEGATION, answer, PARAMETERS);
}

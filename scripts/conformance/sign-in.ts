import { z, type ZodType } from "zod";
import { tokenRefusal as platformRefusal, tokenReply } from "#lib/gateways/apim-oauth2/schema.ts";
import {
  idTokenClaims,
  keySet,
  refreshReply,
  tokenRefusal,
  userInfo,
} from "#lib/gateways/nhs-login/schema.ts";
import { read, refusalOf } from "#lib/gateways/fhir/reading.ts";
import { isJson, neverCalled, outcomeOf, refusedFor, type Outcome, type Trial } from "./outcome.ts";

function trySchema(schema: ZodType, json: unknown, standard: string, root = "$"): Outcome {
  const one = schema.safeParse(json);
  return outcomeOf(one.success ? read(null) : { ok: false, refusal: refusalOf(one.error, standard, root) });
}

/** What signing in relies on in the discovery document. */
const discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  id_token_signing_alg_values_supported: z.array(z.string()).refine((all) => all.includes("RS512")),
  token_endpoint_auth_methods_supported: z.array(z.string()).refine((all) => all.includes("private_key_jwt")),
});

const login = "NHS login interface specification";

function tryLoginBody(path: string, json: unknown, root: string): Outcome {
  if (isJson(json) && typeof json["error"] === "string")
    return trySchema(tokenRefusal, json, `${login}, error`, root);
  if (path.includes("discovery") || path.includes("openid-configuration"))
    return trySchema(discovery, json, `${login}, discovery`, root);
  if (path.includes("jwks")) return trySchema(keySet, json, `${login}, JWKS`, root);
  if (path.includes("userinfo")) return trySchema(userInfo, json, `${login}, user info`, root);
  if (isJson(json) && typeof json["id_token"] === "string")
    return trySchema(refreshReply, json, `${login}, token reply`, root);
  if (path.includes("tokens/")) {
    const schema = path.includes("fragment") ? idTokenClaims.partial() : idTokenClaims;
    return trySchema(schema, json, `${login}, ID token`, root);
  }
  return neverCalled(path.split("/")[0] ?? path);
}

export const nhsLogin: Trial = ({ path, json }) => {
  const response = isJson(json) && isJson(json["response"]) ? json["response"] : null;
  if (response === null) return tryLoginBody(path, json, "$");
  const body = response["jsonBody"];
  return body === undefined
    ? refusedFor(
        "$.response: a redirect without a body, which the browser follows (operation never called by us)",
      )
    : tryLoginBody(path, body, "$.response.jsonBody");
};

const platform = "API platform OAuth 2.0";

export const apimOauth2: Trial = ({ path, json }) => {
  const wrapped = isJson(json) && isJson(json["body"]);
  const body = wrapped ? json["body"] : json;
  const root = wrapped ? "$.body" : "$";
  if (isJson(body) && body["error"] !== undefined)
    return trySchema(platformRefusal, body, `${platform}, token error`, root);
  if (isJson(body) && body["access_token"] !== undefined)
    return trySchema(tokenReply, body, `${platform}, token reply`, root);
  return refusedFor(`${root}: neither a token nor a token error (RFC 6749, 5.1 and 5.2; ${path})`);
};

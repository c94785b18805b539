import { SCOPES } from "./claims.ts";

/** NHS login's discovery document, as it publishes it: no logout endpoint, RS512, private_key_jwt. */
export function discovery(issuer: string): Record<string, unknown> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    userinfo_endpoint: `${issuer}/userinfo`,
    scopes_supported: SCOPES,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS512"],
    token_endpoint_auth_methods_supported: ["private_key_jwt"],
    token_endpoint_auth_signing_alg_values_supported: ["RS512"],
    claims_supported: [
      "iss aud sub family_name given_name email email_verified phone_number phone_number_verified",
      "landline_number landline_number_verified birthdate nhs_number gp_integration_credentials delegations",
      "gp_registration_details im1_token auth_time jti nonce vot vtm exp ods_code user_id linkage_key surname",
      "iat gp_ods_code gp_user_id gp_linkage_key client_user_metadata identity_proofing_level",
    ]
      .join(" ")
      .split(" "),
    fido_uaf_authentication_request_endpoint: `${issuer}/authRequest`,
    fido_uaf_registration_request_endpoint: `${issuer}/regRequest`,
    fido_uaf_registration_response_endpoint: `${issuer}/regResponse`,
    fido_uaf_deregistration_endpoint: `${issuer}/dereg`,
  };
}

/** The trustmark that `vtm` points to: which levels and credentials the issuer vouches for. */
export function trustmark(issuer: string): Record<string, unknown> {
  return {
    idp: `${issuer}/`,
    trustmark_provider: `${issuer}/`,
    P: ["P0", "P5", "P9"],
    C: ["Cp", "Cd", "Ck", "Cm"],
  };
}

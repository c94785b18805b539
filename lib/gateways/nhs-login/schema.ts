import { z } from "zod";

/** The reply of the token endpoint to a refresh; NHS login's own access token is of no use to us. */
export const refreshReply = z.object({
  id_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
});

/** A refusal of the token endpoint (RFC 6749, 5.2). */
export const tokenRefusal = z.object({ error: z.string() });

/** The public keys of NHS login. */
export const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1) });

/** The claims of an ID token that we read. At P0 there is nothing about the person. */
export const idTokenClaims = z.object({
  sub: z.string().min(1).max(255),
  vot: z.string().regex(/^P[059](?:\.C[a-z])+$/),
  identity_proofing_level: z.enum(["P0", "P5", "P9"]),
  auth_time: z.number().int().positive(),
  exp: z.number().int().positive(),
  nhs_number: z.string().optional(),
  birthdate: z.iso.date().optional(),
  family_name: z.string().max(200).optional(),
});

export type IdTokenClaims = z.infer<typeof idTokenClaims>;

/** What the user info endpoint says beyond the ID token: the surgery, where NHS login knows one. */
export const userInfo = z.object({
  sub: z.string().min(1).max(255),
  gp_registration_details: z
    .object({
      gp_ods_code: z
        .string()
        .regex(/^[A-Z0-9]{3,12}$/i)
        .transform((code) => code.toUpperCase()),
    })
    .optional()
    .catch(undefined),
});

export type UserInfo = z.infer<typeof userInfo>;

/** NOT PUBLIC: the sandbox's reply to a request for an ID token about somebody for whom one acts. */
export const delegationReply = z.object({ id_token: z.string().min(1) });

import { z } from "zod";

/** The public keys with which the platform signs for those whom it lets send. */
export const senderKeys = z.object({
  keys: z
    .array(z.looseObject({ kty: z.literal("RSA"), kid: z.string(), n: z.string(), e: z.string() }))
    .min(1),
});

export type SenderKeys = z.infer<typeof senderKeys>;

/** What the platform says of who sends, in a token that it signs. Ours, and NOT public. */
export const senderClaims = z.object({
  /** ODS code of the organisation that may send. */
  sub: z.string().regex(/^[A-Z0-9]{3,12}$/),
  /** Of this one token: it is used once. */
  jti: z.string().min(8).max(128),
});

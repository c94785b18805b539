import { z } from "zod";

/** The platform writes its numbers as strings; a number is read too, should that ever be mended. */
const seconds = z.union([z.string().regex(/^\d{1,9}$/), z.number().int().nonnegative()]).transform(Number);

/** The reply of `POST /oauth2/token`, as much of it as we need. */
export const tokenReply = z.object({
  access_token: z.string().min(1),
  expires_in: seconds,
  token_type: z.string().regex(/^bearer$/i),
});

/** A refusal of the token endpoint. Its words are the only way to tell whose token was refused. */
export const tokenRefusal = z.object({ error: z.string(), error_description: z.string().optional() });

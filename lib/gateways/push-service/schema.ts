import { z } from "zod";

/** A push subscription as the browser gives it (Push API, `PushSubscription.toJSON()`). */
export const pushSubscription = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(1_000),
  keys: z.object({
    /** The browser's public key: an uncompressed P-256 point, base64url. */
    p256dh: z.string().regex(/^[A-Za-z0-9_-]{87}$/),
    /** 16 random bytes, base64url. */
    auth: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  }),
});

export type PushSubscription = z.infer<typeof pushSubscription>;

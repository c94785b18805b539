import { z } from "zod";

export type { Refusal } from "#lib/gateways/nhs-app-api/schema-answers.ts";
export type { RegisteredSender, SenderUse } from "#lib/gateways/nhs-app-api/schema-senders.ts";

/** What an assertion of an application says, its signature not checked yet. */
export interface AssertionSays {
  readonly kid: string | null;
  readonly algorithm: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  /** Only where it is one address, and not a list. */
  readonly audience: string | null;
  /** Seconds since 1970. */
  readonly endsAt: number | null;
  readonly id: string | null;
}

const text = z.string().max(1_000).nullable().catch(null);
const header = z.object({ kid: text, alg: text }).catch({ kid: null, alg: null });
const claims = z.object({
  iss: text,
  sub: text,
  aud: text,
  exp: z.number().nullable().catch(null),
  jti: text,
});

/** Reads the decoded header and claims of an assertion. What is missing or no text is null. */
export function assertionOf(head: unknown, body: unknown): AssertionSays {
  const { kid, alg } = header.parse(head);
  const { iss, sub, aud, exp, jti } = claims.parse(body);
  return { kid, algorithm: alg, issuer: iss, subject: sub, audience: aud, endsAt: exp, id: jti };
}

const sealedToken = z.object({ application: z.string(), endsAtMs: z.number() });

/** What an access token of ours says; null where it is none. */
export const tokenSays = (opened: unknown): z.infer<typeof sealedToken> | null =>
  sealedToken.safeParse(opened).data ?? null;

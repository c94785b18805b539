import { senderClaims } from "#lib/gateways/nhs-app-api/schema-sender.ts";

/** The ODS code of who sends, out of the claims of a token whose signature holds; null where they do not say it. */
export function senderIn(claims: unknown): string | null {
  return senderClaims.safeParse(claims).data?.sub ?? null;
}

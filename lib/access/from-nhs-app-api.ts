import { senderClaims } from "#lib/gateways/nhs-app-api/schema-sender.ts";

/** Who sends, and the id of the token that says so. */
export interface SenderToken {
  /** ODS code. */
  readonly sender: string;
  readonly tokenId: string;
}

/** What the claims of a token say whose signature holds; null where they do not say it. */
export function senderIn(claims: unknown): SenderToken | null {
  const { data } = senderClaims.safeParse(claims);
  return data === undefined ? null : { sender: data.sub, tokenId: data.jti };
}

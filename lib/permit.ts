import type { NhsNumber } from "./nhs-number.ts";
import type { Result } from "./result.ts";

/** Everything that a person may be allowed to do. What is not in this list is refused. */
export const permissions = ["test-results:read", "profile:read", "access-history:read"] as const;

export type Permission = (typeof permissions)[number];

/** "me", or the opaque handle of someone the person acts for. Its shape is checked by `parsePersonHandle`. */
export type PersonHandle = string & { readonly __brand: "PersonHandle" };

/** One request through the house, from the address bar to the nation and back: a UUID. */
export type CorrelationId = string & { readonly __brand: "CorrelationId" };

declare const issued: unique symbol;

/**
 * Proof that the gate said yes, and wrote it down, before anything was read. Only `lib/access/gate.ts` issues one;
 * every gateway client demands the right one as its first parameter.
 */
export interface Permit<P extends Permission> {
  readonly [issued]: true;
  readonly kind: "person";
  readonly permission: P;
  readonly person: PersonHandle;
  /** About whom: the NHS number that every resource of every answer must carry. */
  readonly subject: NhsNumber;
  readonly correlationId: CorrelationId;
  /** The platform access token for this person, exchanged when first needed and kept on the server. */
  readonly accessToken: (options?: { readonly renew: boolean }) => Promise<Result<string>>;
}

/** A permit of the kind `sign-in`: there is no person yet, only the act of finding out who it is. */
export interface SignInPermit {
  readonly [issued]: true;
  readonly kind: "sign-in";
  readonly correlationId: CorrelationId;
}

import "server-only";
import type { CorrelationId } from "#lib/permit.ts";

/** What came in at a door for machines: who it says it is, and the very bytes that it sent. */
export interface Inbound {
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Path below our own address, without a query. */
  readonly path: string;
  readonly correlationId: CorrelationId;
}

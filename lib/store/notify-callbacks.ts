import "server-only";
import type { Temporal } from "temporal-polyfill";
import { database } from "./database.ts";
import { notifyCallback } from "./schema.ts";
import { plainHash } from "./sealing.ts";

/** One thing told of one message. */
export interface Callback {
  readonly idempotencyKey: string;
  readonly messageId: string;
  readonly messageReference: string;
  readonly channel: string | null;
  readonly status: string;
  /** ISO instant: when it became so. */
  readonly at: string;
}

/** Keeps what was told, each thing once by its idempotency key; gives how many were new. Rejects when the store does not answer. */
export async function keepCallbacks(
  callbacks: readonly Callback[],
  receivedAt: Temporal.Instant,
): Promise<number> {
  if (callbacks.length === 0) return 0;
  const rows = callbacks.map(({ idempotencyKey, at, ...rest }) => ({
    ...rest,
    key: plainHash(idempotencyKey),
    at: new Date(at),
    receivedAt: new Date(receivedAt.epochMilliseconds),
  }));
  const kept = await database()
    .insert(notifyCallback)
    .values(rows)
    .onConflictDoNothing()
    .returning({ key: notifyCallback.key });
  return kept.length;
}

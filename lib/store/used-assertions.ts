import "server-only";
import { lte } from "drizzle-orm";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { database } from "./database.ts";
import { oneTimeKey } from "./schema.ts";
import { keyedHash } from "./sealing.ts";

/**
 * Uses an assertion of an application up, by its id, until it ends (real time). Says whether it was new: in the store,
 * so in every process together. Rejects when the store does not answer.
 */
export async function useAssertion(application: string, id: string, endsAt: Date): Promise<boolean> {
  const { HANDLE_KEY } = env();
  const createdAt = new Date(realNow().epochMilliseconds);
  const row = { outcome: "", createdAt, expiresAt: endsAt };
  const mine = await database()
    .insert(oneTimeKey)
    .values({
      ...row,
      keyHash: keyedHash(HANDLE_KEY, "sender-assertion", application, id),
      owner: keyedHash(HANDLE_KEY, "sender-assertion-owner", application),
    })
    // One that has ended and is not swept yet could not be used any more anyhow.
    .onConflictDoUpdate({
      target: oneTimeKey.keyHash,
      set: row,
      setWhere: lte(oneTimeKey.expiresAt, createdAt),
    })
    .returning({ keyHash: oneTimeKey.keyHash });
  return mine.length > 0;
}

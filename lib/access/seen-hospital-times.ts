import "server-only";
import { z } from "zod";
import type { Memory } from "#lib/hospital-memory.ts";
import { log } from "#lib/log.ts";
import type { Permit } from "#lib/permit.ts";
import { keptPreference } from "#lib/store/preferences.ts";

const word = z.object({ start: z.string().nullable(), called: z.enum(["on", "off"]) });

const remembered = word.extend({
  lookedAt: z.string(),
  // What was kept before hospitals were told apart from the national answer says nothing of it.
  older: word.nullable().default(null),
  before: z.object({ start: z.string(), lookedAt: z.string() }).nullable(),
  news: z.enum(["new", "changed"]).nullable(),
});

/**
 * What is remembered of the person's last look at hospital appointments: null where there was none, undefined where
 * our store does not answer.
 */
export async function seenHospitalTimes(
  permit: Permit<"hospital-care:read">,
): Promise<Memory | null | undefined> {
  try {
    const kept = await keptPreference(permit, "seen-hospital-times");
    return z.record(z.string(), remembered).safeParse(kept).data ?? null;
  } catch {
    log("warn", "hospital-times-not-known", { correlationId: permit.correlationId });
    return undefined;
  }
}

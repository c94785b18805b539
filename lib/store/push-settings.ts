import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Permit } from "#lib/permit.ts";
import { usualQuietHours } from "#lib/quiet-hours.ts";
import { database, type Transaction } from "./database.ts";
import { preference } from "./schema-appointments.ts";
import { keyedHash, seal, unseal } from "./sealing.ts";

const hour = z.number().int().min(0).max(23);

const settings = z.object({
  quiet: z.object({ from: hour, until: hour }),
  /** How somebody hears of a message that they have not read for three days. */
  unread: z.enum(["nothing", "text", "letter"]),
});

/** What a person chose for all their devices. */
export type PushSettings = z.infer<typeof settings>;

/** What holds for whoever has chosen nothing. */
const usualPushSettings: PushSettings = { quiet: usualQuietHours, unread: "nothing" };

const ownerOf = (subject: NhsNumber): string => keyedHash(env().HANDLE_KEY, "push-settings-owner", subject);
const name = "push-settings";
const boundTo = (owner: string): string => `push-settings ${owner}`;

/**
 * What a person chose; the usual where they chose nothing. Rejects when the store does not answer, and where what is kept
 * cannot be read: quiet hours are not to be forgotten.
 */
export async function pushSettingsOf(
  subject: NhsNumber,
  db: Pick<Transaction, "select"> = database(),
): Promise<PushSettings> {
  const owner = ownerOf(subject);
  const [row] = await db
    .select({ sealed: preference.sealed })
    .from(preference)
    .where(and(eq(preference.owner, owner), eq(preference.name, name)));
  if (row === undefined) return usualPushSettings;
  return settings.parse(unseal(env().DRAFT_KEY, boundTo(owner), row.sealed));
}

/** Keeps what the permit's person chose. Rejects when the store does not answer. */
export async function keepPushSettings(
  { subject }: Permit<"messages:change">,
  chosen: PushSettings,
): Promise<void> {
  const owner = ownerOf(subject);
  const row = {
    sealed: seal(env().DRAFT_KEY, boundTo(owner), chosen),
    writtenAt: new Date(realNow().epochMilliseconds),
  };
  await database()
    .insert(preference)
    .values({ owner, name, ...row })
    .onConflictDoUpdate({ target: [preference.owner, preference.name], set: row });
}

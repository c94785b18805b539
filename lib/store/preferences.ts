import "server-only";
import { and, eq } from "drizzle-orm";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { Permit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { preference } from "./schema-appointments.ts";
import { keyedHash, seal, unseal } from "./sealing.ts";
import { viewerOf } from "./viewer.ts";

/** What a person likes, chose or asked for, by its name; and when they were told that appointments are. */
export type PreferenceName =
  | "how-to-be-seen"
  | "asked-help"
  | "seen-hospital-times"
  | "seen-surgery-times"
  | "reminder-times"
  | "emergency-card";

type PreferencePermit =
  | Permit<"appointments:read">
  | Permit<"appointments:book">
  | Permit<"hospital-care:read">
  | Permit<"reminders:read">
  | Permit<"reminders:change">
  | Permit<"profile:read">
  | Permit<"profile:change">;

const ownerOf = (permit: PreferencePermit): string =>
  keyedHash(env().HANDLE_KEY, "preference-owner", viewerOf(permit));
const boundTo = (owner: string, name: PreferenceName): string => `preference ${owner} ${name}`;

/**
 * What whoever holds the permit likes; undefined where nothing is kept, null where what is kept can no longer be opened.
 * Rejects when the store does not answer.
 */
export async function keptPreference(
  permit: PreferencePermit,
  name: PreferenceName,
  db: Pick<Transaction, "select"> = database(),
): Promise<unknown> {
  const owner = ownerOf(permit);
  const [row] = await db
    .select({ sealed: preference.sealed })
    .from(preference)
    .where(and(eq(preference.owner, owner), eq(preference.name, name)));
  return row === undefined ? undefined : (unseal(env().DRAFT_KEY, boundTo(owner, name), row.sealed) ?? null);
}

/**
 * The same inside a transaction, which holds it to its end: of two who change it at once the second reads what the
 * first kept. `first` stands in for what was never kept. Undefined where it can no longer be opened.
 */
export async function heldPreference(
  permit: PreferencePermit,
  name: PreferenceName,
  first: unknown,
  tx: Transaction,
): Promise<unknown> {
  const owner = ownerOf(permit);
  const sealed = seal(env().DRAFT_KEY, boundTo(owner, name), first);
  // A row that is not there cannot be held.
  await tx
    .insert(preference)
    .values({ owner, name, sealed, writtenAt: new Date(realNow().epochMilliseconds) })
    .onConflictDoNothing();
  const [row] = await tx
    .select({ sealed: preference.sealed })
    .from(preference)
    .where(and(eq(preference.owner, owner), eq(preference.name, name)))
    .for("update");
  return row === undefined ? undefined : unseal(env().DRAFT_KEY, boundTo(owner, name), row.sealed);
}

/** Keeps what whoever holds the permit likes, instead of what was kept before. */
export async function keepPreference(
  permit: PreferencePermit,
  name: PreferenceName,
  value: unknown,
  db: Pick<Transaction, "insert"> = database(),
): Promise<void> {
  const owner = ownerOf(permit);
  const row = {
    sealed: seal(env().DRAFT_KEY, boundTo(owner, name), value),
    writtenAt: new Date(realNow().epochMilliseconds),
  };
  await db
    .insert(preference)
    .values({ owner, name, ...row })
    .onConflictDoUpdate({ target: [preference.owner, preference.name], set: row });
}

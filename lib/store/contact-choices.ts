import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { realNow } from "#lib/clock.ts";
import { contactChoice, nothingChosen, type ContactChoice } from "#lib/contact-choice.ts";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Permit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { inboxOf } from "./inbox-name.ts";
import { preference } from "./schema-appointments.ts";
import { seal, unseal } from "./sealing.ts";

const name = "contact-choice";
const boundTo = (owner: string): string => `contact-choice ${owner}`;

/** Null where it cannot be read: that is not to be taken for nothing, and stands in nobody else's way. */
function opened(owner: string, sealed: string): ContactChoice | null {
  try {
    return contactChoice.safeParse(unseal(env().DRAFT_KEY, boundTo(owner), sealed)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * What people chose, by the names of their inboxes; who chose nothing is not in it, and null stands for what is kept and
 * cannot be read. Rejects when the store does not answer.
 */
export async function contactChoicesOf(
  owners: readonly string[],
  db: Pick<Transaction, "select"> = database(),
): Promise<ReadonlyMap<string, ContactChoice | null>> {
  if (owners.length === 0) return new Map();
  const rows = await db
    .select({ owner: preference.owner, sealed: preference.sealed })
    .from(preference)
    .where(and(inArray(preference.owner, [...owners]), eq(preference.name, name)));
  return new Map(rows.map(({ owner, sealed }) => [owner, opened(owner, sealed)]));
}

/**
 * What one person chose; nothing where they have chosen nothing. Rejects when the store does not answer, and where what is
 * kept cannot be read: a choice is not to be forgotten.
 */
export async function contactChoiceOf(
  subject: NhsNumber,
  db?: Pick<Transaction, "select">,
): Promise<ContactChoice> {
  const owner = inboxOf(subject);
  const chosen = (await contactChoicesOf([owner], db)).get(owner);
  if (chosen === null) throw new Error("What somebody chose cannot be read.");
  return chosen ?? nothingChosen;
}

/** Keeps what the permit's person chose, instead of what was kept before. */
export async function keepContactChoice(
  { subject }: Permit<"profile:change">,
  chosen: ContactChoice,
  db: Pick<Transaction, "insert">,
): Promise<void> {
  const owner = inboxOf(subject);
  const row = {
    sealed: seal(env().DRAFT_KEY, boundTo(owner), chosen),
    writtenAt: new Date(realNow().epochMilliseconds),
  };
  await db
    .insert(preference)
    .values({ owner, name, ...row })
    .onConflictDoUpdate({ target: [preference.owner, preference.name], set: row });
}

import "server-only";
import { z } from "zod";
import { now } from "#lib/clock.ts";
import { log } from "#lib/log.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { mayText, safeContact, withContact, type SafeContact } from "#lib/safe-contact.ts";
import { keptSafety } from "#lib/store/safety.ts";

const kept = z.object({ on: z.boolean() });

/**
 * Whether a person (an NHS number, null where none is proven) has chosen safety mode: whatever is sent to devices or
 * by email asks this first. Rejects when the store does not say.
 */
export async function inSafetyMode(
  subject: string | null,
  db?: Parameters<typeof keptSafety>[2],
): Promise<boolean> {
  if (subject === null) return false;
  const found = await keptSafety(subject, "safety-mode", db);
  return found !== undefined && kept.parse(found).on;
}

/**
 * How a person (an NHS number) can be reached; null where they have not said. Whatever is sent to them follows it.
 * Rejects when the store does not say.
 */
export async function contactOf(
  subject: string,
  db?: Parameters<typeof keptSafety>[2],
): Promise<SafeContact | null> {
  const found = await keptSafety(subject, "safe-contact", db);
  return found === undefined ? null : safeContact.parse(found);
}

/** Whether a text may go to a person (an NHS number) now: as they can be reached, and in safety mode. Rejects as above. */
export async function mayTextNow(
  subject: string,
  db?: Parameters<typeof keptSafety>[2],
): Promise<ReturnType<typeof mayText>> {
  const [contact, safetyMode] = await Promise.all([contactOf(subject, db), inSafetyMode(subject, db)]);
  return mayText(contact, { safetyMode, at: now().toString() });
}

/**
 * What a person asks of staff, with how they can be reached where it has words and they have said so. `unavailable` where
 * that is not known: staff might answer in a way that is not safe, so nothing is sent.
 */
export async function toldStaff<T extends object>(
  { subject, correlationId }: Permit<Permission>,
  asked: T,
): Promise<Result<T>> {
  if (!("words" in asked) || typeof asked.words !== "string") return ok(asked);
  try {
    return ok({ ...asked, words: withContact(asked.words, await contactOf(subject)) });
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "safe-contact-not-known", { correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

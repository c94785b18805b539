import "server-only";
import { now } from "#lib/clock.ts";
import { wayNow, type RemindingWay, type TellingWay } from "#lib/contact-choice.ts";
import { contactPlan } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { contactChoiceOf } from "#lib/store/contact-choices.ts";
import type { Permit } from "#lib/permit.ts";
import type { Transaction } from "#lib/store/database.ts";
import { contactOf, inSafetyMode } from "./safety-mode.ts";

/**
 * By which way somebody is reminded who was asked to book and has not: as they chose to hear of appointments, by text
 * where they chose nothing, and only as they can be reached safely. A message in the app has been ignored already, so it is
 * none. `later`: not at this hour. Null: by none. Rejects when the store does not answer.
 */
export async function remindedBy(
  subject: NhsNumber,
  db?: Pick<Transaction, "select">,
): Promise<RemindingWay | "later" | null> {
  const [choice, contact, safetyMode] = await Promise.all([
    contactChoiceOf(subject, db),
    contactOf(subject, db),
    inSafetyMode(subject, db),
  ]);
  const chosen: readonly TellingWay[] = choice.ways.appointments ?? ["text"];
  const safe = { contact, safetyMode, at: now().toString() };
  const way = wayNow(chosen, safe, (one) => one !== "app" && contactPlan(one) !== null);
  return way === "app" ? null : way;
}

/** The same for the person to read, whatever the hour is: nothing but a text waits for one. */
export async function sayRemindedBy({ subject }: Permit<"messages:read">): Promise<RemindingWay | null> {
  const way = await remindedBy(subject);
  return way === "later" ? "text" : way;
}

import "server-only";
import type { Temporal } from "temporal-polyfill";
import { contactOf, inSafetyMode } from "#lib/access/safety-mode.ts";
import { now } from "#lib/clock.ts";
import { wayNow, type SentWay, type TellingWay } from "#lib/contact-choice.ts";
import { contactPlan } from "#lib/env.ts";
import { sendMessage } from "#lib/gateways/nhs-notify/client.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { heldUntil } from "#lib/quiet-hours.ts";
import type { Database } from "#lib/store/database.ts";
import { pushSettingsOf } from "#lib/store/push-settings.ts";

/**
 * By which of the ways that somebody chose they are told now: the first that may be gone, and that there is. How they can
 * be reached safely and safety mode go before it. `hasApp`: whether a device of theirs shows it. Rejects when the store
 * does not answer.
 */
export async function wayTo(
  db: Database,
  subject: NhsNumber,
  chosen: readonly TellingWay[],
  hasApp: boolean,
): Promise<ReturnType<typeof wayNow>> {
  const [contact, safetyMode] = await Promise.all([contactOf(subject, db), inSafetyMode(subject, db)]);
  const safe = { contact, safetyMode, at: now().toString() };
  return wayNow(chosen, safe, (way) => (way === "app" ? hasApp : contactPlan(way) !== null));
}

/**
 * Until when a person's quiet hours hold back what makes a phone ring: a text waits as a push does. Letters and emails
 * wake nobody. Null: it need not wait.
 */
export async function quietUntil(db: Database, subject: NhsNumber): Promise<Temporal.Instant | null> {
  const { quiet } = await pushSettingsOf(subject, db);
  return heldUntil(now(), quiet);
}

/** What became of a message that was handed to NHS Notify: `tried`: it may be tried again. */
export type Sent = "taken" | "refused" | "tried";

interface ToSend {
  readonly recipient: NhsNumber;
  /** The same is sent once. */
  readonly reference: string;
  readonly words: { readonly message: string; readonly link: string };
}

/** Sends what says that there is something to read, and no more, by the plan of one way. */
export async function sendBy(
  permit: SystemPermit<"notify-people">,
  way: Exclude<SentWay, "app">,
  { recipient, reference, words }: ToSend,
): Promise<Sent> {
  const plan = contactPlan(way);
  if (plan === null) return "refused";
  const sent = await sendMessage(permit, {
    ...{ routingPlanId: plan, recipient, reference },
    personalisation: { ...words },
  });
  if (sent.ok) return sent.value.kind === "refused" ? "refused" : "taken";
  return sent.failure.kind === "unavailable" || sent.failure.kind === "unreadable" ? "tried" : "refused";
}

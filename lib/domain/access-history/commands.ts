import "server-only";
import { Temporal } from "temporal-polyfill";
import { askSurgeryOnce } from "#lib/access/ask-surgery.ts";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { timeZone } from "#lib/clock.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { toAccessQuestion, type LookInWords } from "./to-surgery-requests.ts";

/** What became of the question. */
export type AskedWhy =
  | {
      readonly kind: "sent";
      /** What people tell each other on the telephone. */
      readonly reference: string;
      /** ISO date by which the surgery must have answered. */
      readonly answerBy: string;
    }
  | { readonly kind: "not-offered" };

/** One calendar month after it was asked, in England (UK GDPR article 12(3)). */
const answerByOf = (sentAt: string): string =>
  Temporal.Instant.from(sentAt).toZonedDateTimeISO(timeZone).toPlainDate().add({ months: 1 }).toString();

/**
 * Asks the surgery why somebody looked at the record. Safe to repeat under the same key. `changed-meanwhile` when the
 * key was used for another question, and this one was not sent.
 */
export async function askWhy(
  asker: Asker,
  person: PersonHandle,
  key: string,
  look: LookInWords,
): Promise<Result<AskedWhy>> {
  const permit = await requirePermit(asker, "requests:send", person);
  if (!permit.ok) return permit;
  const asked = await askSurgeryOnce(asker, permit.value, key, toAccessQuestion(look));
  if (!asked.ok) return asked;
  if (asked.value.kind === "not-offered") return ok({ kind: "not-offered" });
  const { reference, sentAt } = asked.value;
  return ok({ kind: "sent", reference, answerBy: answerByOf(sentAt) });
}

import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { done, doneBefore, noted } from "#lib/access/noted-command.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { contentMark, doOnce } from "#lib/store/one-time-keys.ts";
import { keepPreference } from "#lib/store/preferences.ts";
import type { CardChoice } from "./model.ts";

/**
 * Keeps what is on the person's own emergency card, instead of what was chosen before. The same under the same key is
 * done once: an old form sent again changes nothing. `unavailable` where it could not be kept.
 */
export async function chooseCard(
  asker: Asker,
  person: PersonHandle,
  key: string,
  choice: CardChoice,
): Promise<Result<null>> {
  const permit = await requirePermit(asker, "profile:change", person);
  if (!permit.ok) return permit;
  return noted<null>(asker, permit.value, "emergency-card-not-kept", async () => {
    const command = `emergency-card ${contentMark(choice)}`;
    let first = false;
    await doOnce({ permit: permit.value, command, key }, async (tx) => {
      first = true;
      await keepPreference(permit.value, "emergency-card", choice, tx);
      await writeCommandOutcome(asker, permit.value, done, tx);
      return { kind: "kept" };
    });
    return { told: ok(null), outcome: first ? null : doneBefore };
  });
}

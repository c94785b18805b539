import "server-only";
import { z } from "zod";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { complain } from "#lib/access/noted-command.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { keptPreference } from "#lib/store/preferences.ts";
import { tickedFacts, type CardChoice } from "./model.ts";

const keptChoice = z.object({
  facts: z.array(z.enum(tickedFacts)),
  contact: z.object({ name: z.string(), relationship: z.string(), telephone: z.string() }).nullable(),
  words: z.string(),
});

/**
 * What the person put on their emergency card; null where they never chose. It is nobody else's. `unavailable` where our
 * store does not say.
 */
export async function getCardChoice(asker: Asker, person: PersonHandle): Promise<Result<CardChoice | null>> {
  // What is on the card is read from its sources, each of which is noted: the choice alone says nothing of the record.
  const permit = await requirePermit(inBackground(asker), "profile:read", person);
  if (!permit.ok) return permit;
  try {
    const kept = await keptPreference(permit.value, "emergency-card");
    return ok(kept === undefined ? null : keptChoice.parse(kept));
  } catch (error) {
    complain(asker, "emergency-card-not-read", error);
    return failed({ kind: "unavailable" });
  }
}

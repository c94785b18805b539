import { ok } from "#lib/result.ts";
import { readCard } from "#app/(signed-in)/[person]/emergency-card/_parts/read-card.ts";
import type { Reader } from "./reader.ts";

/** The card with what the person chose and nothing else; a card that nobody made is kept as that. */
export const readEmergencyCard: Reader<"emergency-card"> = async (asker) => {
  const card = await readCard(asker);
  return card.ok ? ok({ card: card.value }) : card;
};

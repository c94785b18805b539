import { getTranslations } from "next-intl/server";
import { sharedWith } from "#app/(signed-in)/shared-with.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Whose page it is, for sentences that say "you" to oneself and the name to who acts for somebody. */
export async function whoseIn(
  person: PersonHandle,
): Promise<{ readonly who: "self" | "other"; readonly name: string }> {
  const { actedFor } = await sharedWith(person);
  if (actedFor === null) return { who: "self", name: "" };
  const t = await getTranslations("shell.acting");
  return { who: "other", name: actedFor.given ?? t("nameless") };
}

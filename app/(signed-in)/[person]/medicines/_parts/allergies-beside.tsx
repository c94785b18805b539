import { getTranslations } from "next-intl/server";
import { AllergySummary } from "#components/allergies/allergy-summary.tsx";
import { NotSharedParts } from "#components/layout/not-shared-parts.tsx";
import type { Asker } from "#lib/access/asker.ts";
import type { AllergyList } from "#lib/domain/allergies/model.ts";
import { listAllergies } from "#lib/domain/allergies/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";

/** The allergies that stand beside every medicine. */
export const allergiesBeside = (asker: Asker, person: PersonHandle): Promise<Result<AllergyList>> =>
  listAllergies(asker, person, "with-medicines");

/** Allergies in a few lines; that they are not shared with who asks is said in their place. */
export async function AllergiesBeside({ list, person }: { list: Result<AllergyList>; person: PersonHandle }) {
  if (list.ok || list.failure.kind !== "not-shared")
    return <AllergySummary list={list.ok ? list.value : null} person={person} />;
  const t = await getTranslations("allergies");
  return <NotSharedParts parts={[t("title")]} href={paths.helping(person)} />;
}

import type { OwnMedicineRow } from "#components/medicines/own-medicines.tsx";
import type { Asker } from "#lib/access/asker.ts";
import { listOwnEntries } from "#lib/domain/own-entries/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Medicines that the person added; null where they could not be read. */
export async function ownMedicines(
  asker: Asker,
  person: PersonHandle,
): Promise<readonly OwnMedicineRow[] | null> {
  const entries = await listOwnEntries(asker, person);
  if (!entries.ok) return null;
  return entries.value.flatMap(({ id, content }) =>
    content.kind === "medicine" ? [{ ...content, id, href: paths.ownEntry(person, id) }] : [],
  );
}

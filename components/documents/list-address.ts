import type { DocumentFilter } from "#lib/domain/documents/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** How many rows the list begins with, and how many more each time. */
export const rowsAtOnce = 50;

/** The address of the list with one filter, with the kept search that narrows it, and with so many rows. */
export function listAddress(
  person: PersonHandle,
  show: DocumentFilter,
  formKey: string | null,
  rows = rowsAtOnce,
): string {
  const query = new URLSearchParams();
  if (show !== "all") query.set("show", show);
  if (formKey !== null) query.set("form", formKey);
  if (rows > rowsAtOnce) query.set("rows", String(rows));
  return query.size === 0 ? paths.documents(person) : `${paths.documents(person)}?${query.toString()}`;
}

import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** How many rows the list begins with, and how many more each time. */
export const rowsAtOnce = 50;

/** The address of the list with the kept search that narrows it, and with so many rows. */
export function listAddress(person: PersonHandle, formKey: string | null, rows = rowsAtOnce): string {
  const query = new URLSearchParams();
  if (formKey !== null) query.set("form", formKey);
  if (rows > rowsAtOnce) query.set("rows", String(rows));
  return query.size === 0
    ? paths.consultations(person)
    : `${paths.consultations(person)}?${query.toString()}`;
}

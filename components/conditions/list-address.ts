import type { ConditionFilter } from "#lib/domain/conditions/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** How many rows the list begins with, and how many more each time. */
export const rowsAtOnce = 50;

/** The address of the list with one filter and so many rows. */
export function listAddress(person: PersonHandle, show: ConditionFilter, rows = rowsAtOnce): string {
  const query = new URLSearchParams();
  if (show !== "all") query.set("show", show);
  if (rows > rowsAtOnce) query.set("rows", String(rows));
  return query.size === 0 ? paths.conditions(person) : `${paths.conditions(person)}?${query.toString()}`;
}

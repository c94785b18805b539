import type { Narrowing } from "#lib/domain/timeline/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** How many rows the timeline begins with, and how many more each time. */
export const rowsAtOnce = 25;

/** How the list is narrowed, with the kept search and the number of rows. */
export interface Shown extends Partial<Narrowing> {
  readonly formKey?: string | null;
  readonly rows?: number;
}

/** The address of the timeline, narrowed so; what is searched for stands in the draft of the key, never here. */
export function listAddress(person: PersonHandle, { kind, setting, onlyNew, formKey, rows }: Shown): string {
  const query = new URLSearchParams();
  if (onlyNew === true) query.set("show", "new");
  if (kind != null) query.set("kind", kind);
  if (setting != null) query.set("from", setting);
  if (formKey != null) query.set("form", formKey);
  if (rows !== undefined && rows > rowsAtOnce) query.set("rows", String(rows));
  return query.size === 0 ? paths.timeline(person) : `${paths.timeline(person)}?${query.toString()}`;
}

import type { ResultFilter } from "#lib/domain/test-results/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** The address of the list with one filter, and with the kept search that narrows it. */
export function listAddress(person: PersonHandle, show: ResultFilter, formKey: string | null): string {
  const query = new URLSearchParams();
  if (show !== "all") query.set("show", show);
  if (formKey !== null) query.set("form", formKey);
  return query.size === 0 ? paths.testResults(person) : `${paths.testResults(person)}?${query.toString()}`;
}

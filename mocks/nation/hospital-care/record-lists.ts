import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { careIn } from "./care.ts";
import { portals, type Source } from "./sources.ts";

const kept = (nation: Nation) =>
  nation.keep<Record<string, string[]>>("patients that portals sent", () => ({}));

/** Takes the NHS numbers that a portal sends to the record service; sending one twice does no harm. */
export function addToList(nation: Nation, source: Source, nhsNumbers: readonly string[]): void {
  const lists = kept(nation);
  lists[source] = [...new Set([...(lists[source] ?? []), ...nhsNumbers])];
}

/**
 * Whether the aggregator knows that a portal has something about a person. A portal that behaves sends everyone of
 * whom it knows, but nobody whose record is restricted. (Nobody under 16 gets this far.)
 */
export function isListed(nation: Nation, source: Source, person: Person): boolean {
  if (kept(nation)[source]?.includes(person.nhsNumber)) return true;
  if (person.restricted) return false;
  const { appointments, letters, questionnaires } = careIn(nation, person.key);
  return [...appointments, ...letters, ...questionnaires].some(
    ({ hospital }) => portals[hospital] === source,
  );
}

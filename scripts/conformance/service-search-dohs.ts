import { readServices } from "#lib/gateways/service-search-dohs/schema.ts";
import { filterOf } from "#mocks/service-search-dohs/filter.ts";
import { queryFromBody } from "#mocks/service-search-dohs/query.ts";
import { BadSearch } from "#mocks/service-search-dohs/tokens.ts";
import { failedFor, outcomeOf, refusedFor, type Outcome, type Trial } from "./outcome.ts";

/** A published search, held against what the sandbox understands. */
function trySearch(json: unknown): Outcome {
  try {
    const { filter } = queryFromBody(json);
    if (filter !== "") filterOf(filter);
    return { kind: "parsed" };
  } catch (problem) {
    if (problem instanceof BadSearch) return refusedFor(`$: ${problem.message}`);
    return failedFor(String(problem));
  }
}

/** Inline examples show the list alone, without the envelope that the schema puts around it. */
export const serviceSearch: Trial = ({ path, json }) => {
  if (path.includes("/request/")) return trySearch(json);
  const reading = readServices(Array.isArray(json) ? { value: json } : json);
  const unreadable = reading.ok ? reading.value.unreadable[0] : undefined;
  if (unreadable) return refusedFor(`${unreadable.path}: ${unreadable.rule} (our searches always select it)`);
  return outcomeOf(reading, ({ organisations }) => (organisations.length > 0 ? null : "nothing came out"));
};

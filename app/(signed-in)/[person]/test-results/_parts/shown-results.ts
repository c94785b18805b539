import type { TestResultList } from "#lib/domain/test-results/model.ts";
import { failed, type Failure, type Result } from "#lib/result.ts";

/**
 * Nobody answered: then an empty list would say what is not known. A source that did not answer weighs more than one
 * that refused, and a source without a record of the person is no page that does not exist.
 */
function silentFailure(list: TestResultList): Failure | null {
  const { items, answered, missing } = list.results;
  const nothing = items.length === 0 && answered.length === 0 && list.orderedTests.items.length === 0;
  if (!nothing || missing.length === 0) return null;
  const failures = missing.map(({ failure }) => failure);
  const heaviest =
    failures.find(({ kind }) => kind === "unavailable" || kind === "unreadable") ?? failures[0];
  return heaviest?.kind === "not-found" ? { kind: "unavailable" } : (heaviest ?? null);
}

/** The list as a page may show it. */
export function shownResults(list: Result<TestResultList>): Result<TestResultList> {
  const failure = list.ok ? silentFailure(list.value) : list.failure;
  return failure === null ? list : failed(failure);
}

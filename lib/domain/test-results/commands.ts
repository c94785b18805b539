import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { markSeen as markSeenInStore } from "#lib/store/seen.ts";
import type { TestResult } from "./model.ts";

/**
 * Remembers that this person has opened this result in this version, so that it is new no longer. Safe to repeat;
 * takes what `getTestResult` gave.
 */
export async function markSeen(
  asker: Asker,
  person: PersonHandle,
  result: Pick<TestResult, "id" | "version">,
): Promise<Result<null>> {
  const permit = await requirePermit(inBackground(asker), "test-results:read", person);
  if (!permit.ok) return permit;
  try {
    await markSeenInStore(permit.value, "test-result", [result]);
    return ok(null);
  } catch {
    return failed({ kind: "unavailable" });
  }
}

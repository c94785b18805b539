import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { log } from "#lib/log.ts";
import type { Permission, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/**
 * Writes down that a copy of the record leaves as a file: before it does, because a copy of which no line tells must not
 * leave. `by` is what opened it. `unavailable` where it cannot be written.
 */
export async function writeDownDownload(
  asker: Asker,
  person: PersonHandle,
  { format, by }: { readonly format: "html" | "ips"; readonly by: Permission },
): Promise<Result<null>> {
  const permit = await requirePermit(inBackground(asker), by, person);
  if (!permit.ok) return permit;
  try {
    await writeCommandOutcome(asker, permit.value, { decision: "done", reason: `downloaded-${format}` });
    return ok(null);
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "download-not-written", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

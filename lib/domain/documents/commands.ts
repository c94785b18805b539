import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { markSeen } from "#lib/store/seen.ts";
import type { RecordDocument } from "./model.ts";

/**
 * Remembers that this person has read what stands before a document, in this version, and chose to open it. Safe to
 * repeat.
 */
export async function markOpened(
  asker: Asker,
  person: PersonHandle,
  document: Pick<RecordDocument, "id" | "version">,
): Promise<Result<null>> {
  const permit = await requirePermit(inBackground(asker), "documents:read", person);
  if (!permit.ok) return permit;
  try {
    await markSeen(permit.value, "document", [document]);
    return ok(null);
  } catch {
    return failed({ kind: "unavailable" });
  }
}

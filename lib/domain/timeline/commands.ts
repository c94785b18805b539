import "server-only";
import { describeSession, inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { log } from "#lib/log.ts";
import type { Permission, PersonHandle } from "#lib/permit.ts";
import { rememberLook } from "#lib/store/looks.ts";
import type { TimelinePart } from "./model.ts";

/**
 * Remembers that the person looks at their timeline now, and gives the ids of what is new since they last did. One
 * look lasts from log in to log out. `by` is what lets who asks see anything of it. Null where that is not known: no reason to show less.
 */
export async function lookAtTimeline(
  asker: Asker,
  person: PersonHandle,
  parts: readonly TimelinePart[],
  by: Permission = "own-entries:read",
): Promise<ReadonlySet<string> | null> {
  const [permit, session] = await Promise.all([
    requirePermit(inBackground(asker), by, person),
    describeSession(asker),
  ]);
  if (!permit.ok || session.state !== "live") return null;
  try {
    return await rememberLook(permit.value, {
      kind: "timeline",
      mark: session.mark,
      parts: parts.flatMap(({ kind, panel }) => panel.answered.map(({ source }) => `${kind}/${source}`)),
      entries: parts.flatMap(({ kind, entries }) =>
        entries.map(({ id, version, source }) => ({ id, version, part: `${kind}/${source}` })),
      ),
    });
  } catch {
    log("warn", "seen-not-known", { correlationId: asker.correlationId });
    return null;
  }
}

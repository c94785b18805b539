import type { Panel } from "#lib/record-panel.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/**
 * A panel as a page may show it: one of which nobody answered is a failure, because an empty list would say what is
 * not known. A source that did not answer weighs more than one that refused.
 */
export function shownPanel<P extends Panel<unknown>>(read: Result<P>): Result<P> {
  if (!read.ok || read.value.answered.some(({ source }) => source !== "own")) return read;
  const failures = read.value.missing.map(({ failure }) => failure);
  const heaviest =
    failures.find(({ kind }) => kind === "unavailable" || kind === "unreadable") ?? failures[0];
  if (heaviest === undefined || read.value.items.length > 0) return ok(read.value);
  return failed(heaviest.kind === "not-found" ? { kind: "unavailable" } : heaviest);
}

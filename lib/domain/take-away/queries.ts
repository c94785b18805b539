import "server-only";
import { randomUUID } from "node:crypto";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { log } from "#lib/log.ts";
import type { Permission, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { ipsProblems } from "./from-fhir-bundle.ts";
import type { SummaryInput } from "./model.ts";
import { toIpsBundle, type BundleWords } from "./to-fhir-bundle.ts";

/** What opens a copy: one's own profile, or, for who acts for another, any part of the record that can be in it. */
export const opensCopy = [
  "profile:read",
  "allergies:read",
  "medicines:read",
  "test-results:read",
  "vaccinations:read",
  "conditions:read",
  "consultations:read",
] as const satisfies readonly Permission[];

/** Whether who asks may take a record away at all, before anything of it is asked for. It is no look. */
export async function mayTakeAway(asker: Asker, person: PersonHandle, by: Permission): Promise<Result<null>> {
  const permit = await requirePermit(inBackground(asker), by, person);
  return permit.ok ? ok(null) : permit;
}

/**
 * What a page has gathered, as the text of an International Patient Summary. `unreadable` where it would not be a whole
 * one: a stranger's system must not get half a summary that looks like one.
 */
export async function writeSummaryBundle(
  asker: Asker,
  { person, by }: { readonly person: PersonHandle; readonly by: Permission },
  input: SummaryInput,
  words: BundleWords,
): Promise<Result<string>> {
  const permit = await requirePermit(inBackground(asker), by, person);
  if (!permit.ok) return permit;
  const bundle = toIpsBundle(input, words, { madeAt: now().toString(), uuid: randomUUID });
  const problems = ipsProblems(bundle);
  if (problems.length === 0) return ok(JSON.stringify(bundle, null, 2));
  log("error", "summary-not-whole", { correlationId: permit.value.correlationId, count: problems.length });
  return failed({ kind: "unreadable" });
}

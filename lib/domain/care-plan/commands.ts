import "server-only";
import { z } from "zod";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { env } from "#lib/env.ts";
import {
  listPlans,
  listSuggestions,
  sendSuggestion,
  withdrawSuggestion as withdraw,
} from "#lib/gateways/care-plan-service/client.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import { log } from "#lib/log.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import { currentPlan, toCarePlan, toldOfError } from "./from-care-plan-service.ts";
import { canSuggest } from "./model.ts";
import { toSuggestionTask } from "./to-care-plan-service.ts";

type ChangePermit = Permit<"care-plan:change">;

export interface NewSuggestion {
  /** The part's id in addresses. */
  readonly section: string;
  readonly words: string;
  /** The version of the plan that the person has seen. */
  readonly version: string;
  /** The form's one-time key. */
  readonly key: string;
}

const sentOutcome = z.object({ id: z.string() });

const addressOf = ({ subject }: ChangePermit, id: string): string =>
  opaqueId(env().HANDLE_KEY, "care-plan", subject, "suggestion", id);

const done: CommandOutcome = { decision: "done", reason: null };
const changed = () => failed({ kind: "changed-meanwhile" });

async function orUnavailable<T>(asker: Asker, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "suggestion-not-kept", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** The part of the plan as it stands now, in the service's words. */
async function taskFor(permit: ChangePermit, { section, words }: NewSuggestion) {
  const plans = await listPlans(permit);
  if (!plans.ok) return plans;
  if (toldOfError(plans.value)) return failed({ kind: "unavailable" });
  const plan = currentPlan(plans.value.resources);
  const part = plan && toCarePlan(plan, (id) => id).sections.find(({ id }) => id === section);
  if (!plan || !part || part.kind === null || !canSuggest(part)) return failed({ kind: "not-found" });
  return ok(toSuggestionTask({ plan: plan.id, section: part.kind, words }, permit.subject));
}

async function send(
  asker: Asker,
  once: Once & { readonly permit: ChangePermit },
  suggestion: NewSuggestion,
): Promise<Result<{ readonly id: string }>> {
  const { permit, key, command } = once;
  const task = await taskFor(permit, suggestion);
  if (!task.ok) return task;
  const { version } = suggestion;
  const sent = await sendSuggestion(permit, task.value, { key: idempotencyKey(key, command), version });
  if (!sent.ok) {
    await writeCommandOutcome(asker, permit, outcomeOfFailure(sent.failure));
    return sent;
  }
  if (sent.value.kind !== "sent") {
    await writeCommandOutcome(asker, permit, { decision: "refused", reason: sent.value.kind });
    return changed();
  }
  const outcome = { id: addressOf(permit, sent.value.suggestion.id) };
  await doOnce(once, async (tx) => {
    await writeCommandOutcome(asker, permit, done, tx);
    return outcome;
  });
  return ok(outcome);
}

/**
 * Sends a suggestion about one part of the plan to the team that wrote it, and gives its id in addresses. It changes
 * nothing in the plan, and sent twice under one key it is one suggestion. `changed-meanwhile` when the plan is not the
 * version that was seen, `not-found` where the plan has no such part.
 */
export async function suggestChange(
  asker: Asker,
  person: PersonHandle,
  suggestion: NewSuggestion,
): Promise<Result<{ readonly id: string }>> {
  const permit = await requirePermit(asker, "care-plan:change", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const once = { permit: permit.value, command: "suggest-to-care-plan", key: suggestion.key };
    const before = sentOutcome.safeParse(await outcomeOf(once));
    return before.success ? ok(before.data) : send(asker, once, suggestion);
  });
}

/**
 * Takes a suggestion back. Safe to repeat: what is withdrawn already stays so. `changed-meanwhile` when a team has
 * decided.
 */
export async function withdrawSuggestion(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<null>> {
  const [reader, permit] = await Promise.all([
    requirePermit(asker, "care-plan:read", person),
    requirePermit(asker, "care-plan:change", person),
  ]);
  if (!reader.ok) return reader;
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    const all = await listSuggestions(reader.value);
    if (!all.ok) return all;
    const found = all.value.resources.find((task) => addressOf(permit.value, task.id) === id);
    if (!found) return failed({ kind: "not-found" });
    const withdrawn = await withdraw(permit.value, found.id);
    const decided = withdrawn.ok && withdrawn.value.kind === "decided";
    const refused: CommandOutcome = { decision: "refused", reason: "decided" };
    const outcome = withdrawn.ok ? (decided ? refused : done) : outcomeOfFailure(withdrawn.failure);
    await writeCommandOutcome(asker, permit.value, outcome);
    if (!withdrawn.ok) return withdrawn;
    return decided ? changed() : ok(null);
  });
}

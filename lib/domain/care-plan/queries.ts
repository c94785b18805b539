import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { env } from "#lib/env.ts";
import { gather } from "#lib/gathered.ts";
import { getPlanVersion, listPlans, listSuggestions } from "#lib/gateways/care-plan-service/client.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import {
  currentPlan,
  toCarePlan,
  toldOfError,
  toSuggestion,
  type SourcePlan,
} from "./from-care-plan-service.ts";
import { changesBetween, type CarePlan, type CarePlanPanel, type Change, type Suggestion } from "./model.ts";

type ReadPermit = Permit<"care-plan:read">;

const late = () => failed({ kind: "unavailable" });
const askedNow = (): string => now().toString();

const idsOf = (permit: ReadPermit, what: "suggestion" | "section") => (id: string) =>
  opaqueId(env().HANDLE_KEY, "care-plan", permit.subject, what, id);

interface Heard {
  readonly plan: SourcePlan | null;
  readonly complete: boolean;
}

async function readPlan(permit: ReadPermit): Promise<Result<Heard>> {
  const plans = await listPlans(permit);
  if (!plans.ok) return plans;
  const { resources, complete } = plans.value;
  return toldOfError(plans.value) ? late() : ok({ plan: currentPlan(resources), complete });
}

/** What is not as it was in the version before; null where that could not be read. */
async function changesOf(permit: ReadPermit, plan: SourcePlan): Promise<readonly Change[] | null> {
  const version = Number(plan.meta.versionId);
  if (version <= 1 || plan.planUnsafe) return [];
  const before = await getPlanVersion(permit, plan.id, String(version - 1));
  if (!before.ok || before.value.planUnsafe) return null;
  const idOf = idsOf(permit, "section");
  return changesBetween(toCarePlan(before.value, idOf), toCarePlan(plan, idOf));
}

async function readSuggestions(permit: ReadPermit): Promise<Result<readonly Suggestion[]>> {
  const tasks = await within(sourceDeadlineMs, listSuggestions(permit), late);
  if (!tasks.ok) return tasks;
  if (toldOfError(tasks.value) || !tasks.value.complete) return late();
  const idOf = idsOf(permit, "suggestion");
  return ok(tasks.value.resources.map((task) => toSuggestion(task, idOf)));
}

const unreadableParts = (plan: CarePlan) => plan.sections.some(({ state }) => state === "unreadable");

/** The shared plan, what changed in it since the version before, and what the person suggested about it. */
export async function getCarePlan(asker: Asker, person: PersonHandle): Promise<Result<CarePlanPanel>> {
  const permit = await requirePermit(asker, "care-plan:read", person);
  if (!permit.ok) return permit;
  const heard: { plan: Heard | null } = { plan: null };
  const asked = readPlan(permit.value);
  const service = async (): Promise<Result<readonly CarePlan[]>> => {
    const answer = await asked;
    if (!answer.ok) return answer;
    heard.plan = answer.value;
    const { plan } = answer.value;
    return ok(plan === null ? [] : [toCarePlan(plan, idsOf(permit.value, "section"))]);
  };
  const compared = async (): Promise<readonly Change[] | null> => {
    const answer = await asked;
    return answer.ok && answer.value.plan !== null ? changesOf(permit.value, answer.value.plan) : [];
  };
  // One deadline for the plan and the version before it: a page never waits for the one after the other.
  const [gathered, suggestions, changes] = await Promise.all([
    gather({ "care-plan-service": service }, askedNow),
    readSuggestions(permit.value),
    within(sourceDeadlineMs, compared(), () => null),
  ]);
  const answered = gathered.answered.length > 0 ? heard.plan : null;
  const partly = answered?.complete === false || gathered.items.some(unreadableParts);
  return ok({
    ...gathered,
    incomplete: partly ? ["care-plan-service"] : [],
    heldBack: [],
    howFarBack: null,
    changes: answered?.plan ? changes : [],
    suggestions: suggestions.ok ? suggestions.value : null,
  });
}

/** One suggestion by its opaque id. */
export async function getSuggestion(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<Suggestion>> {
  const permit = await requirePermit(asker, "care-plan:read", person);
  if (!permit.ok) return permit;
  const all = await readSuggestions(permit.value);
  if (!all.ok) return all;
  const found = all.value.find((one) => one.id === id);
  return found ? ok(found) : failed({ kind: "not-found" });
}

/** The plan as it stood in a version that the person has seen, to show what changed meanwhile. */
export async function getSeenPlan(
  asker: Asker,
  person: PersonHandle,
  version: string,
): Promise<Result<CarePlan>> {
  const permit = await requirePermit(asker, "care-plan:read", person);
  if (!permit.ok) return permit;
  const now = await readPlan(permit.value);
  if (!now.ok) return now;
  if (now.value.plan === null) return failed({ kind: "not-found" });
  const seen = await getPlanVersion(permit.value, now.value.plan.id, version);
  return seen.ok ? ok(toCarePlan(seen.value, idsOf(permit.value, "section"))) : seen;
}

import type { Nation } from "#mocks/nation/nation.ts";
import { basisHolds, canBeGranted } from "#mocks/nation/relationships/grants.ts";
import { changeStatus, record, type Relationships } from "#mocks/nation/relationships/history.ts";
import { canBecome } from "#mocks/nation/relationships/lifecycle.ts";
import type { ChangedBy, Role } from "#mocks/nation/relationships/role.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { askerOf } from "./asker.ts";
import { isOfType, readJson } from "./body.ts";
import { readPatch, type Patch } from "./read-patch.ts";
import { information, refusal, type RefusalCode } from "./responses/outcome.ts";

/**
 * PATCH /Consent/{id}. A person changes only roles that they have or that are about them; what each side may change
 * is not published. The rule here: everyone can make a role less, a patient can take back what they themselves
 * stopped, and only a surgery (the application-restricted mode) grants.
 */
export async function patchConsent(nation: Nation, request: Request, id: string): Promise<Response> {
  const asker = askerOf(nation, request, { person: true, application: true });
  if (asker instanceof Response) return asker;
  if (!isOfType(request, "application/json-patch+json")) return refusal(request, "UNSUPPORTED_MEDIA");
  const patch = readPatch(await readJson(request));
  if (typeof patch === "string") return refusal(request, patch);
  const state = relationships(nation);
  const role = state.roles.find((one) => one.id === id);
  if (!role) return refusal(request, "RESOURCE_NOT_FOUND");
  const by = whoIs(asker.nhsNumber, role);
  if (by === null || !mayChange(state, { role, patch, by })) return refusal(request, "FORBIDDEN");
  const wrong = apply(nation, state, { role, patch, by });
  if (wrong) return refusal(request, wrong);
  return information(request, { diagnostics: "The proxy role was updated." });
}

type Change = { role: Role; patch: Patch; by: ChangedBy };

function whoIs(nhsNumber: string | null, { performer, patient }: Role): ChangedBy | null {
  if (nhsNumber === null) return "surgery";
  if (nhsNumber === performer) return "performer";
  return nhsNumber === patient ? "patient" : null;
}

function mayChange(state: Relationships, { role, patch, by }: Change): boolean {
  if (by === "surgery") return true;
  const { status, end, legalBasis, actor } = patch;
  if (legalBasis !== undefined || actor !== undefined || status === "entered-in-error") return false;
  if (end !== undefined && by === "performer" && !isSooner(end, role.end)) return false;
  if (status !== "active") return true;
  const last = state.changes.findLast((change) => change.role === role.id && change.happened !== "changed");
  return by === "patient" && role.status === "inactive" && last?.by === "patient";
}

/** A proxy can give up a role earlier, and cannot lengthen it. */
const isSooner = (end: string | null, before: string | null) =>
  end !== null && (before === null || end <= before);

/** Carries a patch out, whole or not at all; gives the code of what the lifecycle has against it. */
function apply(nation: Nation, state: Relationships, { role, patch, by }: Change): RefusalCode | null {
  const { status, extensions, end, legalBasis, actor } = patch;
  const now = nation.now().toISOString();
  if (actor !== undefined && actor !== role.performer) return "INVALID_PATCH";
  if (legalBasis !== undefined && !basisHolds(nation, legalBasis, role.patient))
    return "INVALID_LEGAL_BASIS_CODE";
  if (end !== undefined && end !== null && (end < now || end < (role.start ?? now)))
    return "INVALID_END_DATE";
  const changed: Partial<Role> = {
    ...(legalBasis !== undefined && { legalBasis }),
    ...(end !== undefined && { end }),
    ...(extensions?.grantor != null && { grantor: extensions.grantor }),
  };
  const reason = extensions?.reason ?? null;
  if (status === undefined || reason === null) {
    Object.assign(role, changed);
    record(state, role, { happened: "changed", by, at: now });
    return null;
  }
  if (status === "active" && (changed.grantor ?? role.grantor) === null) return "MISSING_GRANTOR";
  if (!canBecome(role, status, reason)) return "INVALID_STATE_TRANSITION";
  if (status === "active" && !canBeGranted(nation, state, { ...role, ...changed }))
    return "INVALID_STATE_TRANSITION";
  Object.assign(role, changed);
  changeStatus(state, role, { status, reason, by, text: extensions?.text ?? null }, now);
  return null;
}

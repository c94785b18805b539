import type { Nation } from "#mocks/nation/nation.ts";
import { canBeGranted } from "#mocks/nation/relationships/grants.ts";
import { changeStatus } from "#mocks/nation/relationships/history.ts";
import { canBecome } from "#mocks/nation/relationships/lifecycle.ts";
import type { Role, RoleStatus, StatusReason } from "#mocks/nation/relationships/role.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";

/** A change of status that a surgery brings about. */
export type Step = { status: RoleStatus; reason: StatusReason };

/** Whether a role can take this step now. */
export const canTake = (nation: Nation, role: Role, { status, reason }: Step) =>
  canBecome(role, status, reason) &&
  (status !== "active" || canBeGranted(nation, relationships(nation), role));

/** Takes a step with a role, as its patient's surgery. Throws RangeError where it cannot be taken. */
export function take(nation: Nation, id: string, step: Step): Role {
  const state = relationships(nation);
  const role = state.roles.find((one) => one.id === id);
  if (!role || !canTake(nation, role, step)) throw new RangeError("This cannot happen to that role now.");
  if (step.status === "active")
    role.grantor ??= nation.personByNhsNumber(role.patient)?.practice.odsCode ?? null;
  changeStatus(state, role, { ...step, by: "surgery" }, nation.now().toISOString());
  return role;
}

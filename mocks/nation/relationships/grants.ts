import type { Nation } from "../nation.ts";
import { birthday } from "./ageing.ts";
import { addRole, type Relationships } from "./history.ts";
import { phaseOf } from "./lifecycle.ts";
import type { AccessCode, ChangedBy, LegalBasis, Role, RoleStatus, StatusReason } from "./role.ts";

/** Bases on which nobody can act for someone under 16. */
const FOR_ADULTS: readonly LegalBasis[] = [
  "health-and-welfare-lasting-power-of-attorney",
  "court-appointed-personal-welfare-deputy",
];

/** The role of these two that is asked for or holds; there is never more than one. */
export function openRole(state: Relationships, performer: string, patient: string): Role | undefined {
  return state.roles.find(
    (role) =>
      role.performer === performer &&
      role.patient === patient &&
      (role.status === "proposed" || role.status === "active"),
  );
}

/** Whether a basis can carry a role for someone of this age: a parent's ends at 16, an attorney's begins there. */
export function basisHolds(nation: Nation, legalBasis: LegalBasis, patient: string): boolean {
  const person = nation.personByNhsNumber(patient);
  if (!person) return false;
  const adult = birthday(nation, person, 16) <= nation.now().toISOString();
  if (legalBasis === "parental-responsibility") return !adult;
  return adult || !FOR_ADULTS.includes(legalBasis);
}

/** Whether a role could become active now, its lifecycle apart: the patient lives, the basis holds, no other is open. */
export function canBeGranted(nation: Nation, state: Relationships, role: Role): boolean {
  const { id, performer, patient, legalBasis, end } = role;
  const other = openRole(state, performer, patient);
  if (other && other.id !== id) return false;
  if (state.deceased.includes(patient) || state.deceased.includes(performer)) return false;
  if (end !== null && end < nation.now().toISOString()) return false;
  return basisHolds(nation, legalBasis, patient);
}

type NewRole = {
  id: string;
  patient: string;
  performer: string;
  legalBasis: LegalBasis;
  access: AccessCode[];
  status: RoleStatus;
  reason: StatusReason;
  text?: string | null;
  grantor?: string | null;
  end?: string | null;
  application?: string | null;
  by: ChangedBy;
};

/** Makes a role at this moment. Throws RangeError when these two already have one that is asked for or holds. */
export function newRole(nation: Nation, state: Relationships, wanted: NewRole): Role {
  const { by, text = null, grantor = null, end = null, application = null, ...rest } = wanted;
  if (openRole(state, rest.performer, rest.patient)) throw new RangeError("These two have a role already.");
  const at = nation.now().toISOString();
  const active = rest.status === "active";
  const role: Role = {
    ...rest,
    text,
    grantor,
    end,
    application,
    created: at,
    updated: at,
    start: active ? at : null,
    verified: active ? at : null,
    renewedFor: [],
  };
  addRole(state, role, by);
  return role;
}

/** The reason of a new application: it is one more where these two asked before and were turned down. */
export function applicationReason(state: Relationships, performer: string, patient: string): StatusReason {
  const refused = state.roles.some(
    (role) =>
      role.performer === performer &&
      role.patient === patient &&
      phaseOf(role.status, role.reason) === "refused",
  );
  return refused ? "APPLICATION_RESUBMITTED" : "APPLICATION_SUBMITTED";
}

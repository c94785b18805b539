import { canBecome, phaseOf } from "./lifecycle.ts";
import type { ChangedBy, Happened, Role, RoleChange, RoleStatus, StatusReason } from "./role.ts";

/** Everything that the nation remembers about who acts for whom. */
export type Relationships = {
  roles: Role[];
  /** The history of all roles, oldest first. */
  changes: RoleChange[];
  applications: Application[];
  /** NHS numbers of those whose death was told. */
  deceased: string[];
};

/** A form that was sent, as it came. */
export type Application = {
  id: string;
  reference: string;
  role: string;
  patient: string;
  performer: string;
  sent: string;
  form: Record<string, unknown>;
};

/** A change of a role's status. */
export type StatusChange = {
  status: RoleStatus;
  reason: StatusReason;
  by: ChangedBy;
  text?: string | null;
};

/** Writes into the history what has just happened to a role, at an ISO instant. */
export function record(
  state: Relationships,
  role: Role,
  { happened, by, at }: { happened: Happened; by: ChangedBy; at: string },
): void {
  const { id, patient, performer, status, reason } = role;
  const sequence = state.changes.length + 1;
  role.updated = at;
  state.changes.push({ sequence, at, role: id, patient, performer, happened, status, reason, by });
}

/** Adds a role that stands as given, with the first line of its history at the moment it was created. */
export function addRole(state: Relationships, role: Role, by: ChangedBy): void {
  state.roles.push(role);
  record(state, role, { happened: whatHappened(role, undefined), by, at: role.created });
}

/** Gives a role a new status at an ISO instant. Throws RangeError where the lifecycle has no such step. */
export function changeStatus(state: Relationships, role: Role, change: StatusChange, at: string): void {
  const { status, reason, by, text = null } = change;
  if (!canBecome(role, status, reason))
    throw new RangeError(
      `A role that is ${role.status} (${role.reason}) cannot become ${status} (${reason}).`,
    );
  const before = role.status;
  Object.assign(role, { status, reason, text });
  if (status === "active") {
    role.start ??= at;
    role.verified = at;
  }
  record(state, role, { happened: whatHappened(role, before), by, at });
}

function whatHappened({ status, reason }: Role, before: RoleStatus | undefined): Happened {
  if (reason === "APPLICATION_WITHDRAWN") return "withdrawn";
  switch (phaseOf(status, reason)) {
    case "proposed":
      return "applied";
    case "active":
      return before === "inactive" ? "reactivated" : "granted";
    case "suspended":
      return "suspended";
    case "ended":
      return "ended";
    case "refused":
      return "rejected";
    case "error":
      return "marked-as-error";
  }
}

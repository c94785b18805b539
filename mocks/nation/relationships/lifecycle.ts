import { statusReasons, type Role, type RoleStatus, type StatusReason } from "./role.ts";

/** Where a role stands: status and reason together, since suspended and ended are both `inactive`. */
export type Phase = "proposed" | "active" | "suspended" | "ended" | "refused" | "error";

/** The phase that a status means with its reason. */
export function phaseOf(status: RoleStatus, reason: StatusReason): Phase {
  if (status === "inactive") return reason === "ROLE_SUSPENDED_PENDING_REVIEW" ? "suspended" : "ended";
  if (status === "entered-in-error") return "error";
  return status === "rejected" ? "refused" : status;
}

/**
 * From which phase to which a role can go. The service checks every change against a lifecycle that it does not
 * publish; this is the least that its scenarios imply.
 */
const next: Record<Phase, readonly Phase[]> = {
  proposed: ["active", "refused", "ended", "error"],
  active: ["suspended", "ended", "error"],
  suspended: ["active", "ended", "error"],
  ended: ["active", "error"],
  refused: ["error"],
  error: [],
};

const beginningWith = (...beginnings: string[]) =>
  (Object.keys(statusReasons) as StatusReason[]).filter((reason) =>
    beginnings.some((beginning) => reason.startsWith(beginning)),
  );

/** Which reasons a status can have. ROLE_CREATED stands in a published request beside `inactive`: it is let pass. */
const fitting: Record<RoleStatus, readonly StatusReason[]> = {
  proposed: ["APPLICATION_SUBMITTED", "APPLICATION_RESUBMITTED", "ROLE_CREATED", "OTHER"],
  active: ["ROLE_CREATED", "ROLE_ACTIVATED", "ROLE_REACTIVATED", "OTHER"],
  rejected: [...beginningWith("APPLICATION_REJECTED"), "APPLICATION_WITHDRAWN", "OTHER"],
  inactive: [
    ...beginningWith("ROLE_DEACTIVATED", "ROLE_SUSPENDED"),
    "APPLICATION_WITHDRAWN",
    "ROLE_CREATED",
    "OTHER",
  ],
  "entered-in-error": beginningWith(""),
};

/** Nobody comes back from the end that a death brings. */
const FINAL: readonly StatusReason[] = [
  "ROLE_DEACTIVATED_PATIENT_DECEASED",
  "ROLE_DEACTIVATED_PROXY_DECEASED",
];

/** Whether a status can carry this reason at all. */
export const fits = (status: RoleStatus, reason: StatusReason) => fitting[status].includes(reason);

/** Whether the lifecycle lets a role go to this status for this reason. */
export function canBecome(role: Role, status: RoleStatus, reason: StatusReason): boolean {
  if (!fits(status, reason)) return false;
  if (reason === "APPLICATION_WITHDRAWN" && role.status !== "proposed") return false;
  // What never began is withdrawn or turned down, and not deactivated.
  if (role.status === "proposed" && status === "inactive" && reason.startsWith("ROLE_DEACTIVATED"))
    return false;
  const from = phaseOf(role.status, role.reason);
  if (from === "ended" && status === "active" && FINAL.includes(role.reason)) return false;
  return next[from].includes(phaseOf(status, reason));
}

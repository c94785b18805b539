import "server-only";
import { odsCodeSystem } from "../fhir/elements.ts";
import { grantorUrl, statusReasonSystem, statusReasonUrl, type ProxyRole } from "./schema.ts";

/** How a role shall change. A reason that is `OTHER` needs words. */
export type RoleChange =
  | { readonly kind: "suspend" }
  | { readonly kind: "end"; readonly reason: EndReason }
  | { readonly kind: "end-for-another-reason"; readonly words: string }
  | { readonly kind: "withdraw" }
  | { readonly kind: "turn-down" }
  /** Takes back what the patient stopped; `grantor` is the ODS code of the practice that had granted it. */
  | { readonly kind: "reactivate"; readonly grantor: string }
  /** Gives it an end (an instant in ISO 8601), or none. */
  | { readonly kind: "limit"; readonly end: string | null };

type EndReason =
  | "ROLE_DEACTIVATED_PATIENT_REQUEST"
  | "ROLE_DEACTIVATED_INACTIVE_ROLE"
  | "ROLE_DEACTIVATED_CHANGE_IN_RELATIONSHIP";

const statusPatch = (status: ProxyRole["status"], code: string, words?: string, grantor?: string) => [
  { op: "replace", path: "/status", value: status },
  {
    op: "add",
    path: "/extension/-",
    value: [
      {
        url: statusReasonUrl,
        valueCodeableConcept: {
          coding: [{ system: statusReasonSystem, code }],
          ...(words === undefined ? {} : { text: words }),
        },
      },
      ...(grantor === undefined
        ? []
        : [{ url: grantorUrl, valueReference: { identifier: { system: odsCodeSystem, value: grantor } } }]),
    ],
  },
];

const endPath = "/provision/period/end";

/** The bare array of operations that the service takes; a status goes with its reason, and a grant with who grants. */
export function patchOf(change: RoleChange): readonly unknown[] {
  switch (change.kind) {
    case "suspend":
      return statusPatch("inactive", "ROLE_SUSPENDED_PENDING_REVIEW");
    case "end":
      return statusPatch("inactive", change.reason);
    case "end-for-another-reason":
      return statusPatch("inactive", "OTHER", change.words);
    case "withdraw":
      return statusPatch("rejected", "APPLICATION_WITHDRAWN");
    case "turn-down":
      return statusPatch("rejected", "APPLICATION_REJECTED_NO_CONSENT");
    case "reactivate":
      return statusPatch("active", "ROLE_REACTIVATED", undefined, change.grantor);
    case "limit":
      return [
        change.end === null
          ? { op: "remove", path: endPath }
          : { op: "replace", path: endPath, value: change.end },
      ];
  }
}

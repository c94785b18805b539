import { readFhirDate } from "#lib/fhir-date.ts";
import type { UserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/schema.ts";
import type { HowFarBack } from "#lib/how-far-back.ts";
import type { Allowed, SurgeryFeature } from "./model.ts";

type Pending = NonNullable<UserPermissions["requests"]>[number];

/** What a level that was asked for opens. */
const opens: Readonly<Record<Pending["accessLevel"], SurgeryFeature | null>> = {
  none: null,
  summary: "medicines",
  detailed: "detailed-record",
  documents: "documents",
  full: "documents",
  view: "ordering",
  manage: "ordering",
};

type Reach = (permissions: UserPermissions, needed: "summary" | "detailed" | "documents") => HowFarBack;

/**
 * What the surgery lets the person see and order, and what they asked for that it has not answered. `reach` says how
 * far back a level goes.
 */
export function toAllowed(permissions: UserPermissions, reach: Reach): Allowed {
  const asked: Partial<Record<SurgeryFeature, string>> = {};
  for (const { accessLevel, createdDateTime } of permissions.requests ?? []) {
    const feature = opens[accessLevel];
    const at = readFhirDate(createdDateTime);
    if (feature !== null && at !== null) asked[feature] = at;
  }
  return {
    kind: "allowed",
    medicines: reach(permissions, "summary"),
    detailed: reach(permissions, "detailed"),
    documents: reach(permissions, "documents"),
    ordering: permissions.prescriptions?.accessLevel ?? "none",
    asked,
  };
}

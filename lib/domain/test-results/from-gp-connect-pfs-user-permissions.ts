import type { UserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/schema.ts";
import type { HowFarBack } from "./model.ts";

/** Test results are coded record: `summary` has medicines and allergies only. */
const showsResults = new Set(["detailed", "documents", "full"]);

/** How far back the surgery shows results: `current` applies from the effective date on, `historical` before it. */
export function howFarBack({ medicalRecord }: UserPermissions): HowFarBack {
  if (medicalRecord === undefined) return { kind: "nothing" };
  const { effectiveDate, current, historical } = medicalRecord;
  const now = showsResults.has(current.accessLevel);
  const before = showsResults.has(historical?.accessLevel ?? "none");
  if (now) return before ? { kind: "everything" } : { kind: "from", from: effectiveDate };
  return before ? { kind: "until", until: effectiveDate } : { kind: "nothing" };
}

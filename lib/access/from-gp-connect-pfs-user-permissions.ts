import type { UserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/schema.ts";
import type { HowFarBack } from "#lib/how-far-back.ts";

type Level = NonNullable<UserPermissions["medicalRecord"]>["current"]["accessLevel"];

/** Levels of access, each with what those before it show: medicines and allergies, coded record, documents, free text. */
const levels: readonly Level[] = ["none", "summary", "detailed", "documents", "full"];

const reaches = (level: Level, needed: Level): boolean => levels.indexOf(level) >= levels.indexOf(needed);

/**
 * How far back the surgery shows what needs a level of access: `current` applies from the effective date on,
 * `historical` before it.
 */
export function howFarBack(
  { medicalRecord }: UserPermissions,
  needed: Exclude<Level, "none"> = "detailed",
): HowFarBack {
  if (medicalRecord === undefined) return { kind: "nothing" };
  const { effectiveDate, current, historical } = medicalRecord;
  const now = reaches(current.accessLevel, needed);
  const before = reaches(historical?.accessLevel ?? "none", needed);
  if (now) return before ? { kind: "everything" } : { kind: "from", from: effectiveDate };
  return before ? { kind: "until", until: effectiveDate } : { kind: "nothing" };
}

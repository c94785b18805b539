import type { Nation } from "./nation.ts";
import { practice as practiceOf } from "./organisations.ts";
import type { Person, RecordAccess } from "./person.ts";
import { openGranted } from "./surgery-requests/state.ts";

/** Levels of access to a record; each holds what those before it hold. */
const levels: readonly RecordAccess[] = ["none", "summary", "detailed", "documents", "full"];

/** Whether a level of access holds another. */
export const reaches = (level: RecordAccess, needed: RecordAccess): boolean =>
  levels.indexOf(level) >= levels.indexOf(needed);

const atMost = (level: RecordAccess, most: RecordAccess): RecordAccess =>
  reaches(level, most) ? most : level;

/**
 * What somebody may see of their record now: with older records that their surgery has granted, without what it has
 * switched off for everyone.
 */
export function accessOf(
  nation: Nation,
  nhsNumber: string,
): { current: RecordAccess; historical: RecordAccess } {
  openGranted(nation, nhsNumber);
  const registration = nation.personByNhsNumber(nhsNumber)?.practice;
  if (!registration) return { current: "none", historical: "none" };
  const { detailedRecord, documents } = practiceOf(registration.odsCode).switches;
  const most: RecordAccess = detailedRecord ? (documents ? "full" : "detailed") : "summary";
  return {
    current: atMost(registration.recordAccess, most),
    historical: atMost(registration.historicalAccess, most),
  };
}

/** Whether the practice takes somebody for its patient: regular, active, alive, verified and not sensitive. */
export const isPatient = ({ practice, restricted }: Person): boolean =>
  practice.registered && practice.standing === "regular" && !restricted;

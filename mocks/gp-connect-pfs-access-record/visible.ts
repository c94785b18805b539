import { londonDay } from "#mocks/nation/calendar.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person, RecordAccess } from "#mocks/nation/person.ts";
import { accessOf, reaches } from "#mocks/nation/record-access.ts";
import type { Report } from "#mocks/people/results/result.ts";
import type { Period } from "./parts.ts";

/** Whether somebody may see what was written at a moment, if that needs a level of access. */
export type MaySee = (at: string, level: RecordAccess) => boolean;

/** Access counts by the day of an entry: before or from the effective date on. The person's dates are today's. */
export function maySee(nation: Nation, { nhsNumber, practice }: Person): MaySee {
  const { current, historical } = accessOf(nation, nhsNumber);
  return (at, level) => reaches(dayOf(at) >= practice.accessFrom ? current : historical, level);
}

/** London's day of a moment. Written times carry London's own offset once shifted, so their date is the day. */
export const dayOf = (at: string): string => (at.endsWith("Z") ? londonDay(new Date(at)) : at.slice(0, 10));

/**
 * The reports that the person may have: filed by now, not confidential, inside the access that counts for the
 * day they were filed, and issued inside the period. Newest first.
 */
export function visible(reports: readonly Report[], allowed: MaySee, period: Period, now: Date): Report[] {
  const mayHave = (report: Report) => {
    if (!report.filing || report.confidential || Date.parse(report.filing.at) > now.getTime()) return false;
    return allowed(report.filing.at, "detailed") && inside(dayOf(report.issued), period);
  };
  return reports.filter(mayHave).sort((a, b) => Date.parse(b.issued) - Date.parse(a.issued));
}

/** Whether a day lies in a period, both ends included. */
export function inside(day: string, { start, end }: Period): boolean {
  return (start === undefined || day >= start) && (end === undefined || day <= end);
}

import { londonDay } from "#mocks/nation/calendar.ts";
import type { RecordAccess, Registration } from "#mocks/nation/person.ts";
import type { Report } from "#mocks/people/results/result.ts";
import type { Period } from "./parts.ts";

/** Levels of access that include coded results. */
const WITH_RESULTS: RecordAccess[] = ["detailed", "documents", "full"];

/**
 * The reports that the person may have: filed by now, not confidential, inside the access that counts for the
 * day they were filed (before or from the effective date on), and issued inside the period. Newest first.
 */
export function visible(
  reports: readonly Report[],
  practice: Registration,
  period: Period,
  now: Date,
): Report[] {
  const mayHave = (report: Report) => {
    if (!report.filing || report.confidential || Date.parse(report.filing.at) > now.getTime()) return false;
    const day = londonDay(new Date(report.filing.at));
    const level = day >= practice.accessFrom ? practice.recordAccess : practice.historicalAccess;
    return WITH_RESULTS.includes(level) && inside(londonDay(new Date(report.issued)), period);
  };
  return reports.filter(mayHave).sort((a, b) => Date.parse(b.issued) - Date.parse(a.issued));
}

function inside(day: string, { start, end }: Period): boolean {
  return (start === undefined || day >= start) && (end === undefined || day <= end);
}

import { bloodCount, kidney, within } from "#mocks/people/results/panels.ts";
import { filed, report, type PersonResults, type Report } from "#mocks/people/results/result.ts";
import { healthOf, type Health } from "./health.ts";

function yearly(health: Health, year: number): Report[] {
  const { key, doctor, diabetes, random } = health;
  const day = `${year}-${random.pick(["02", "03", "09", "10"])}-${String(random.between(10, 28))}`;
  const when = { requester: doctor, taken: `${day}T09:10`, issued: `${day}T17:30` };
  const filing = filed(doctor, `${day}T18:20`, random.chance(0.5) ? "No action needed." : null);
  const egfr = Math.max(45, 105 - Math.floor(health.age / 2) + random.between(-6, 6));
  const reports = [
    report({
      ...when,
      key: `${key}-${year}-kidney`,
      group: "kidney",
      measurements: kidney(random.between(137, 143), 4.4, 5.6, random.between(62, 98), egfr),
      filing,
    }),
  ];
  if (diabetes)
    reports.push(
      report({
        ...when,
        key: `${key}-${year}-hba1c`,
        measurements: [within("hba1c", random.between(48, 66), undefined, 41)],
        filing,
      }),
    );
  return reports;
}

/** The results of somebody of a crowd, dates as written; null for anybody else. */
export function crowdResults(key: string): PersonResults | null {
  const health = healthOf(key);
  if (!health) return null;
  const { age, doctor, random } = health;
  const gp =
    health.highBloodPressure || health.diabetes ? [2026, 2027].flatMap((year) => yearly(health, year)) : [];
  if (age >= 16 && random.chance(0.4))
    gp.push(
      report({
        key: `${key}-2028-blood-count`,
        requester: doctor,
        taken: "2028-04-11T09:05",
        issued: "2028-04-12T12:40",
        group: "bloodCount",
        measurements: bloodCount(random.between(118, 160), 6.4, random.between(180, 360), 90, 3.6),
        filing: filed(doctor, "2028-04-13T08:30", "All normal."),
      }),
    );
  return { gp, hospital: [], ordered: [] };
}

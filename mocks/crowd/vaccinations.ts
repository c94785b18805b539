import { visits } from "#mocks/people/vaccinations/childhood.ts";
import { doses } from "#mocks/people/vaccinations/doses.ts";
import type { Vaccination } from "#mocks/people/vaccinations/vaccination.ts";
import { shiftDay, WRITTEN_ON } from "#mocks/nation/calendar.ts";
import { healthOf, type Health } from "./health.ts";

const NURSE = "Nurse Jo Field";

/** Weeks after birth at which babies are vaccinated; who is younger has not had it. */
function childhood({ key, born, surgery }: Health): Vaccination[] {
  const at = (weeks: number) => shiftDay(born, weeks * 7);
  const plan = [
    { day: at(8), given: [["sixInOne", 1, "A21CA500A"] as const] },
    { day: at(12), given: [["sixInOne", 2, "A21CA520A"] as const] },
    { day: at(16), given: [["sixInOne", 3, "A21CA540A"] as const] },
    { day: at(56), given: [["mmr", 1, "A69CB200A"] as const] },
  ];
  const due = plan.filter(({ day }) => day < WRITTEN_ON);
  return visits(
    key,
    born,
    surgery,
    due.map(({ day, given }) => ({
      at: `${day}T10:00`,
      expires: shiftDay(day, 400),
      performer: NURSE,
      given,
    })),
  );
}

function yearlyFlu({ key, surgery, random }: Health): Vaccination[] {
  const day = `2027-10-${String(random.between(4, 28)).padStart(2, "0")}`;
  const who = { person: key, place: surgery, performer: NURSE };
  return doses(who, "flu", [[`${day}T11:20`, "W4B500M", "2028-06-30", 1]]);
}

/** The vaccinations of somebody of a crowd, dates as written; null for anybody else. */
export function crowdVaccinations(key: string): readonly Vaccination[] | null {
  const health = healthOf(key);
  if (!health) return null;
  const { age, diabetes, asthma, random } = health;
  const flu = (age >= 65 && random.chance(0.8)) || ((diabetes || asthma) && random.chance(0.5));
  return [...(age < 18 ? childhood(health) : []), ...(flu ? yearlyFlu(health) : [])];
}

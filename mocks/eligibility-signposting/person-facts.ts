import { shiftDay } from "#mocks/nation/calendar.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { visibleVaccinations } from "#mocks/nation/vaccinations.ts";
import { circumstancesOf, type Circumstances } from "#mocks/people/vaccinations/circumstances.ts";
import type { Vaccination } from "#mocks/people/vaccinations/vaccination.ts";
import { fluSeasonStart, type Condition, type Facts } from "./programmes.ts";

const PREGNANCY_DAYS = 280;
/** A campaign's dose is not asked for again for three months. */
const COVID_DAYS = 91;
/** After the day on which it is due, a pregnancy is over: six weeks later nobody says anything about it. */
const AFTER_BIRTH_DAYS = 42;

const conceivedOn = (babyDue: string): string => shiftDay(babyDue, -PREGNANCY_DAYS);

/** Completed weeks of pregnancy on a day, or null. */
function pregnantWeeks({ babyDue }: Circumstances, on: string): number | null {
  if (babyDue === null || on > shiftDay(babyDue, AFTER_BIRTH_DAYS)) return null;
  const days = Math.round((Date.parse(on) - Date.parse(conceivedOn(babyDue))) / 86_400_000);
  return days < 0 ? null : Math.floor(days / 7);
}

/** From which day on a dose counts against another one. */
function countsFrom(condition: Condition, { babyDue }: Circumstances, on: string): string {
  if (condition === "FLU") return fluSeasonStart(on);
  if (condition === "COVID") return shiftDay(on, -COVID_DAYS);
  const inPregnancy = condition === "PERTUSSIS" || condition === "RSV";
  return inPregnancy && babyDue !== null ? conceivedOn(babyDue) : "0000-01-01";
}

export type PersonFacts = {
  facts: Facts;
  /** The doses that count, oldest first. */
  counted: readonly Vaccination[];
};

/** What the national data say of a person and a condition today: a vaccination of yesterday is not among them. */
export function personFacts(nation: Nation, person: Person, condition: Condition): PersonFacts {
  const on = nation.today();
  const around = nation.shift(circumstancesOf(person.key));
  const since = countsFrom(condition, around, on);
  const counted = visibleVaccinations(nation, person.nhsNumber)
    .map(({ vaccination }) => vaccination)
    .filter(({ target, status, given }) => target === condition && status === "completed" && given >= since)
    .sort((one, other) => (one.given < other.given ? -1 : 1));
  const facts: Facts = {
    ...{ born: nation.shift(person.born), on, sex: person.gender, doses: counted.length },
    pregnantWeeks: pregnantWeeks(around, on),
    clinicalRisk: around.clinicalRiskSince !== null && around.clinicalRiskSince <= on,
    ...{ carer: around.carer, careHome: around.careHome },
    severelyImmunosuppressed: around.severelyImmunosuppressed,
  };
  return { facts, counted };
}

import { londonInstant, londonWallClock } from "#mocks/nation/calendar.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { practice as practiceOf } from "#mocks/nation/organisations.ts";
import type { Json } from "#mocks/nation/fhir.ts";
import type { Person } from "#mocks/nation/person.ts";
import { isOffered, type Area } from "./areas.ts";
import { chartOf } from "./chart.ts";
import { consultations, problems } from "./connected.ts";
import { allergies, diaryEntries, referrals, uncategorisedData } from "./entries.ts";
import { Gathering } from "./gathering.ts";
import { immunisations, investigations, medicines } from "./outside-entries.ts";
import type { Asked } from "./parameters.ts";
import { castOf, subjectOf } from "./responses/administration.ts";
import type { BinaryAddress } from "./responses/paper.ts";
import { plantInEntry } from "./responses/planted.ts";
import { record } from "./responses/record.ts";
import type { Answering, Asking } from "./section.ts";
import { maySee } from "./visible.ts";

const answering: Record<Area, Answering> = {
  includeAllergies: allergies,
  includeMedication: medicines,
  includeConsultations: consultations,
  includeProblems: problems,
  includeImmunizations: immunisations,
  includeUncategorisedData: uncategorisedData,
  includeInvestigations: investigations,
  includeReferrals: referrals,
  includeDiaryEntries: diaryEntries,
};

/** Somebody's record as it is read now; `written` has its dates as written. */
export function askingAbout(nation: Nation, written: Person, addressOf: BinaryAddress): Asking {
  const person = nation.shift(written);
  const { practice } = person;
  const { system } = practiceOf(practice.odsCode);
  const allowed = maySee(nation, person);
  const whole = chartOf(nation, person, allowed);
  const offers = (area: Area) => isOffered(area, system, practice.notOffered);
  const chart = {
    ...whole,
    referrals: offers("includeReferrals") ? whole.referrals : [],
    diary: offers("includeDiaryEntries") ? whole.diary : [],
  };
  const cast = castOf(person, practiceOf(practice.odsCode));
  const setting = {
    cast,
    subject: subjectOf(cast),
    date: londonInstant(londonWallClock(nation.now())),
    freeText: (at: string) => allowed(at, "full"),
  };
  const gathering = new Gathering(chart, setting, addressOf);
  plantInEntry(practice.planted, gathering.mains(chart.allergies)[0]);
  if (practice.planted !== "refuted") plantInEntry(practice.planted, gathering.mains(chart.problems)[0]);
  return { nation, person, chart, gathering, allowed };
}

/** The areas of a record that were asked for, in the order of asking; `id` is the X-Request-ID. */
export function structuredRecord(asking: Asking, asked: Asked, id: string): Json {
  const { practice } = asking.person;
  const { system } = practiceOf(practice.odsCode);
  const offered = [...asked.areas].filter(([area]) => isOffered(area, system, practice.notOffered));
  const missing = [...asked.areas.keys()].filter((area) => !isOffered(area, system, practice.notOffered));
  return record({
    id,
    cast: asking.gathering.setting.cast,
    sections: offered.map(([area, parameters]) => answering[area](asking, parameters)),
    unsupported: [...missing, ...asked.unknown],
  });
}

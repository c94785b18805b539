import { partPeriod, partValues, type Parameter } from "./parts.ts";
import { primaryList } from "./responses/lists.ts";
import { measured } from "./responses/measured.ts";
import { listed, withOthers, type Answering, type Asking, type Section } from "./section.ts";
import type { Area } from "./areas.ts";
import type { Kind } from "./gathering.ts";
import { dayOf, inside } from "./visible.ts";

const first = (parameters: readonly Parameter[]): Parameter => parameters[0] ?? { name: "" };

/** Present allergies, and on request the ended ones, which travel inside a list of their own. */
export const allergies: Answering = (asking, parameters) => {
  const { chart, gathering } = asking;
  const present = chart.allergies.filter(({ status }) => status !== "resolved");
  const ended = chart.allergies.filter(({ status }) => status === "resolved");
  const warnings = chart.warnings.allergies;
  const section: Section = {
    lists: [listed(asking, "includeAllergies", gathering.mains(present), warnings)],
    resources: withOthers(asking, present),
  };
  if (partValues(first(parameters), "includeResolvedAllergies")[0] !== true) return section;
  const { cast, date } = gathering.setting;
  const within = { code: "1103671000000101", title: "Ended allergies", within: true, warnings };
  section.lists.push(primaryList(cast, { ...within, resources: gathering.mains(ended) }, date));
  section.resources.push(...ended.flatMap(({ key }) => gathering.made(key)?.others ?? []));
  return section;
};

function plain(asking: Asking, name: Area, kind: Kind, entries: readonly { key: string }[]): Section {
  const { chart, gathering } = asking;
  return {
    lists: [listed(asking, name, gathering.mains(entries), chart.warnings[kind])],
    resources: withOthers(asking, entries),
  };
}

export const uncategorisedData: Answering = (asking, parameters) => {
  const period = partPeriod(first(parameters), "uncategorisedDataSearchPeriod");
  const found = asking.chart.measurements.filter(({ at }) => inside(dayOf(at), period));
  return plain(asking, "includeUncategorisedData", "measurements", found);
};

export const referrals: Answering = (asking, parameters) => {
  const period = partPeriod(first(parameters), "referralSearchPeriod");
  const found = asking.chart.referrals.filter(({ at }) => inside(dayOf(at), period));
  return plain(asking, "includeReferrals", "referrals", found);
};

/** What is due until a day; without one, everything. The soonest comes first. */
export const diaryEntries: Answering = (asking, parameters) => {
  const [until] = partValues(first(parameters), "diaryEntriesSearchDate") as (string | undefined)[];
  const found = asking.chart.diary.filter(({ due }) => until === undefined || due <= until);
  const sorted = [...found].sort((a, b) => a.due.localeCompare(b.due));
  return plain(asking, "includeDiaryEntries", "diary", sorted);
};

/** Whether vaccinations were agreed to or declined, as observations. */
export function vaccinationChoices({ chart, gathering }: Asking) {
  return chart.vaccinationChoices.map((one) => measured(one, gathering.setting));
}

import type { Json, Resource } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { areas, type Area } from "./areas.ts";
import type { Chart, Warning } from "./chart.ts";
import type { Gathering } from "./gathering.ts";
import type { Parameter } from "./parts.ts";
import { primaryList } from "./responses/lists.ts";
import type { MaySee } from "./visible.ts";

/** One area of an answer: its lists, which have no id, and its resources. */
export type Section = { lists: Json[]; resources: Resource[] };

/** Whose record is asked for, and what of it they may see. */
export type Asking = {
  nation: Nation;
  person: Person;
  chart: Chart;
  gathering: Gathering;
  allowed: MaySee;
};

/** Answers one area; the same parameter may have been passed more than once. */
export type Answering = (asking: Asking, parameters: readonly Parameter[]) => Section;

/** The primary list of an area with these resources. */
export function listed(
  { gathering }: Asking,
  name: Area,
  resources: readonly Resource[],
  warnings: readonly Warning[] = [],
): Json {
  const { cast, date } = gathering.setting;
  return primaryList(cast, { ...areas[name], resources, warnings }, date);
}

/** Entries of a chart with everything that they speak of. */
export function withOthers({ gathering }: Asking, entries: readonly { key: string }[]): Resource[] {
  return entries.flatMap(({ key }) => {
    const made = gathering.made(key);
    return made ? [made.main, ...made.others] : [];
  });
}

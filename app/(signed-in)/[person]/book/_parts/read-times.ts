import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { stepAddress, textIn, type Standing } from "#app/(signed-in)/journey.ts";
import type { BookingProps } from "#components/booking/journey.tsx";
import type { NoTimesProps } from "#components/booking/no-times.tsx";
import type { TimeQuestionProps } from "#components/booking/time-question.tsx";
import { dateAt, now } from "#lib/clock.ts";
import { chosenTime } from "#lib/domain/booking/form.ts";
import {
  byDay,
  fittingTimes,
  nextAfter,
  noNarrowing,
  timesOfKind,
  wishes,
  type FreeTime,
  type FreeTimes,
  type Narrowing,
  type Wish,
} from "#lib/domain/booking/model.ts";

/** So many days with free times stand on one page. */
const daysShown = 5;
/** So many days are offered to choose from. */
const daysOffered = 10;

const parts = ["day", "place", "who", "sex"] as const;

/** "any" in the address takes a filter away that the draft has kept. */
async function narrowingFrom({ values }: Standing, query: Query): Promise<Narrowing> {
  const read = async (part: (typeof parts)[number]) => {
    const value = (await inQuery(query, part)) ?? textIn(values, part);
    return value === "" || value === "any" ? null : value;
  };
  const [day, place, who, sex] = await Promise.all([read("day"), read("place"), read("who"), read("sex")]);
  return { day, place, who, sex: sex === "female" || sex === "male" ? sex : null };
}

const withoutRepeats = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

function filtersOf(times: readonly FreeTime[], chosen: Narrowing) {
  const people = withoutRepeats(times.flatMap(({ who }) => who ?? []));
  return {
    days: byDay(times)
      .map(({ day }) => day)
      .slice(0, daysOffered),
    places: withoutRepeats(times.map(({ place }) => place)),
    people,
    sexes: (["female", "male"] as const).filter((sex) => people.some((one) => one.sex === sex)),
    chosen,
  };
}

const today = (): string => dateAt(now()).toString();

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

interface Asked {
  readonly here: string;
  readonly standing: Standing;
  readonly diary: FreeTimes;
  readonly query: Query;
  /** There is nothing after the last of these days: a message asks for a time before. */
  readonly limited: boolean;
}

type Times = Omit<TimeQuestionProps, keyof BookingProps>;
type None = Omit<NoTimesProps, keyof BookingProps>;

/** What the page is drawn from: every free time, those that fit, and how an address narrows them. */
interface Looked extends Asked {
  readonly wanted: { readonly kind: string; readonly wish: Wish };
  readonly chosen: Narrowing;
  readonly fitting: readonly FreeTime[];
  /** Those that fit but for how the list is narrowed. */
  readonly unnarrowed: readonly FreeTime[];
  /** The day on which the list begins; empty for today. */
  readonly from: string;
  readonly address: (narrowing: Narrowing, more: Readonly<Record<string, string>>) => string;
}

async function look(asked: Asked): Promise<Looked> {
  const { here, standing, diary, query } = asked;
  const { key, then, values } = standing;
  const chosen = await narrowingFrom(standing, query);
  const wish = wishes.find((one) => one === textIn(values, "how")) ?? "any";
  const wanted = { kind: textIn(values, "kind"), wish };
  return {
    ...asked,
    wanted,
    chosen,
    fitting: fittingTimes(diary.times, wanted, chosen),
    unnarrowed: fittingTimes(diary.times, wanted, noNarrowing),
    from: diary.from === today() ? "" : diary.from,
    address: (narrowing, more) => {
      const named = parts.map((part): [string, string] => [part, narrowing[part] ?? "any"]);
      const search = new URLSearchParams([...named, ...Object.entries(more)]);
      return `${stepAddress(here, key, "time", then)}&${search.toString()}`;
    },
  };
}

function noneOf(looked: Looked): None {
  const { here, standing, diary, wanted, chosen, fitting, unnarrowed, from, address } = looked;
  const none = fitting.length === 0;
  const narrowed = Object.values(chosen).some((one) => one !== null);
  const nurse = timesOfKind(diary.times, "nurse")[0];
  return {
    backHref: none ? null : address(chosen, { from }),
    from: diary.from,
    until: diary.until,
    incomplete: diary.incomplete,
    showAllHref: none && narrowed ? address(noNarrowing, { from }) : null,
    laterHref: looked.limited ? null : address({ ...chosen, day: null }, { from: nextDay(diary.until) }),
    otherWay: unnarrowed.length === 0 && timesOfKind(diary.times, wanted.kind).length > 0,
    nurse:
      nurse === undefined || wanted.kind === "nurse"
        ? null
        : { next: nurse.start, href: stepAddress(here, standing.key, "kind") },
  };
}

function timesOf(looked: Looked): Times {
  const { standing, diary, chosen, fitting, unnarrowed, from, address } = looked;
  const gone = chosenTime(textIn(standing.values, "gone"));
  const all = byDay(fitting);
  const days = all.slice(0, daysShown);
  const after = days.length < all.length ? (days.at(-1)?.day ?? diary.until) : diary.until;
  return {
    times: days.flatMap(({ times }) => times),
    firstOffered: standing.codes["time"] === "taken" && gone !== null ? nextAfter(fitting, gone.start) : [],
    filters: {
      ...filtersOf(unnarrowed, chosen),
      narrowedTo: (part, value) => address({ ...chosen, [part]: value }, { from }),
    },
    today: today(),
    tomorrow: nextDay(today()),
    kept: { ...Object.fromEntries(parts.map((part) => [part, chosen[part] ?? ""])), from },
    later:
      chosen.day === null && !(looked.limited && days.length === all.length)
        ? { after, href: address(chosen, { from: nextDay(after) }) }
        : null,
    earliestHref: from === "" ? null : address(chosen, { from: today() }),
    noneHref: address(chosen, { from, none: "1" }),
    incomplete: diary.incomplete,
  };
}

/** What the step with the times shows: times, or what to do where none fits or suits. */
export async function readTimes(
  asked: Asked,
): Promise<
  { readonly kind: "times"; readonly times: Times } | { readonly kind: "none"; readonly none: None }
> {
  const looked = await look(asked);
  return looked.fitting.length === 0 || (await inQuery(asked.query, "none")) !== null
    ? { kind: "none", none: noneOf(looked) }
    : { kind: "times", times: timesOf(looked) };
}

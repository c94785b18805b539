import { londonWallClock } from "#mocks/nation/calendar.ts";
import type { Door } from "#mocks/nation/door.ts";
import { FAULT_KINDS, FAULT_METHODS, type FaultKind } from "#mocks/nation/faults.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { page } from "#mocks/nation/page.ts";
import { overview } from "./overview.ts";

/** What a page says above its heading, once. */
export type Notice = { said?: string | undefined; problem?: string };

const KIND_WORDS: Record<FaultKind, string> = {
  delay: "Slow: answers after a delay",
  reset: "The connection breaks",
  hang: "Never answers",
  truncate: "Half an answer",
  "content-type": "A web page instead of an answer",
  status: "An error status; nothing is carried out",
  applied: "Carried out, then an error status: the answer is lost",
  body: "Another body in place of its own",
  drift: "Worded as no published release does",
  "wrong-patient": "About somebody else",
};

const dateWords = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const timeWords = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
});

/** "Tuesday 16 May 2028, 10:00am", London's time. */
const momentWords = (moment: Date) =>
  `${dateWords.format(moment).replace(",", "")}, ${timeWords.format(moment).replace(" ", "")}`;

/** What can happen next, and to whom. */
export const eventsOf = (nation: Nation, doors: readonly Door[]) =>
  doors
    .flatMap(({ events = [] }) => events)
    .map(({ name, label, heading, choices }) => ({ name, label, heading, choices: choices(nation) }));

/** What happens to people before what happens to the services behind them; a heading that is not named comes last. */
const HEADINGS = ["GP surgery", "Pharmacy", "Hospital", "Vaccinations", "Messages", "Relationships"];
const placeOf = (heading: string) =>
  (HEADINGS.indexOf(heading) + HEADINGS.length + 1) % (HEADINGS.length + 1);

function eventGroups(nation: Nation, doors: readonly Door[]) {
  const groups = Object.groupBy(eventsOf(nation, doors), ({ heading }) => heading);
  const inOrder = Object.entries(groups).sort(([a], [b]) => placeOf(a) - placeOf(b));
  return inOrder.map(([heading, events = []]) => ({
    heading,
    events: events.filter(({ choices }) => choices.length > 0),
    idle: events.filter(({ choices }) => choices.length === 0).map(({ label }) => label),
  }));
}

/** What was sent and what arrived, as tables. */
export const panelsOf = (nation: Nation, doors: readonly Door[]) =>
  doors
    .flatMap(({ panels = [] }) => panels)
    .map(({ heading, empty, columns, rows }) => ({ heading, empty, columns, rows: rows(nation) }));

const birthdayWords = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** Everyone as people read it: "23 June 1971", "999 678 9012". */
const peopleRead = (nation: Nation) =>
  overview(nation).people.map((person) => ({
    ...person,
    born: birthdayWords.format(new Date(person.born)),
    nhsNumber: person.nhsNumber.replace(/^(...)(...)/, "$1 $2 "),
  }));

const PAGES: Record<string, { title: string; context: (nation: Nation, doors: readonly Door[]) => object }> =
  {
    "": {
      title: "What happens next",
      context: (nation, doors) => ({ groups: eventGroups(nation, doors) }),
    },
    people: { title: "Who is who", context: (nation) => ({ people: peopleRead(nation) }) },
    failures: {
      title: "Make something fail",
      context: (_nation, doors) => ({
        apis: doors.map(({ api }) => ({ value: api, text: api })),
        methods: [
          { value: "", text: "All" },
          ...FAULT_METHODS.map((method) => ({ value: method, text: method })),
        ],
        kinds: FAULT_KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind] })),
        kindWords: KIND_WORDS,
      }),
    },
    log: { title: "Calls", context: (nation) => ({ last: nation.calls.list() }) },
    arrived: {
      title: "What was sent and what arrived",
      context: (nation, doors) => ({ panels: panelsOf(nation, doors) }),
    },
    "start-again": {
      title: "Save, load and start again",
      context: (nation) => ({ seedWords: momentWords(nation.seededAt) }),
    },
  };

/** Whether the control room has a page of this name; the first has none. */
export const isPage = (name: string): boolean => Object.hasOwn(PAGES, name);

/** One page of the control room, whole, without script. With a problem its status is 400. */
export function pageOf(nation: Nation, doors: readonly Door[], name: string, notice: Notice): Response {
  const { title = "", context = () => ({}) } = PAGES[name] ?? {};
  const links = Object.entries(PAGES).map(([to, other]) => ({
    href: to === "" ? "/control-room" : `/control-room/${to}`,
    text: other.title,
    current: to === name,
  }));
  return page(
    `control-room/${name === "" ? "next" : name}.njk`,
    {
      ...overview(nation),
      nowWords: momentWords(nation.now()),
      nowField: londonWallClock(nation.now()).slice(0, 16),
      title,
      links,
      ...context(nation, doors),
      ...notice,
    },
    notice.problem ? 400 : 200,
  );
}

import { shiftDay } from "#mocks/nation/calendar.ts";
import { freeSlots, standingOf } from "#mocks/nation/diary/availability.ts";
import { rulesOf, settle } from "#mocks/nation/diary/diary.ts";
import { diaryDays, slotOf, slotsOfDay, type Slot } from "#mocks/nation/diary/slots.ts";
import { diaryOf } from "#mocks/nation/diary/state.ts";
import type { Choice, NationEvent } from "#mocks/nation/event.ts";
import { nameByNumber } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { organisation, practices } from "#mocks/nation/organisations.ts";
import { appointmentEvents } from "./appointment-events.ts";
import { dayWords, timeWords } from "./labels.ts";

const heading = "GP surgery";
const DAYS_TO_CHOOSE = 7;

const practicesThatBook = (nation: Nation) =>
  practices.filter(({ odsCode }) => rulesOf(nation, odsCode).booking);

const describe = ({ odsCode, template }: Slot): string =>
  `${organisation(odsCode).name}: ${template.appointment} (${template.channel.toLowerCase()})`;

/** The first slot of each kind of session. */
const firstOfEach = (slots: readonly Slot[], keyOf: (slot: Slot) => string): Slot[] =>
  [...new Map([...slots].reverse().map((slot) => [keyOf(slot), slot])).values()].reverse();

/** Slots of the coming week that somebody outside the sandbox has. */
function takenSlots(nation: Nation, odsCode: string): Slot[] {
  const diary = diaryOf(nation);
  const now = nation.now().getTime();
  return diaryDays(nation, nation.today(), shiftDay(nation.today(), DAYS_TO_CHOOSE))
    .flatMap((day) => slotsOfDay(nation, odsCode, day))
    .filter((slot) => slot.startsAt > now && standingOf(diary, slot, now) === "taken");
}

const freeSlot: NationEvent = {
  name: "free-gp-slot",
  label: "Let somebody give an appointment back, so that it is free",
  heading,
  choices: (nation) =>
    practicesThatBook(nation)
      .flatMap(({ odsCode }) => firstOfEach(takenSlots(nation, odsCode), ({ template }) => template.key))
      .map((slot): Choice => ({ key: slot.id, label: `${describe(slot)}, ${timeWords(slot.start)}` })),
  happen: (nation, choice) => {
    const slot = slotOf(choice);
    const now = nation.now().getTime();
    if (!slot || slot.startsAt <= now || standingOf(diaryOf(nation), slot, now) !== "taken")
      throw new RangeError("Nobody outside the sandbox has such an appointment.");
    settle(nation, [slot.id], { state: "free" });
    return `${describe(slot)} on ${timeWords(slot.start)} is free again.`;
  },
};

const freeOfWeek = (nation: Nation, odsCode: string): Slot[] =>
  freeSlots(nation, odsCode, nation.today(), shiftDay(nation.today(), DAYS_TO_CHOOSE));

const fillSession: NationEvent = {
  name: "fill-gp-session",
  label: "Give the last free appointments of a session to others",
  heading,
  choices: (nation) =>
    practicesThatBook(nation)
      .flatMap(({ odsCode }) => firstOfEach(freeOfWeek(nation, odsCode), ({ scheduleId }) => scheduleId))
      .map((slot): Choice => ({ key: slot.scheduleId, label: `${describe(slot)}, ${dayWords(slot.start)}` })),
  happen: (nation, choice) => {
    const left = practicesThatBook(nation)
      .flatMap(({ odsCode }) => freeOfWeek(nation, odsCode))
      .filter(({ scheduleId }) => scheduleId === choice);
    const [first] = left;
    if (!first) throw new RangeError("Nothing is free in this session.");
    settle(
      nation,
      left.map(({ id }) => id),
      { state: "taken" },
    );
    return `${describe(first)} on ${dayWords(first.start)}: the last ${left.length} went to others.`;
  },
};

const switches = {
  booking: "online booking",
  cancelling: "cancelling online",
  pastAppointments: "past appointments online",
} as const;

type Switch = keyof typeof switches;
const isSwitch = (text: string | undefined): text is Switch =>
  text !== undefined && Object.hasOwn(switches, text);

const switchRule: NationEvent = {
  name: "switch-gp-appointments",
  label: "Switch booking, cancelling or past appointments on or off at a surgery",
  heading,
  choices: (nation) =>
    practices.flatMap(({ odsCode, name }) =>
      (Object.keys(switches) as Switch[]).map((key) => ({
        key: `${odsCode}-${key}`,
        label: `${name}: ${switches[key]} ${rulesOf(nation, odsCode)[key] ? "off" : "on"}`,
      })),
    ),
  happen: (nation, choice) => {
    const [odsCode, key] = choice.split("-");
    const practice = practices.find((one) => one.odsCode === odsCode);
    if (!practice || !isSwitch(key)) throw new RangeError("There is no such switch.");
    const rules = rulesOf(nation, practice.odsCode);
    rules[key] = !rules[key];
    return `${practice.name}: ${switches[key]} is ${rules[key] ? "on" : "off"}.`;
  },
};

const MOST_PEOPLE = 100;

const objection: NationEvent = {
  name: "object-to-online-appointments",
  label: "Record that a patient objects to online appointments, or no longer does",
  heading,
  choices: (nation) =>
    nation
      .people()
      .slice(0, MOST_PEOPLE)
      .map(({ key, nhsNumber }) => ({ key, label: nameByNumber(nation, nhsNumber) })),
  happen: (nation, choice) => {
    const nhsNumber = nation.personByKey(choice)?.nhsNumber;
    if (nhsNumber === undefined) throw new RangeError("There is no such person.");
    const diary = diaryOf(nation);
    const objected = diary.objections.includes(nhsNumber);
    diary.objections = objected
      ? diary.objections.filter((one) => one !== nhsNumber)
      : [...diary.objections, nhsNumber];
    return `${nameByNumber(nation, nhsNumber)} ${objected ? "no longer objects" : "objects"} to online appointments.`;
  },
};

/** What can happen in the surgeries' appointment books. */
export const events: readonly NationEvent[] = [
  ...appointmentEvents,
  freeSlot,
  fillSession,
  switchRule,
  objection,
];

import { currentVersion, type Plan } from "#mocks/nation/care-plan-service/plan.ts";
import { carePlanFor } from "#mocks/nation/care-plan-service/state.ts";
import { alertHappens, careEventsIn, careHappens, stayOf } from "#mocks/nation/care-events/state.ts";
import type { NationEvent } from "#mocks/nation/event.ts";
import { careIn } from "#mocks/nation/hospital-care/care.ts";
import { newId } from "#mocks/nation/hospital-care/words.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { hospital, NORTHFIELD_HOSPITAL } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import { atHomeAgain, afterwardsInPlan, letterOf } from "./going-home.ts";

const heading = "Care events";
const MINUTE = 60_000;
const firstWard = { name: "Acute medical unit", telephone: "01632 960171" };
const nextWard = { name: "Ward 7, East Wing", telephone: "01632 960172" };

const choicesOf = (people: readonly Person[]) =>
  people.map((person) => ({ key: person.key, label: nameOf(person) }));

const atHome = (nation: Nation) =>
  nation
    .people()
    .filter((person) => careEventsIn(nation, person.key).telecare !== null && !stayOf(nation, person));

const inHospital = (nation: Nation) => nation.people().filter((person) => stayOf(nation, person));

function chosen(people: readonly Person[], choice: string, otherwise: string): Person {
  const person = people.find(({ key }) => key === choice);
  if (!person) throw new RangeError(otherwise);
  return person;
}

const fall: NationEvent = {
  name: "fall-ambulance-admission",
  label: "Let someone with an alarm fall, and be taken to Northfield Hospital",
  heading,
  choices: (nation) => choicesOf(atHome(nation)),
  happen: (nation, choice) => {
    const person = chosen(atHome(nation), choice, "Nobody with an alarm is at home under this name.");
    const before = (minutes: number) => new Date(nation.now().getTime() - minutes * MINUTE).toISOString();
    const at = { hospital: NORTHFIELD_HOSPITAL.odsCode, discharge: null };
    alertHappens(nation, person, { kind: "fall", at: before(95), outcome: "ambulance" });
    careHappens(nation, person, { ...at, kind: "ambulance", at: before(60), ward: null });
    careHappens(nation, person, { ...at, kind: "admitted", at: before(0), ward: firstWard });
    return `${nameOf(person)} fell and is in ${NORTHFIELD_HOSPITAL.name}, ${firstWard.name}.`;
  },
};

const move: NationEvent = {
  name: "moved-ward",
  label: "Move someone in hospital to another ward",
  heading,
  choices: (nation) => choicesOf(inHospital(nation)),
  happen: (nation, choice) => {
    const person = chosen(inHospital(nation), choice, "Nobody of this name is in hospital.");
    const stay = stayOf(nation, person);
    const ward = stay?.ward?.name === nextWard.name ? firstWard : nextWard;
    const at = nation.now().toISOString();
    const where = stay?.hospital ?? NORTHFIELD_HOSPITAL.odsCode;
    careHappens(nation, person, { kind: "moved", at, hospital: where, ward, discharge: null });
    return `${nameOf(person)} is on ${ward.name} now.`;
  },
};

/** The teams write a new version of the plan, where there is one. */
function planChanges(plan: Plan | undefined, at: string): boolean {
  if (!plan) return false;
  const { number, sections } = currentVersion(plan);
  plan.versions.push({ number: number + 1, at, sections: afterwardsInPlan(sections, at) });
  return true;
}

const home: NationEvent = {
  name: "discharged",
  label: "Send someone home from hospital, with a letter and changes to medicines and care plan",
  heading,
  choices: (nation) => choicesOf(inHospital(nation)),
  happen: (nation, choice) => {
    const person = chosen(inHospital(nation), choice, "Nobody of this name is in hospital.");
    const stay = stayOf(nation, person);
    const where = stay?.hospital ?? NORTHFIELD_HOSPITAL.odsCode;
    const at = nation.now().toISOString();
    const letter = newId(nation, `letter ${person.key}`);
    careIn(nation, person.key).letters.push({ id: letter, hospital: where, at, ...letterOf(atHomeAgain) });
    const planChanged = planChanges(carePlanFor(nation, person.nhsNumber), at);
    const discharge = { ...atHomeAgain, letter, planChanged };
    const ward = stay?.ward ?? firstWard;
    careHappens(nation, person, { kind: "discharged", at, hospital: where, ward, discharge });
    return `${nameOf(person)} went home from ${hospital(where).name}.`;
  },
};

const heardOf = (nation: Nation) =>
  nation
    .people()
    .flatMap((person) =>
      (careEventsIn(nation, person.key).telecare?.devices ?? [])
        .filter(({ lastSeen }) => lastSeen === null)
        .map((device) => ({ person, device })),
    );

const silence: NationEvent = {
  name: "telecare-falls-silent",
  label: "Let a device of someone’s alarm fall silent",
  heading,
  choices: (nation) =>
    heardOf(nation).map(({ person, device }) => ({
      key: device.id,
      label: `${nameOf(person)}: ${device.name}`,
    })),
  happen: (nation, choice) => {
    const found = heardOf(nation).find(({ device }) => device.id === choice);
    if (!found) throw new RangeError("No device that is heard of has this id.");
    const { person, device } = found;
    device.lastSeen = new Date(nation.now().getTime() - 26 * 60 * MINUTE).toISOString();
    return `${device.name} of ${nameOf(person)} was last heard of 26 hours ago.`;
  },
};

/** What can happen in somebody's care. */
export const events: readonly NationEvent[] = [fall, move, home, silence];

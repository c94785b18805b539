import { careEventsOf } from "#mocks/people/care-events/care-events-of.ts";
import { newId } from "../hospital-care/words.ts";
import type { Nation } from "../nation.ts";
import type { Person } from "../person.ts";
import type { AccessCode } from "../relationships/role.ts";
import { relationships } from "../relationships/state.ts";
import { uuidOf } from "../uuid-of.ts";
import type { Alert, Happening, PersonsCare, Told } from "./happening.ts";

/** Who acts for somebody learns what happens in their care with the grant that opens their record. */
export const CARE_ACCESS: AccessCode = "RECRD";

const kept = (nation: Nation) =>
  nation.keep("care events", (): { people: Record<string, PersonsCare>; told: Told[] } => ({
    people: {},
    told: [],
  }));

const instant = (shifted: string): string => new Date(shifted).toISOString();

function seeded(nation: Nation, key: string): PersonsCare {
  const { happenings, telecare } = nation.shift(careEventsOf(key));
  const deviceId = (device: string) => uuidOf(`telecare device ${device}`);
  return {
    happenings: happenings.map(({ key: own, at, discharge, ...rest }) => ({
      ...rest,
      id: uuidOf(`care event ${own}`),
      at: instant(at),
      discharge: discharge && { ...discharge, letter: null, planChanged: false },
    })),
    telecare: telecare && {
      centre: telecare.centre,
      devices: telecare.devices.map(({ key: own, ...rest }) => ({ ...rest, id: deviceId(own) })),
      alerts: telecare.alerts.map(({ key: own, at, device, ...rest }) => ({
        ...{ ...rest, id: uuidOf(`telecare alert ${own}`), at: instant(at), device: deviceId(device) },
      })),
    },
  };
}

/** What is kept of a person; whoever makes something happen changes it in place. */
export function careEventsIn(nation: Nation, key: string): PersonsCare {
  return (kept(nation).people[key] ??= seeded(nation, key));
}

/** Everything that applications were told since the nation began, in order. */
export const toldOf = (nation: Nation): Told[] => kept(nation).told;

/** Where somebody is: the last thing that happened, unless they are at home again. */
export function stayOf(nation: Nation, { key }: Person): Happening | null {
  const last = careEventsIn(nation, key)
    .happenings.toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  return last && last.kind !== "discharged" && !last.private ? last : null;
}

/** The roles of those who act for somebody now and may learn of their care. */
function rolesTold(nation: Nation, patient: string): string[] {
  const now = nation.now().toISOString();
  return relationships(nation)
    .roles.filter(
      (role) =>
        role.status === "active" &&
        role.patient === patient &&
        role.start !== null &&
        role.start <= now &&
        role.access.includes(CARE_ACCESS),
    )
    .map(({ id }) => id);
}

/** Lets something happen in a person's care; applications are told unless it is private or only on the way. */
export function careHappens(
  nation: Nation,
  person: Person,
  what: Omit<Happening, "id" | "private">,
): Happening {
  const happening = { ...what, id: newId(nation, `care event ${person.key}`), private: false };
  careEventsIn(nation, person.key).happenings.push(happening);
  const { id: event, at, kind } = happening;
  if (kind !== "ambulance") {
    const { nhsNumber } = person;
    toldOf(nation).push({ event, person: nhsNumber, at, relationships: rolesTold(nation, nhsNumber) });
  }
  return happening;
}

/** Lets a device tell the alarm centre something. Throws RangeError for somebody without an alarm. */
export function alertHappens(nation: Nation, person: Person, alert: Omit<Alert, "id" | "device">): void {
  const { telecare } = careEventsIn(nation, person.key);
  const device = telecare?.devices[0];
  if (!telecare || !device) throw new RangeError("This person has no alarm at home.");
  const id = newId(nation, `telecare alert ${person.key}`);
  telecare.alerts.push({ ...alert, id, device: device.id });
}

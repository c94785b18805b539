import type { Nation } from "../nation.ts";
import type { Person } from "../person.ts";
import type { Prescriptions } from "./prescription.ts";
import { asWritten } from "./seed.ts";
import { settle } from "./settle.ts";

/** Nothing becomes due more than once a second, and looking for it costs half a millisecond. */
const OFTEN_ENOUGH = 1000;

function write(nation: Nation, state: Prescriptions, person: Person): void {
  const { prescriptions, orders } = nation.shift(asWritten(person));
  state.prescriptions.push(...prescriptions);
  state.orders.push(...orders);
}

function seeded(nation: Nation): Prescriptions {
  const state: Prescriptions = {
    prescriptions: [],
    orders: [],
    told: [],
    tracker: "works",
    service: "works",
  };
  for (const person of nation.people()) write(nation, state, person);
  return state;
}

/** What somebody of the crowd has been prescribed is written when it is first asked for. */
function meet(nation: Nation, state: Prescriptions, nhsNumber: string): void {
  const met = nation.keep<Record<string, true>>("prescriptions of the crowd", () => ({}));
  const person = nation.personByNhsNumber(nhsNumber);
  if (!person || nation.people().includes(person) || met[nhsNumber]) return;
  met[nhsNumber] = true;
  write(nation, state, person);
}

/**
 * All requests and prescriptions of the nation, as far as they have come by now: what was due has happened. Of a
 * crowd it holds those about whom somebody asked: say about whom you ask.
 */
export function prescriptionsOf(nation: Nation, ...about: readonly string[]): Prescriptions {
  const state = nation.keep("prescriptions", () => seeded(nation));
  for (const nhsNumber of about) meet(nation, state, nhsNumber);
  const settled = nation.remember("prescriptions settled", () => ({ at: Number.NEGATIVE_INFINITY }));
  const now = nation.now().getTime();
  if (now - settled.at >= OFTEN_ENOUGH) {
    settle(state, nation);
    settled.at = now;
  }
  return state;
}

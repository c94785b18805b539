import type { Nation } from "../nation.ts";
import type { Prescriptions } from "./prescription.ts";
import { seed } from "./seed.ts";
import { settle } from "./settle.ts";

/** Nothing becomes due more than once a second, and looking for it costs half a millisecond. */
const OFTEN_ENOUGH = 1000;

/** All requests and prescriptions of the nation, as far as they have come by now: what was due has happened. */
export function prescriptionsOf(nation: Nation): Prescriptions {
  const state = nation.keep("prescriptions", () => nation.shift(seed(nation.people())));
  const settled = nation.remember("prescriptions settled", () => ({ at: Number.NEGATIVE_INFINITY }));
  const now = nation.now().getTime();
  if (now - settled.at >= OFTEN_ENOUGH) {
    settle(state, nation);
    settled.at = now;
  }
  return state;
}

import { demographics } from "#mocks/nation/demographics.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { Refused } from "./outcome.ts";

/** What an application has when it has agreed nothing else with PDS. */
const CALLS_PER_SECOND = 5;

/** Refuses the sixth call of a second, while the application is held to its quota. */
export function requireWithinQuota(nation: Nation): void {
  if (!demographics(nation).quota) return;
  const second = Math.floor(nation.realNow() / 1000);
  const counted = nation.remember("pds quota", () => ({ second, calls: 0 }));
  if (counted.second !== second) Object.assign(counted, { second, calls: 0 });
  counted.calls += 1;
  if (counted.calls > CALLS_PER_SECOND) throw new Refused("TOO_MANY_REQUESTS");
}

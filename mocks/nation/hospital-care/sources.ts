import { setTimeout as wait } from "node:timers/promises";
import type { Nation } from "#mocks/nation/nation.ts";
import { NORTHFIELD_HOSPITAL, SOUTHQUAY_HOSPITAL } from "#mocks/nation/organisations.ts";

/** Client ids of the systems behind the aggregator, and what they are called in the control room. */
export const sources = {
  "ers-01": "National referral service",
  "northfield-01": "Portal of Northfield Hospital",
  "southquay-01": "Portal of Southquay General Hospital",
  "nhs-waiting-list-01": "National waiting list",
} as const;

export type Source = keyof typeof sources;

/** "aggregator" is the whole of it, whatever the sources behind it do. */
export type Switched = Source | "aggregator";

/** What can be the matter: an error, an answer that does not validate, none in time, a late one, too many calls. */
export const troubles = ["well", "failing", "invalid", "timing-out", "slow", "over-quota"] as const;

export type Trouble = (typeof troubles)[number];

/** Hospitals whose portal takes part, by ODS code. */
export const portals: Readonly<Record<string, Source>> = {
  [NORTHFIELD_HOSPITAL.odsCode]: "northfield-01",
  [SOUTHQUAY_HOSPITAL.odsCode]: "southquay-01",
};

const kept = (nation: Nation) =>
  nation.keep<Partial<Record<Switched, Trouble>>>("troubles of hospital sources", () => ({}));

/** What is the matter with a source until somebody says otherwise. */
const troubleOf = (nation: Nation, source: Switched): Trouble => kept(nation)[source] ?? "well";

export function setTrouble(nation: Nation, source: Switched, trouble: Trouble): void {
  kept(nation)[source] = trouble;
}

/** How long a slow source takes, and how long nobody waits for one: real time. */
const SLOW_MS = 800;

/** Waits as one waits for this source. */
export async function waitFor(nation: Nation, source: Switched): Promise<Trouble> {
  const trouble = troubleOf(nation, source);
  if (trouble === "slow" || trouble === "timing-out") await wait(SLOW_MS);
  return trouble;
}

import type { Person } from "./person.ts";

/** A saved nation: a JSON file that can be loaded again, at any later day. */
export type Snapshot = {
  format: 1;
  /** Where the health clock stood, ISO 8601 in UTC. */
  healthTime: string;
  /** The moment that counts as 16 May 2028 for everyone's dates. */
  seededAt: string;
  people: Person[];
  /** What the APIs keep, by name. */
  kept: Record<string, unknown>;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isMoment = (value: unknown) => typeof value === "string" && !Number.isNaN(Date.parse(value));

/** Reads a snapshot file; throws RangeError, in words for whoever sent it, for anything else. */
export function readSnapshot(value: unknown): Snapshot {
  const whole =
    isObject(value) &&
    value["format"] === 1 &&
    isMoment(value["healthTime"]) &&
    isMoment(value["seededAt"]) &&
    Array.isArray(value["people"]) &&
    isObject(value["kept"]);
  if (!whole) throw new RangeError("This is not a saved nation of this sandbox.");
  return value as Snapshot;
}

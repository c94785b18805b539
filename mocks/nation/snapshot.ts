import type { Crowd } from "#mocks/crowd/crowd.ts";
import type { Person } from "./person.ts";
import { isOfCrowd } from "./population.ts";

/** A saved nation: a JSON file that can be loaded again, at any later day. */
export type Snapshot = {
  format: 1;
  /** Where the health clock stood, ISO 8601 in UTC. */
  healthTime: string;
  /** The moment that counts as 16 May 2028 for everyone's dates. */
  seededAt: string;
  people: Person[];
  /** The crowd beside the named people; null where there was none. */
  crowd: { size: number; seed: number } | null;
  /** What the APIs keep, by name. */
  kept: Record<string, unknown>;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isMoment = (value: unknown) => typeof value === "string" && !Number.isNaN(Date.parse(value));

const isPerson = (value: unknown) => isObject(value) && typeof value["key"] === "string";

const isCrowd = (value: unknown) =>
  isObject(value) && typeof value["size"] === "number" && typeof value["seed"] === "number";

/** Reads a snapshot file; throws RangeError, in words for whoever sent it, for anything else. */
export function readSnapshot(value: unknown): Snapshot {
  const whole =
    isObject(value) &&
    value["format"] === 1 &&
    isMoment(value["healthTime"]) &&
    isMoment(value["seededAt"]) &&
    Array.isArray(value["people"]) &&
    value["people"].every(isPerson) &&
    (value["crowd"] === null || isCrowd(value["crowd"])) &&
    isObject(value["kept"]);
  if (!whole) throw new RangeError("This is not a saved nation of this sandbox.");
  return value as Snapshot;
}

const crowdWords = (crowd: Snapshot["crowd"]) =>
  crowd === null ? "no crowd" : `a crowd of ${crowd.size} by seed ${crowd.seed}`;

/** What a snapshot says of the crowd of a nation. */
export const crowdOf = (crowd: Crowd | undefined): Snapshot["crowd"] =>
  crowd ? { size: crowd.size, seed: crowd.seed } : null;

/** Lets a snapshot through that is of these named people and this crowd; throws RangeError, in words, for another. */
export function requireSamePeople(
  { people, crowd }: Snapshot,
  named: readonly Person[],
  own: Snapshot["crowd"],
): void {
  if (crowdWords(crowd) !== crowdWords(own))
    throw new RangeError(
      `This nation was saved with ${crowdWords(crowd)}. This sandbox has ${crowdWords(own)}.`,
    );
  const saved = new Set(people.map(({ key }) => key).filter((key) => !isOfCrowd(key)));
  const missing = named.filter(({ key }) => !saved.delete(key)).map(({ key }) => key);
  const others = [...missing, ...saved];
  if (others.length > 0)
    throw new RangeError(
      `This nation was saved with other people than this sandbox has: ${others.join(", ")}.`,
    );
}

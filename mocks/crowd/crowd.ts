import type { Person } from "#mocks/nation/person.ts";
import { identityOf, indexOf, keyOf, MOST_PEOPLE } from "./identity.ts";
import { personOf } from "./person.ts";

/**
 * Many people, the same for the same seed. Nobody is made before they are asked for, so that a crowd costs nothing to
 * start and holds only those who were met.
 */
export class Crowd {
  readonly size: number;
  readonly seed: number;

  /** Throws RangeError, in words, for a size or a seed that will not do. */
  constructor(size: number, seed = 1) {
    if (!Number.isInteger(size) || size < 0 || size > MOST_PEOPLE)
      throw new RangeError(`A crowd has 0 to ${MOST_PEOPLE} people.`);
    if (!Number.isInteger(seed) || seed < 0 || seed > 999_999_999)
      throw new RangeError("The seed of a crowd is a whole number below a thousand million.");
    this.size = size;
    this.seed = seed;
  }

  /** Whole key of somebody by key (`crowd-42` is the 43rd); undefined for somebody who is not in this crowd. */
  keyByKey(key: string): string | undefined {
    const identity = identityOf(key);
    const short = /^crowd-\d+$/.test(key);
    if (!identity || (!short && identity.seed !== this.seed)) return undefined;
    return this.#keyAt(identity.index);
  }

  keyByNhsNumber(nhsNumber: string): string | undefined {
    const index = indexOf(nhsNumber);
    return index === null ? undefined : this.#keyAt(index);
  }

  /** By the subject of their NHS login account. */
  keyBySubject(subject: string): string | undefined {
    const match = /^c0000000-0000-4000-8000-(\d{12})$/.exec(subject);
    return match ? this.#keyAt(Number(match[1])) : undefined;
  }

  /** Makes somebody by their whole key. */
  make(key: string): Person | undefined {
    const identity = identityOf(key);
    return identity ? personOf(identity) : undefined;
  }

  #keyAt(index: number): string | undefined {
    return index < this.size ? keyOf({ seed: this.seed, index }) : undefined;
  }
}

/** The crowd that SANDBOX_CROWD (how many) and SANDBOX_CROWD_SEED ask for; nobody without them. */
export function crowdFrom(environment: Readonly<Record<string, string | undefined>>): Crowd | undefined {
  const { SANDBOX_CROWD: size, SANDBOX_CROWD_SEED: seed } = environment;
  return size ? new Crowd(Number(size), seed ? Number(seed) : undefined) : undefined;
}

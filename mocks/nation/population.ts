import type { Crowd } from "#mocks/crowd/crowd.ts";
import type { Person } from "./person.ts";

/** Somebody with the fields too that the people's own files leave out, because hardly anybody has any of it. */
const whole = (person: Person): Person => ({
  ...person,
  practice: { longRecord: 0, ...person.practice },
});

/** The named people, and those of the crowd who were met. */
export class Population {
  readonly named: Person[];
  readonly #crowd: Crowd | undefined;
  /** By key. Somebody of the crowd is made when first asked for, and stays as they are then made or changed. */
  readonly #met = new Map<string, Person>();

  /** `people` are the named, and, from a saved nation, those of a crowd who were met. */
  constructor(people: readonly Person[], crowd: Crowd | undefined) {
    this.#crowd = crowd;
    this.named = people.filter(({ key }) => !isOfCrowd(key)).map(whole);
    for (const person of people) if (isOfCrowd(person.key)) this.#met.set(person.key, person);
  }

  /** Everyone who can have changed. */
  known(): Person[] {
    return [...this.named, ...this.#met.values()];
  }

  byKey(key: string): Person | undefined {
    return this.named.find((person) => person.key === key) ?? this.#meet(this.#crowd?.keyByKey(key) ?? key);
  }

  byNhsNumber(nhsNumber: string): Person | undefined {
    return (
      this.named.find((person) => person.nhsNumber === nhsNumber) ??
      this.#meet(this.#crowd?.keyByNhsNumber(nhsNumber))
    );
  }

  bySubject(subject: string): Person | undefined {
    return (
      this.named.find(({ account }) => account.subject === subject) ??
      this.#meet(this.#crowd?.keyBySubject(subject))
    );
  }

  #meet(key: string | undefined): Person | undefined {
    if (key === undefined) return undefined;
    const met =
      this.#met.get(key) ?? (this.#crowd?.keyByKey(key) === key ? this.#crowd.make(key) : undefined);
    if (met) this.#met.set(key, met);
    return met;
  }
}

/** Whether a key is that of somebody of a crowd, by its shape. */
export const isOfCrowd = (key: string): boolean => key.startsWith("crowd-");

import { renameSync, writeFileSync } from "node:fs";
import type { JWK } from "jose";
import type { Crowd } from "#mocks/crowd/crowd.ts";
import { daysToSeed, londonDay, shiftDates } from "./calendar.ts";
import { CallLog } from "./call-log.ts";
import { Faults } from "./faults.ts";
import type { Person } from "./person.ts";
import { Population } from "./population.ts";
import type { Registration } from "./registration.ts";
import { crowdOf, requireSamePeople, type Snapshot } from "./snapshot.ts";

export type NationOptions = {
  people: readonly Person[];
  /** More people than anybody has named, for load. */
  crowd?: Crowd | undefined;
  /** The instant at which everyone is as on 16 May 2028; the health clock starts there. Default: the real now. */
  seedAt?: Date | undefined;
  /** File that receives the offset of health time to real time, in milliseconds. */
  clockOffsetFile?: string | undefined;
  realNow?: () => number;
};

/**
 * What all APIs of the sandbox share: the people, one health clock, and what happened since the last reset.
 * Tokens and one-time values follow the real clock; everything about health follows `now()`.
 */
export class Nation {
  readonly faults = new Faults();
  /** The last calls, for whoever watches. */
  readonly calls = new CallLog();
  /** The sandbox's own address, without a slash at the end; known once it listens. */
  origin = "";
  /** The application that uses the sandbox, to which the nation sends; known once it listens. */
  application: Registration | null = null;
  /** Public keys of NHS login, with which the platform checks its ID tokens. */
  identityProviderKeys: JWK[] = [];
  readonly #options: NationOptions;
  #seededAt = new Date(0);
  #offset = 0;
  #population = new Population([], undefined);
  #memory = new Map<string, unknown>();
  #kept: Record<string, unknown> = {};

  constructor(options: NationOptions) {
    this.#options = options;
    this.reset(options.seedAt);
  }

  /**
   * Seeds again: people as written, no faults, tokens, calls or memories; health time starts at `at`. Everyone is
   * then as on 16 May 2028, or, with `asOf`, as they are when that moment is their 16 May 2028.
   */
  reset(at?: Date, asOf?: Date): void {
    const start = at ?? this.#options.seedAt;
    this.#population = new Population(structuredClone([...this.#options.people]), this.#options.crowd);
    this.#seededAt = asOf ?? start ?? new Date(this.realNow());
    this.#forget();
    this.#kept = {};
    this.#setOffset(start ? start.getTime() - this.realNow() : 0);
  }

  /** Everything that has happened, as JSON: people, clock and what the APIs keep. Tokens are not part of it. */
  snapshot(): Snapshot {
    return structuredClone({
      format: 1,
      healthTime: this.now().toISOString(),
      seededAt: this.#seededAt.toISOString(),
      people: this.#population.known(),
      crowd: crowdOf(this.#options.crowd),
      kept: this.#kept,
    });
  }

  /**
   * Goes on from a snapshot: the health clock runs on from its moment; faults, tokens and the log are forgotten.
   * Throws RangeError, and changes nothing, when it is a snapshot of other people.
   */
  load(snapshot: Snapshot): void {
    requireSamePeople(snapshot, this.#options.people, crowdOf(this.#options.crowd));
    const { healthTime, seededAt, people, kept } = structuredClone(snapshot);
    this.#population = new Population(people, this.#options.crowd);
    this.#seededAt = new Date(seededAt);
    this.#forget();
    this.#kept = kept;
    this.#setOffset(Date.parse(healthTime) - this.realNow());
  }

  #forget(): void {
    this.#memory.clear();
    this.calls.clear();
    this.faults.clear();
  }

  /** The real clock, in milliseconds: for tokens, assertions and one-time values. */
  realNow(): number {
    return (this.#options.realNow ?? Date.now)();
  }

  /** Health time. */
  now(): Date {
    return new Date(this.realNow() + this.#offset);
  }

  /** The date in London at health time, as `YYYY-MM-DD`. */
  today(): string {
    return londonDay(this.now());
  }

  get seededAt(): Date {
    return this.#seededAt;
  }

  /** Moves health time to a later instant; everyone ages. Throws RangeError when it is not later: going back is a reset. */
  moveClock(to: Date): void {
    if (!(to.getTime() >= this.now().getTime()))
      throw new RangeError("The clock only moves forward. To go back, reset.");
    this.#setOffset(to.getTime() - this.realNow());
  }

  /** A copy of a JSON value with every date and date-time moved from the written day to the day of seeding. */
  shift<T>(written: T): T {
    return shiftDates(written, daysToSeed(this.#seededAt));
  }

  /** Everyone who has a name here, not the crowd; dates as written (see `shift`), fields as the control room left them. */
  people(): readonly Person[] {
    return this.#population.named;
  }

  personByKey(key: string): Person | undefined {
    return this.#population.byKey(key);
  }

  personByNhsNumber(nhsNumber: string): Person | undefined {
    return this.#population.byNhsNumber(nhsNumber);
  }

  /** By the subject of their NHS login account. */
  personBySubject(subject: string): Person | undefined {
    return this.#population.bySubject(subject);
  }

  /**
   * Sets fields of a person by dotted name (`"practice.recordAccess"`) until the next reset. Throws RangeError
   * for a person or field that does not exist, so that a misspelt test fails.
   */
  change(key: string, changes: Record<string, unknown>): void {
    const person = this.personByKey(key);
    if (!person) throw new RangeError(`There is no ${key}.`);
    for (const [path, value] of Object.entries(changes)) setByPath(person, path, value);
  }

  /**
   * What has happened, as plain JSON (no Map, Set or Date), shared by every API and saved in snapshots. `make` gives
   * its first value after a reset; change the returned value in place.
   */
  keep<T extends object>(name: string, make: () => T): T {
    return (this.#kept[name] ??= make()) as T;
  }

  /** What passes: tokens, one-time values, caches. Lives until the next reset and is in no snapshot. */
  remember<T>(name: string, make: () => T): T {
    if (!this.#memory.has(name)) this.#memory.set(name, make());
    return this.#memory.get(name) as T;
  }

  #setOffset(milliseconds: number): void {
    this.#offset = Math.round(milliseconds);
    const file = this.#options.clockOffsetFile;
    if (!file) return;
    // Readers look at any time: the file is whole at every moment.
    writeFileSync(`${file}.new`, `${this.#offset}\n`);
    renameSync(`${file}.new`, file);
  }
}

function setByPath(person: Person, path: string, value: unknown): void {
  const names = path.split(".");
  const last = names.pop() ?? "";
  let place: unknown = person;
  for (const name of names) place = ownField(place, name, path);
  ownField(place, last, path);
  (place as Record<string, unknown>)[last] = value;
}

function ownField(place: unknown, name: string, path: string): unknown {
  if (place === null || typeof place !== "object" || !Object.hasOwn(place, name))
    throw new RangeError(`A person has no field ${path}.`);
  return (place as Record<string, unknown>)[name];
}

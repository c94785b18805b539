/** So many presses of the key, and all of them within this time. */
const pressesNeeded = 3;
const within = 5_000;

/**
 * Counts presses of one key as somebody in a hurry makes them: three within five seconds hide the page, and a press
 * that stays alone is forgotten. (The pattern "Exit a page quickly" of GOV.UK, with a key that no field needs.)
 */
export class ExitKeys {
  #presses: readonly number[] = [];

  /** How many presses are still missing after one at this time, in milliseconds; none: hide the page. */
  press(now: number): number {
    this.#presses = [...this.#presses.filter((before) => now - before < within), now];
    return Math.max(0, pressesNeeded - this.#presses.length);
  }

  /** In how many milliseconds the oldest press is forgotten. */
  forgetsIn(now: number): number {
    const [oldest = now] = this.#presses;
    return Math.max(0, oldest + within - now);
  }
}

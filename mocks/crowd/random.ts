/** Numbers that look random and are the same for the same words, on every machine. */
export class Random {
  #state: number;

  constructor(words: string) {
    // FNV-1a, 32 bits.
    let hash = 0x811c9dc5;
    for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
    this.#state = hash >>> 0;
  }

  /** At least 0, less than 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(among: readonly [T, ...T[]]): T {
    return among[this.between(0, among.length - 1)] ?? among[0];
  }

  /** One of several, each as likely as its weight says. */
  weighted<T>(among: readonly [readonly [T, number], ...(readonly [T, number])[]]): T {
    let left = this.next() * among.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of among) {
      left -= weight;
      if (left < 0) return value;
    }
    return among[0][0];
  }
}

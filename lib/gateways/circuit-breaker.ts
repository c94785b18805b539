/** Why an API may not be called just now: too many of its last answers failed, or too many calls wait for it. */
export type Closed = "circuit-open" | "bulkhead-full";

/** A call that may go ahead; give it back to `leave`, once. */
export interface Entry {
  /** The breaker was open, and this call finds out whether the API is well again. */
  readonly probe: boolean;
}

/** What a call says of the API: `unknown` when the API itself was never reached, for want of a token. */
export type Health = "well" | "failing" | "unknown";

const windowMs = 30_000;
const fewest = 20;
const worstShare = 0.5;
const probeAfterMs = 10_000;
const atOnce = 20;
/** A retry may cost at most a tenth more calls; a few are given in advance, for a quiet hour. */
const retriesPerCall = 0.1;
const mostRetries = 5;

/**
 * Guards one API in this process: opens after half of 20 or more answers in 30 seconds failed, lets one probe
 * through after 10 seconds, holds at most 20 calls at once, and spends retries from a small budget.
 */
export class CircuitBreaker {
  #answers: { readonly at: number; readonly failed: boolean }[] = [];
  #openedAt: number | null = null;
  #probing = false;
  #running = 0;
  #retries = mostRetries;
  readonly #time: () => number;

  constructor(time: () => number = () => performance.now()) {
    this.#time = time;
  }

  /** An entry when the call may go ahead; then `leave` must be called once. */
  enter(): Closed | Entry {
    const probe = this.#openedAt !== null;
    if (this.#openedAt !== null) {
      if (this.#probing || this.#time() - this.#openedAt < probeAfterMs) return "circuit-open";
      this.#probing = true;
    } else if (this.#running >= atOnce) return "bulkhead-full";
    this.#running += 1;
    this.#retries = Math.min(mostRetries, this.#retries + retriesPerCall);
    return { probe };
  }

  /** While the breaker is open the probe alone decides: a call that began before says nothing of the API now. */
  leave(entry: Entry, health: Health): void {
    this.#running -= 1;
    if (entry.probe) this.#learnFromProbe(health);
    else if (this.#openedAt === null && health !== "unknown") this.#count(health === "failing");
  }

  #learnFromProbe(health: Health) {
    this.#probing = false;
    // Left as it is, the next call may be the probe.
    if (health === "unknown") return;
    this.#openedAt = health === "failing" ? this.#time() : null;
    this.#answers = [];
  }

  #count(failed: boolean) {
    const at = this.#time();
    this.#answers = [...this.#answers.filter((answer) => at - answer.at < windowMs), { at, failed }];
    const failures = this.#answers.filter((answer) => answer.failed).length;
    if (this.#answers.length >= fewest && failures / this.#answers.length >= worstShare) this.#openedAt = at;
  }

  /** Takes one retry from the budget, or says that there is none left. */
  mayRetry(): boolean {
    if (this.#retries < 1) return false;
    this.#retries -= 1;
    return true;
  }
}

const breakers = new Map<string, CircuitBreaker>();

/** The breaker of an API, by the name of its gateway folder; one that stands in two places has two. */
export function breakerOf(api: string, base = ""): CircuitBreaker {
  const place = `${api} ${base}`;
  const known = breakers.get(place) ?? new CircuitBreaker();
  breakers.set(place, known);
  return known;
}

/** Every API counts as well again, as when the process began: tests that break an API on purpose end so. */
export function forgetBreakers(): void {
  breakers.clear();
}

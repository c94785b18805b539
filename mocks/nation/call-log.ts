/** One call as it was answered. The path has no query: it is a log to look at, not a copy of what was said. */
export type Call = {
  /** Real time, ISO 8601 in UTC. */
  at: string;
  api: string;
  method: string;
  path: string;
  /** null: the connection ended without an answer. */
  status: number | null;
  milliseconds: number;
  correlationId: string | null;
  requestId: string | null;
  /** The kind of the fault that befell it. */
  fault: string | null;
};

const MOST = 200;

/** The last 200 calls, and how many there were to each API since the last reset. */
export class CallLog {
  #last: Call[] = [];
  #counts = new Map<string, number>();

  /** Counts a call that came in, whatever becomes of it. */
  count(api: string): void {
    this.#counts.set(api, (this.#counts.get(api) ?? 0) + 1);
  }

  add(call: Call): void {
    this.#last = [call, ...this.#last].slice(0, MOST);
  }

  /** Newest first. */
  list(): readonly Call[] {
    return this.#last;
  }

  counts(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }

  clear(): void {
    this.#last = [];
    this.#counts.clear();
  }
}

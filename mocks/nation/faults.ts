/**
 * How a call fails. `status` is answered without the call being carried out; `applied` carries it out and then
 * answers the same; `drift` words the answer as no published release does; `wrong-patient` makes it somebody else's.
 */
export const FAULT_KINDS = [
  "delay",
  "reset",
  "hang",
  "truncate",
  "content-type",
  "status",
  "applied",
  "body",
  "drift",
  "wrong-patient",
] as const;

/** Methods to which a fault may be limited. */
export const FAULT_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export type FaultRequest = {
  /** Folder name of the API under mocks/. */
  api: string;
  /** Only calls whose path and query contain this text. */
  path?: string | undefined;
  /** Only calls of this method. */
  method?: (typeof FAULT_METHODS)[number] | undefined;
  kind: FaultKind;
  /** Of a delay, in milliseconds. */
  ms?: number | undefined;
  status?: number | undefined;
  /** Value of the Retry-After header, in seconds. */
  retryAfter?: number | undefined;
  body?: string | undefined;
  /** How many calls it befalls before it is used up. */
  count: number;
};

export type Fault = FaultRequest & { id: number };

/** The failures that wait for their calls. */
export class Faults {
  #waiting: Fault[] = [];
  #lastId = 0;

  add(request: FaultRequest): Fault {
    const fault = { ...request, id: ++this.#lastId };
    this.#waiting.push(fault);
    return fault;
  }

  /** The failure that befalls this call, if any; each call uses up one of its count. */
  take(api: string, method: string, url: string): Fault | undefined {
    const fault = this.#waiting.find(
      (one) =>
        one.api === api &&
        (one.method === undefined || one.method === method) &&
        (!one.path || url.includes(one.path)),
    );
    if (!fault) return undefined;
    fault.count -= 1;
    if (fault.count < 1) this.#waiting = this.#waiting.filter((one) => one !== fault);
    return fault;
  }

  list(): readonly Fault[] {
    return this.#waiting;
  }

  clear(): void {
    this.#waiting = [];
  }
}

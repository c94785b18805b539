/** A fault for the next calls of one API; see the control room of the sandbox. */
export interface Fault {
  readonly api: string;
  readonly kind:
    | "delay"
    | "reset"
    | "hang"
    | "truncate"
    | "content-type"
    | "status"
    | "applied"
    | "body"
    | "wrong-patient";
  readonly path?: string;
  /** Only calls of this method. */
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly ms?: number;
  readonly status?: number;
  readonly retryAfter?: string;
  readonly body?: string;
  readonly count: number;
}

/** Health time is re-read at most once a second by the web process. */
const untilClocksAgree = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_050));

/** The sandbox's control room, as tests use it. */
export class ControlRoom {
  readonly #address: string;
  #moved = true;
  #hurt = false;

  constructor(sandbox: string) {
    this.#address = `${sandbox}/control-room`;
  }

  async #send(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.#address}/${path}`, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    if (!answer.ok)
      throw new Error(`The control room answered ${String(answer.status)} to ${method} ${path}.`);
    return answer.status === 204 ? undefined : answer.json();
  }

  /** Seeds everyone again, as on 16 May 2028 at 10am, with that moment at `at`. */
  async reset(at: string): Promise<void> {
    await this.#send("POST", "reset", { at });
    if (this.#moved) await untilClocksAgree();
    this.#moved = false;
  }

  /** Seeds everyone as `reset` does, with the clock at `at`, before that moment: what comes between is still to come. */
  async resetBefore(asOf: string, at: string): Promise<void> {
    await this.#send("POST", "reset", { at, asOf });
    this.#moved = true;
    await untilClocksAgree();
  }

  async moveClock(move: { to?: string; byMinutes?: number; byDays?: number }): Promise<void> {
    await this.#send("POST", "clock", move);
    this.#moved = true;
    await untilClocksAgree();
  }

  /** Whether a fault was injected since this was last asked. */
  wasHurt(): boolean {
    const hurt = this.#hurt;
    this.#hurt = false;
    return hurt;
  }

  async inject(fault: Fault): Promise<void> {
    this.#hurt = true;
    await this.#send("POST", "faults", fault);
  }

  async clearFaults(): Promise<void> {
    await this.#send("DELETE", "faults");
  }

  async change(person: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#send("POST", `people/${person}`, { changes });
  }

  /** Lets an event happen to one of its choices; gives what the control room says of it. */
  async happens(event: string, choice: string): Promise<string> {
    return ((await this.#send("POST", `events/${event}`, { choice })) as { happened: string }).happened;
  }

  /** Sends a message by an event and waits until its sender is told what became of it: true where nothing was pushed. */
  async tellsNobody(event: string, choice: string): Promise<boolean> {
    const [id] = /[0-9a-f-]{36}/.exec(await this.happens(event, choice)) ?? [];
    for (const until = performance.now() + 40_000; performance.now() < until;) {
      const told = (await this.rows("What senders were told")).filter(([, , message]) => message === id);
      const became = told.map(([, , , what]) => what ?? "");
      if (became.includes("Unnotified")) return true;
      if (became.includes("NotificationAttempted")) return false;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error("Its sender was not told what became of the message.");
  }

  /** On whom or what an event can happen now. */
  async choices(event: string): Promise<readonly string[]> {
    const events = (await this.#send("GET", "events")) as {
      readonly name: string;
      readonly choices: readonly { readonly key: string }[];
    }[];
    return events.find(({ name }) => name === event)?.choices.map(({ key }) => key) ?? [];
  }

  /** What one table of "What was sent and what arrived" has, newest first. */
  async rows(heading: string): Promise<readonly (readonly string[])[]> {
    const panels = (await this.#send("GET", "panels")) as {
      readonly heading: string;
      readonly rows: readonly (readonly string[])[];
    }[];
    return panels.find((panel) => panel.heading === heading)?.rows ?? [];
  }

  /**
   * What was asked of any API, among the last 200 calls, while requests of these correlation ids were answered. The
   * worker, which asks on its own at any moment, has ids of its own and is not among them.
   */
  async askedDuring(requests: readonly string[]): Promise<readonly string[]> {
    const calls = (await this.#send("GET", "calls")) as {
      readonly api: string;
      readonly path: string;
      readonly correlationId: string | null;
    }[];
    return calls
      .filter(({ correlationId }) => correlationId !== null && requests.includes(correlationId))
      .map(({ api, path }) => `${api} ${path}`);
  }
}

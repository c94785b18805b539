"use client";

/** How long the session has, as the server counts it. */
export interface SessionTimes {
  readonly idleEndsInSeconds: number;
  readonly absoluteEndsInSeconds: number;
}

/** What is about to end the session: nothing yet, doing nothing for too long, or the limit of a visit. */
export type Warning = "none" | "idle" | "limit";

interface Watch {
  times: SessionTimes;
  warnBeforeEndSeconds: number;
  onWarning: (warning: Warning) => void;
}

interface Ends {
  idle: number;
  limit: number;
}

const signsOfLife = ["keyup", "click", "scroll"] as const;
/** At most one post a minute says that somebody is here. */
const quiet = 60_000;

/** Asking extends nothing; posting says that somebody is here. Undefined when there is no answer. */
async function ask(method: "GET" | "POST"): Promise<SessionTimes | "ended" | undefined> {
  try {
    const answer = await fetch("/api/session", { method, cache: "no-store" });
    if (!answer.ok) return undefined;
    const session = (await answer.json()) as SessionTimes & { state: string };
    return session.state === "live" ? session : "ended";
  } catch {
    return undefined;
  }
}

const endsOf = (times: SessionTimes): Ends => ({
  idle: Date.now() + times.idleEndsInSeconds * 1000,
  limit: Date.now() + times.absoluteEndsInSeconds * 1000,
});

/** Shows nothing more of the page, and goes where the server says why it ended and remembers the page. */
function leave(): void {
  document.body.hidden = true;
  window.location.replace(
    `/api/turned-away?to=${encodeURIComponent(window.location.pathname + window.location.search)}`,
  );
}

/**
 * Follows the session of this browser and says when its end is near. The server's count is the truth, and all tabs
 * know what one of them learns.
 */
export class SessionWatch {
  readonly #tabs = new BroadcastChannel("session");
  readonly #listening = new AbortController();
  readonly #watch: Watch;
  #ends: Ends;
  #timer: number | undefined;
  #sending: number | undefined;
  #lastSent = Date.now();
  #warning: Warning = "none";

  constructor(watch: Watch) {
    this.#watch = watch;
    this.#ends = endsOf(watch.times);
    this.#listen();
    this.#follow(this.#ends);
    // Opening a page says that somebody is here, so the other tabs may wait longer too.
    this.#tabs.postMessage(this.#ends);
  }

  /** Says that somebody is here; resolves to whether the server heard it. */
  async stay(): Promise<boolean> {
    this.#lastSent = Date.now();
    const answer = await ask("POST");
    this.#learn(answer);
    return answer !== undefined;
  }

  /** Call it when the page is left. */
  stop(): void {
    window.clearTimeout(this.#timer);
    window.clearTimeout(this.#sending);
    this.#listening.abort();
    this.#tabs.close();
  }

  #listen() {
    const { signal } = this.#listening;
    for (const sign of signsOfLife)
      document.addEventListener(sign, () => this.#noticeLife(), { passive: true, capture: true, signal });
    window.addEventListener("pageshow", (event) => void this.#showAgain(event), { signal });
    // A device that slept wakes with its timers late.
    document.addEventListener(
      "visibilitychange",
      () => {
        if (!document.hidden && Date.now() >= this.#warnAt()) void this.#check();
      },
      { signal },
    );
    this.#tabs.addEventListener("message", ({ data }: MessageEvent<Ends | "ended">) => {
      if (data === "ended") leave();
      else this.#follow(data);
    });
  }

  #end() {
    return Math.min(this.#ends.idle, this.#ends.limit);
  }

  #warnAt() {
    return this.#end() - this.#watch.warnBeforeEndSeconds * 1000;
  }

  #follow(ends: Ends) {
    this.#ends = ends;
    const now = Date.now();
    const near = now >= this.#warnAt();
    this.#warning = !near ? "none" : ends.limit <= ends.idle ? "limit" : "idle";
    this.#watch.onWarning(this.#warning);
    window.clearTimeout(this.#timer);
    const next = (near ? this.#end() : this.#warnAt()) - now;
    this.#timer = window.setTimeout(() => void this.#check(), Math.max(250, next));
  }

  #learn(answer: SessionTimes | "ended" | undefined) {
    if (answer === "ended" || (answer === undefined && Date.now() >= this.#end())) {
      this.#tabs.postMessage("ended");
      leave();
      return;
    }
    this.#follow(answer === undefined ? this.#ends : endsOf(answer));
    if (answer !== undefined) this.#tabs.postMessage(this.#ends);
  }

  async #check() {
    this.#learn(await ask("GET"));
  }

  #noticeLife() {
    if (this.#warning !== "none" || this.#sending !== undefined) return;
    const wait = Math.max(0, this.#lastSent + quiet - Date.now());
    this.#sending = window.setTimeout(() => {
      this.#sending = undefined;
      void this.stay();
    }, wait);
  }

  /** A page that comes back out of the browser's memory shows nothing until the server has said that it may. */
  async #showAgain(event: PageTransitionEvent) {
    if (!event.persisted) return;
    document.body.hidden = true;
    const answer = await ask("GET");
    this.#learn(answer);
    if (answer !== undefined && answer !== "ended") document.body.hidden = false;
  }
}

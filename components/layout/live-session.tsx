"use client";

import { markApp } from "./app-mark.ts";

/** Which session it is, and how long it has as the server counts it. */
export interface SessionState {
  /** Another person's session, or the same person's next, has another mark. */
  readonly mark: string;
  readonly idleEndsInSeconds: number;
  readonly absoluteEndsInSeconds: number;
}

/** What is about to end the session: nothing yet, doing nothing for too long, or the limit of a visit. */
export type Warning = "none" | "idle" | "limit";

interface Watch {
  session: SessionState;
  warnBeforeEndSeconds: number;
  onWarning: (warning: Warning) => void;
}

interface Ends {
  idle: number;
  limit: number;
}

/** What one tab tells the others about the session that it shows. */
interface Told {
  mark: string;
  ends: Ends | "ended";
}

type Answer = SessionState | "ended" | undefined;

const signsOfLife = ["keyup", "click", "scroll"] as const;
/** At most one post a minute says that somebody is here. */
const quiet = 60_000;
/** Waits in milliseconds before the server is asked again while nothing is shown. */
const tryAgainAfter = [300, 1_000, 2_000];

/** Asking extends nothing; posting says that somebody is here. Undefined when there is no answer. */
async function ask(method: "GET" | "POST"): Promise<Answer> {
  try {
    const answer = await fetch("/api/session", { method, cache: "no-store" });
    if (!answer.ok) return undefined;
    const session = (await answer.json()) as SessionState & { state: string };
    return session.state === "live" ? session : "ended";
  } catch {
    return undefined;
  }
}

const endsOf = (times: SessionState): Ends => ({
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

/** Somebody else is logged in now, or the same person anew: nothing more of this page, and their own home. */
function leaveToOther(): void {
  document.body.hidden = true;
  window.location.replace("/me");
}

const isLogOut = ({ target }: Event): boolean =>
  (target as Partial<HTMLElement> | null)?.dataset?.["logOut"] !== undefined;

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
    this.#ends = endsOf(watch.session);
    this.#listen();
    this.#follow(this.#ends);
    // Opening a page says that somebody is here, so the other tabs may wait longer too.
    this.#tell(this.#ends);
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
    // A page that comes back out of the browser's memory may belong to a session that is over.
    window.addEventListener(
      "pageshow",
      (event) => {
        if (event.persisted) void this.#hideUntilSure({ endExpected: false });
      },
      { signal },
    );
    // A device that slept wakes with its timers late, and another tab may have logged out or in meanwhile.
    const lookAgain = () => {
      if (!document.hidden) void this.#check();
    };
    document.addEventListener("visibilitychange", lookAgain, { signal });
    window.addEventListener("focus", lookAgain, { signal });
    const logsOut = (event: Event) => {
      if (!isLogOut(event)) return;
      markApp(false);
      this.#tell("ended");
    };
    document.addEventListener("submit", logsOut, { capture: true, signal });
    this.#tabs.addEventListener("message", ({ data }: MessageEvent<Told>) => this.#hear(data));
  }

  #tell(ends: Told["ends"]) {
    this.#tabs.postMessage({ mark: this.#watch.session.mark, ends } satisfies Told);
  }

  #hear({ mark, ends }: Told) {
    if (mark !== this.#watch.session.mark) void this.#check();
    else if (ends === "ended") void this.#hideUntilSure({ endExpected: true });
    else this.#follow(ends);
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

  /** True when the page may still be shown. */
  #learn(answer: Answer): boolean {
    const gone = this.#listening.signal.aborted;
    if (answer === "ended" || (answer === undefined && Date.now() >= this.#end())) {
      if (!gone) this.#tell("ended");
      this.stop();
      leave();
      return false;
    }
    if (answer !== undefined && this.#isOther(answer)) {
      this.stop();
      leaveToOther();
      return false;
    }
    if (gone) return true;
    this.#follow(answer === undefined ? this.#ends : endsOf(answer));
    if (answer !== undefined) this.#tell(this.#ends);
    return true;
  }

  #isOther(answer: SessionState) {
    return answer.mark !== this.#watch.session.mark;
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

  /**
   * Shows nothing until the server has said that the page may be shown; no answer after a few tries is a no. When an
   * end is expected, another tab has just asked for it: the server may need a moment to know.
   */
  async #hideUntilSure({ endExpected }: { endExpected: boolean }) {
    document.body.hidden = true;
    let answer = await ask("GET");
    for (const wait of tryAgainAfter) {
      const live = answer !== undefined && answer !== "ended" ? answer : null;
      if (answer === "ended" || (live !== null && (!endExpected || this.#isOther(live)))) break;
      await new Promise<void>((resolve) => void window.setTimeout(resolve, wait));
      answer = await ask("GET");
    }
    if (answer === undefined) leave();
    else if (this.#learn(answer)) document.body.hidden = false;
  }
}

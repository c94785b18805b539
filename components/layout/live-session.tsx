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
 * Follows the session of this browser and says when its end is near; the server's count is the truth, and all tabs
 * know what one of them learns. `stay` resolves to whether the session goes on. Call `stop` when the page is left.
 */
export function watchSession({ times, warnBeforeEndSeconds, onWarning }: Watch) {
  const tabs = new BroadcastChannel("session");
  const listening = new AbortController();
  let ends = endsOf(times);
  let timer: number | undefined;
  let sending: number | undefined;
  let lastSent = Date.now();
  let warning: Warning = "none";

  const end = () => Math.min(ends.idle, ends.limit);
  const warnAt = () => end() - warnBeforeEndSeconds * 1000;

  function over() {
    tabs.postMessage("ended");
    leave();
  }

  function follow(next: Ends) {
    ends = next;
    const now = Date.now();
    const near = now >= warnAt();
    warning = !near ? "none" : ends.limit <= ends.idle ? "limit" : "idle";
    onWarning(warning);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void check(), Math.max(250, (near ? end() : warnAt()) - now));
  }

  function learn(answer: SessionTimes | "ended" | undefined) {
    if (answer === "ended" || (answer === undefined && Date.now() >= end())) return over();
    follow(answer === undefined ? ends : endsOf(answer));
    if (answer !== undefined) tabs.postMessage(ends);
  }

  async function check() {
    learn(await ask("GET"));
  }

  async function stay(): Promise<boolean> {
    lastSent = Date.now();
    const answer = await ask("POST");
    learn(answer);
    return answer !== undefined;
  }

  function noticeLife() {
    if (warning !== "none" || sending !== undefined) return;
    sending = window.setTimeout(
      () => {
        sending = undefined;
        void stay();
      },
      Math.max(0, lastSent + quiet - Date.now()),
    );
  }

  async function showAgain(event: PageTransitionEvent) {
    if (!event.persisted) return;
    document.body.hidden = true;
    const answer = await ask("GET");
    learn(answer);
    if (answer !== "ended") document.body.hidden = false;
  }

  const { signal } = listening;
  for (const sign of signsOfLife)
    document.addEventListener(sign, noticeLife, { passive: true, capture: true, signal });
  window.addEventListener("pageshow", (event) => void showAgain(event), { signal });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (!document.hidden && Date.now() >= warnAt()) void check();
    },
    { signal },
  );
  tabs.addEventListener("message", ({ data }: MessageEvent<Ends | "ended">) => {
    if (data === "ended") leave();
    else follow(data);
  });
  follow(ends);
  // Opening a page says that somebody is here, so the other tabs may wait longer too.
  tabs.postMessage(ends);

  return {
    stay,
    stop() {
      window.clearTimeout(timer);
      window.clearTimeout(sending);
      listening.abort();
      tabs.close();
    },
  };
}

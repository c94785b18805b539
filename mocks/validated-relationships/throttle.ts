import type { Nation } from "#mocks/nation/nation.ts";

/** The service names no figure; this is the sandbox's own, above what its other APIs publish. */
const CALLS_PER_SECOND = 300;

type Window = { from: number; calls: number };

const windowOf = (nation: Nation) =>
  nation.remember<Window>("validated-relationships calls", () => ({ from: 0, calls: 0 }));

/** Counts a call of the application; true when it is one too many in this second of real time. */
export function isThrottled(nation: Nation): boolean {
  const window = windowOf(nation);
  const now = nation.realNow();
  if (now - window.from >= 1000) Object.assign(window, { from: now, calls: 0 });
  window.calls += 1;
  return window.calls > CALLS_PER_SECOND;
}

/** Uses up what may be called in this second, so that the next call is one too many. */
export function exhaust(nation: Nation): void {
  Object.assign(windowOf(nation), { from: nation.realNow(), calls: CALLS_PER_SECOND });
}

/** Begins a new second. */
export function forget(nation: Nation): void {
  windowOf(nation).from = 0;
}

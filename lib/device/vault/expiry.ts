const dayMs = 24 * 60 * 60 * 1_000;

/** Nothing is kept longer without a log-in with NHS login. */
const keptDays = 30;

/** When a vault ends whose owner logged in then (real time, ISO instants). */
export const expiryAfter = (loggedInAt: string): string =>
  new Date(Date.parse(loggedInAt) + keptDays * dayMs).toISOString();

/** Whether the clock of this device is so far behind when it was last open that no end could be told by it. */
export const isBehind = (now: number, lastOpenedAt: string): boolean =>
  now < Date.parse(lastOpenedAt) - dayMs;

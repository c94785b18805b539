/**
 * Health time now (ISO instant), where something was read at `at` (health time) when this device's clock said `readAt`
 * (ms): what has passed since is counted by the device. A clock that was set back does not go behind the reading.
 */
export const healthTimeSince = (at: string, readAt: number): string =>
  new Date(Date.parse(at) + Math.max(0, Date.now() - readAt)).toISOString();

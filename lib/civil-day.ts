/** Whether `YYYY-MM-DD` is a day of the calendar: 30 February has the right shape and is none. */
export function isRealDay(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

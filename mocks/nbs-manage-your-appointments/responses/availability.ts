import type { Slot } from "#mocks/nation/vaccination-diary/slots.ts";

type Span = { from: string; until: string };

const time = (dateTime: string): string => dateTime.slice(11, 16);
const NOON = "12:00";

/**
 * The slots in which everyone who comes can be seen, one after another without a gap. Each of them wants one
 * service; every slot of such a row must offer them all.
 */
export function forEveryone(slots: readonly Slot[], attendees: readonly { services: string[] }[]): Slot[] {
  const wanted = attendees.flatMap(({ services }) => services);
  const fit = slots.filter(({ services }) => wanted.every((service) => services.includes(service)));
  const kept = new Set<Slot>();
  for (let first = 0; first + wanted.length <= fit.length; first += 1) {
    const row = fit.slice(first, first + wanted.length);
    const unbroken = row.every((slot, place) => place === 0 || row[place - 1]?.until === slot.from);
    if (unbroken) for (const slot of row) kept.add(slot);
  }
  return fit.filter((slot) => kept.has(slot));
}

/** Morning and afternoon of a day: from the first time until noon, from noon until the last. Null without times. */
export function dayEntry(date: string, slots: readonly Slot[]): { date: string; blocks: Span[] } | null {
  const morning = slots.filter(({ from }) => time(from) < NOON);
  const afternoon = slots.filter(({ from }) => time(from) >= NOON);
  const [first] = morning;
  const last = afternoon.at(-1);
  const blocks = [
    ...(first ? [{ from: time(first.from), until: NOON }] : []),
    ...(last ? [{ from: NOON, until: time(last.until) }] : []),
  ];
  return blocks.length > 0 ? { date, blocks } : null;
}

/** The hours of a day in which a slot begins. */
export function hourEntries(slots: readonly Slot[]): Span[] {
  const hours = [...new Set(slots.map(({ from }) => Number(from.slice(11, 13))))].sort((a, b) => a - b);
  const clock = (hour: number) => `${String(hour % 24).padStart(2, "0")}:00`;
  return hours.map((hour) => ({ from: clock(hour), until: clock(hour + 1) }));
}

/** Each time once, however many places it has. */
export const slotEntries = (slots: readonly Slot[]): (Span & { services: readonly string[] })[] =>
  slots.map(({ from, until, services }) => ({ from: time(from), until: time(until), services }));

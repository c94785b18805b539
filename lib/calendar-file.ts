import { brand } from "./brand.ts";

/** One event of a calendar. It has no place and no description: others may see a calendar. */
export interface CalendarEvent {
  /** Opaque, and the same each time, so that a calendar knows an event that it has already. */
  readonly id: string;
  /** Neutral: "Appointment". */
  readonly title: string;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string | null;
  /** When the file was made (ISO instant). */
  readonly madeAt: string;
  readonly cancelled: boolean;
}

/** `20280524T084000Z` */
const utc = (instant: string): string =>
  new Date(instant)
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(/[-:]/g, "");

/** Signs that mean something in a text value (RFC 5545, 3.3.11). */
const text = (words: string): string =>
  words.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, "\\n");

const octets = (line: string): number => new TextEncoder().encode(line).length;

/** No line is longer than 75 octets: the rest goes on in the next, behind a blank (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines = [""];
  for (const sign of line) {
    if (octets((lines.at(-1) ?? "") + sign) > 75) lines.push(" ");
    lines[lines.length - 1] += sign;
  }
  return lines.join("\r\n");
}

/** An iCalendar file (RFC 5545) with one event. Times are UTC, so that both changes of the clocks are right. */
export function calendarFile({ id, title, startsAt, endsAt, madeAt, cancelled }: CalendarEvent): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${text(brand.productName)}//EN`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${text(id)}`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${utc(startsAt)}`,
    ...(endsAt === null ? [] : [`DTEND:${utc(endsAt)}`]),
    `SUMMARY:${text(title)}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

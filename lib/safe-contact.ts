import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** How somebody can be reached. */
export const contactWays = ["text", "call", "letter"] as const;

export const contactDays = ["any", "weekdays", "weekends"] as const;

/** What must never be done, whatever else is right. */
export const neverDone = ["voicemail", "letter"] as const;

/** Whole hours of the day between which somebody may be reached; 0 and 24 are the ends of the day. */
export const safeContact = z.object({
  ways: z.array(z.enum(contactWays)),
  days: z.enum(contactDays),
  from: z.number().int().min(0).max(23),
  until: z.number().int().min(1).max(24),
  never: z.array(z.enum(neverDone)),
});

/** How a person wants to be reached, so that nobody else learns of it. */
export type SafeContact = z.infer<typeof safeContact>;

/** Where the day of this service begins and ends. */
const timeZone = "Europe/London";

/**
 * Whether a text message may go at a moment (ISO instant). `never`: they do not want any. `later`: they do, at another
 * time. In safety mode nothing is sent to who has not said how they can be reached.
 */
export function mayText(
  contact: SafeContact | null,
  { safetyMode, at }: { readonly safetyMode: boolean; readonly at: string },
): "now" | "later" | "never" {
  if (contact === null) return safetyMode ? "never" : "now";
  if (!contact.ways.includes("text")) return "never";
  const { dayOfWeek, hour } = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const isWeekend = dayOfWeek > 5;
  if (contact.days !== "any" && isWeekend !== (contact.days === "weekends")) return "later";
  return hour >= contact.from && hour < contact.until ? "now" : "later";
}

const staffWays = { text: "text", call: "phone", letter: "letter" } as const;
const staffDays = { any: "any day", weekdays: "Mon to Fri", weekends: "Sat and Sun" } as const;
const staffNever = { voicemail: "No voicemail.", letter: "No letters." } as const;

const hourFor = (hour: number): string =>
  (hour % 12 === 0 ? "12" : String(hour % 12)) + (hour % 24 < 12 ? "am" : "pm");

/** More than the longest of these sentences has. */
export const mostForStaff = 99;

/** The rules as staff read them, in English whatever language the person reads; short, because forms are. */
export function forStaff({ ways, days, from, until, never }: SafeContact): string {
  const hours = from === 0 && until === 24 ? "" : `, ${hourFor(from)} to ${hourFor(until)}`;
  const only = `Contact by ${ways.map((way) => staffWays[way]).join(", ")} only: ${staffDays[days]}${hours}.`;
  return [only, ...never.map((one) => staffNever[one])].join(" ");
}

/** What a person writes to staff, and under it how they can be reached, where they have said so. */
export const withContact = (words: string, contact: SafeContact | null): string =>
  contact === null ? words : [words, forStaff(contact)].filter((part) => part !== "").join("\n");

/** The same words as others may read them who act for the person: without how the person can be reached. */
export const withoutContact = (words: string): string =>
  words.replace(/(?:^|\n)Contact by [^\n]*only: [^\n]*$/, "");

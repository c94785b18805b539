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

import { z } from "zod";
import { contactDays, contactWays, neverDone, type SafeContact } from "#lib/safe-contact.ts";

/** One box sends a text, several a list, none nothing. What is not in the list is left out. */
const someOf = <V extends string>(known: readonly V[]) =>
  z.preprocess(
    (sent) => (sent === undefined ? [] : [sent].flat()),
    z.array(z.unknown()).transform((sent) => known.filter((one) => sent.includes(one))),
  );

const hour = (least: number, most: number) =>
  z.coerce.number({ error: "missing" }).int("missing").min(least, "missing").max(most, "missing");

/** How somebody says that they can be reached; the messages are codes. */
export const safeContactForm = z
  .object({
    ways: someOf(contactWays),
    days: z.enum(contactDays, { error: "missing" }),
    from: hour(0, 23),
    until: hour(1, 24),
    never: someOf(neverDone),
  })
  .superRefine(({ ways, from, until, never }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (ways.length === 0) refuse("ways", "missing");
    if (until <= from) refuse("until", "before");
    if (ways.includes("letter") && never.includes("letter")) refuse("never", "both");
  }) satisfies z.ZodType<SafeContact>;

/** What the form shows to who has said nothing yet. */
export const firstContact: SafeContact = { ways: [], days: "any", from: 0, until: 24, never: [] };

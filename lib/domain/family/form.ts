import { z } from "zod";
import { accessCodesIn, type AccessCode } from "#lib/access-code.ts";
import { accessEnds, lastDayOf } from "#lib/access-end.ts";
import { readTypedDate, typedDateIn } from "#lib/typed-date.ts";

/** The names under which the two small forms keep what was typed. */
export const accessFormName = "change-access";
export const untilFormName = "change-until";

/** What somebody may do: at least one thing, for nothing at all is said by stopping the access. */
export const accessForm = z.object({
  access: z
    .unknown()
    .transform(accessCodesIn)
    .refine((codes: readonly AccessCode[]) => codes.length > 0, "missing"),
});

/** Until when; a day that was typed must be ahead. `today` is an ISO date. */
export const untilForm = (today: string) =>
  z.record(z.string(), z.unknown()).transform((values, context): { readonly lastDay: string | null } => {
    const wrong = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    const choice = accessEnds.find((one) => one === values["until"]);
    if (choice === undefined) return wrong("until", "missing");
    if (choice !== "date") return { lastDay: lastDayOf(choice, null, today) };
    const read = readTypedDate(typedDateIn(values, "end"));
    if (!read.ok) return wrong("end", read.code);
    if (read.date <= today) return wrong("end", "not-ahead");
    return { lastDay: read.date };
  });

/** The answer to somebody who asked to help. */
export const answerForm = z.object({ answer: z.enum(["yes", "no"], { error: "missing" }) });

export const answerFormName = "answer-application";

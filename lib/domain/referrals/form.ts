import { z } from "zod";
import type { FreeTime, Medium } from "./model.ts";

/** The name under which the journey keeps what was chosen. */
export const bookReferralFormName = "book-referral";

const code = z.string().regex(/^[\w-]{1,64}$/);

/** A chosen time as its radio sends it: `902004-202806010920~2028-06-01T09:20:00+01:00~video`. */
export const timeValue = ({ id, start, medium }: FreeTime): string => `${id}~${start}~${medium ?? ""}`;

const media: readonly string[] = ["in-person", "video", "phone"] satisfies Medium[];

const time = z
  .string({ error: "missing" })
  .min(1, "missing")
  .max(160, "missing")
  .transform((text, context): FreeTime => {
    const [id = "", start = "", medium = ""] = text.split("~");
    if (code.safeParse(id).success && z.iso.datetime({ offset: true }).safeParse(start).success)
      return { id, start, medium: media.includes(medium) ? (medium as Medium) : null };
    context.addIssue({ code: "custom", message: "missing" });
    return z.NEVER;
  });

/** The one question of the journey; a hospital that finds the time itself asks none. */
export const timeStep = z.object({ time });

const version = z.string().min(1).max(64).catch("");

/** What is confirmed: where, when (where a time is chosen), and which version of the referral was seen. */
export const confirmForm = z.discriminatedUnion("act", [
  z.object({ act: z.literal("book"), service: code, version, time }),
  z.object({ act: z.literal("move"), service: code, version }),
  z.object({ act: z.literal("stay"), version }),
  z.object({ act: z.literal("cancel"), version }),
]);

export type Confirmed = z.infer<typeof confirmForm>;

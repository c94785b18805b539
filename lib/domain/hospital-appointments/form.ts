import { z } from "zod";
import { cancelReasons, clinicDays } from "./model.ts";

/** The names under which the forms keep what was typed. */
export const changeFormName = "ask-to-change-hospital";
export const cancelFormName = "cancel-hospital";

/** How much may be typed; browsers and this count alike. */
export const mostWords = 400;

const typed = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll(/\r\n?/g, "\n").trim());

/** What was seen of the appointment when the form was made: the hospital refuses another. */
const version = z.string().regex(/^[\w-]{1,64}$/, "stale");

/** One box sends a text, several a list. */
const boxes = z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.unknown()));

/** When another time would suit: in words, by days of the week, or both. */
export const changeForm = z
  .object({
    words: typed.pipe(z.string().max(mostWords, "too-long")),
    days: boxes.transform((sent) => clinicDays.filter((day) => sent.includes(day))),
    version,
  })
  .refine(({ words, days }) => words !== "" || days.length > 0, { path: ["days"], message: "missing" });

export type ChangeAsked = z.infer<typeof changeForm>;

export const cancelForm = z.object({ reason: z.enum(cancelReasons, { error: "missing" }), version });

export type CancelAsked = z.infer<typeof cancelForm>;

export const confirmForm = z.object({ version });

import { z } from "zod";
import { reminderTimes } from "./model.ts";

/** One box sends a text, several a list, none nothing. What is not in the list is left out. */
export const remindersForm = z.object({
  times: z.preprocess(
    (sent) => (sent === undefined ? [] : [sent].flat()),
    z.array(z.unknown()).transform((sent) => reminderTimes.filter((one) => sent.includes(one))),
  ),
});

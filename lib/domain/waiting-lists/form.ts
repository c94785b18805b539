import { z } from "zod";
import { leaveReasons, whatChanged } from "./model.ts";

/** The name under which the journey keeps what was typed. */
export const changeFormName = "waiting-list-change";

/** How much may be typed; browsers and this count alike. */
export const mostWords = 1_000;

/** One box sends a text, several a list. */
const boxes = z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.unknown()));

const what = boxes
  .transform((sent) => whatChanged.filter((one) => sent.includes(one)))
  .pipe(z.array(z.enum(whatChanged)).min(1, "missing"));

const words = z
  .string({ error: "missing" })
  .transform((text) => text.replaceAll(/\r\n?/g, "\n").trim())
  .pipe(z.string().min(1, "missing").max(mostWords, "too-long"));

/** The steps of telling a change in their order, each with what it asks. */
export const changeSteps = { what: z.object({ what }), words: z.object({ words }) } as const;

export const changeForm = z.object({ what, words });

export type ChangeTold = z.infer<typeof changeForm>;

/** Leaving a list as it was seen. A reason is asked for and not needed. */
export const leaveForm = z.object({
  reason: z.enum(leaveReasons).catch("not-said"),
  version: z.string().regex(/^[\w-]{1,64}$/, "stale"),
});

export type LeaveAsked = z.infer<typeof leaveForm>;

import { z } from "zod";

/** The name under which the journey keeps what was typed. */
export const carerFormName = "i-am-a-carer";

/** How much may be typed. */
export const mostCaresFor = 200;

const typed = z.string().transform((text) => text.replaceAll(/\s+/g, " ").trim());

/** The steps of telling in their order. Whom somebody cares for need not be said. */
export const carerSteps = {
  whom: z.object({
    caresFor: z.string().catch("").pipe(typed).pipe(z.string().max(mostCaresFor, "too-long")),
  }),
} as const;

export const carerForm = carerSteps.whom;

export type CarerTold = z.infer<typeof carerForm>;

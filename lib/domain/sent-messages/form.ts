import { z } from "zod";

/** The name under which what was typed is kept. */
export const newMessageFormName = "new-message";

/** How much may be typed; browsers and this count alike. */
export const mostTyped = 2000;

const team = z.object({ team: z.string({ error: "missing" }).min(1, "missing").max(64, "missing") });

/** With one kind of line end and without the blanks around it; nothing else is changed. */
const words = z.object({
  words: z
    .string({ error: "missing" })
    .transform((text) => text.replaceAll(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1, "missing").max(mostTyped, "too-long")),
});

/** The steps of a message in their order. What is attached stands in rows of its own. */
export const newMessageSteps = { team, words, files: z.object({}) } as const;

export const newMessageForm = z.object({ ...team.shape, ...words.shape });

export type NewMessageAsked = z.infer<typeof newMessageForm>;

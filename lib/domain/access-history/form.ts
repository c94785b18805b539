import { z } from "zod";

/** The name under which the journey keeps what was typed. */
export const askWhyFormName = "ask-why";

/** The name under which its receipt is kept. */
export const askWhySentName = "ask-why-sent";

/** How much may be typed; browsers and this count alike. */
const mostWhyTyped = 500;

const typed = z.string().transform((text) => text.replaceAll(/\r\n?/g, "\n").trim());

/** Which look is asked about, by its id on the page, and what the person wants to add; no words are needed. */
export const askWhyForm = z.object({
  look: z.string({ error: "missing" }).trim().min(1, "missing").max(40, "missing"),
  words: z.string().catch("").pipe(typed).pipe(z.string().max(mostWhyTyped, "too-long")),
});

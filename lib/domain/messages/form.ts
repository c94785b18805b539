import { z } from "zod";
import { searchedText } from "#lib/list-search.ts";
import { inboxShows } from "./model.ts";

/** A search of the inbox, and how it was narrowed before. */
export const searchForm = z.object({
  query: searchedText,
  show: z.enum(inboxShows).catch("all"),
  from: z
    .string()
    .regex(/^(?:front-door|[a-z2-7]{20})$/)
    .or(z.literal(""))
    .catch(""),
});

/** The name under which a search is kept as a draft. */
export const searchFormName = "search-messages";

/** The name under which an answer is kept while it is written. */
export const answerFormName = "answer-message";

/** Ours: no bound is published. It is that of three text messages. */
export const longestAnswer = 450;

/** Counted as a person counts, so that the page and this agree. */
const characters = (text: string): number => [...text].length;

const inWords = z
  .string({ error: "missing" })
  .transform((text) => text.replaceAll(/\r\n?/g, "\n").trim())
  .pipe(
    z
      .string()
      .min(1, "missing")
      .refine((text) => characters(text) <= longestAnswer, "too-long"),
  );

/** The one step of answering: one of the sender's choices, or one's own words where there are none. */
export const answerSteps = (choices: readonly string[]) => ({
  answer: z.object({
    answer: choices.length === 0 ? inWords : z.enum(choices as [string, ...string[]], { error: "missing" }),
  }),
});

/** What may be done with a message. */
export const messageChange = z.enum(["flag", "unflag", "remove", "restore", "mark-unread"]);

import { z } from "zod";

/** The names under which the journeys keep what was typed. */
export const correctionFormName = "ask-correction";

/** The entry that a correction is about, in the words of the page that it was asked from. */
export const correctionAbout = z.object({
  kind: z.string().trim().max(60).catch(""),
  title: z.string().trim().max(160).catch(""),
  date: z.string().trim().max(60).catch(""),
  source: z.string().trim().max(100).catch(""),
});

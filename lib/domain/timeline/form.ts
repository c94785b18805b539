import { z } from "zod";
import { timelineKinds, timelineSettings } from "./model.ts";

/** Longer than anything that somebody would search for here. */
const longestQuery = 60;

/** What may be wrong with a search, as codes; the sentences are in `search.errors` of the words. */
export const searchErrors = ["query-missing", "query-too-long"] as const;

/** A search of the timeline: what is looked for, and how the list was narrowed before. */
export const searchForm = z.object({
  query: z
    .string({ error: searchErrors[0] })
    .trim()
    .min(1, searchErrors[0])
    .max(longestQuery, searchErrors[1]),
  kind: z.enum(timelineKinds).nullable().catch(null),
  setting: z.enum(timelineSettings).nullable().catch(null),
});

/** The name under which a search is kept as a draft. */
export const searchFormName = "search-timeline";

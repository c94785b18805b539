import { z } from "zod";
import { documentFilters } from "./model.ts";

/** Longer than any title that somebody would type. */
const longestQuery = 60;

/** What may be wrong with a search, as codes; the sentences are in `search.errors` of the words. */
export const searchErrors = ["query-missing", "query-too-long"] as const;

/** A search of the list: what is looked for, and the filter that was chosen before. */
export const searchForm = z.object({
  query: z
    .string({ error: searchErrors[0] })
    .trim()
    .min(1, searchErrors[0])
    .max(longestQuery, searchErrors[1]),
  show: z.enum(documentFilters).catch("all"),
});

/** The name under which a search is kept as a draft. */
export const searchFormName = "search-documents";

import { z } from "zod";

/** Longer than any word that somebody would look for. */
const longestQuery = 60;

/** What may be wrong with a search, as codes; the sentences are in `search.errors` of the words. */
export const searchErrors = ["query-missing", "query-too-long"] as const;

/** A search of the consultations. */
export const searchForm = z.object({
  query: z
    .string({ error: searchErrors[0] })
    .trim()
    .min(1, searchErrors[0])
    .max(longestQuery, searchErrors[1]),
});

/** The name under which a search is kept as a draft. */
export const searchFormName = "search-consultations";

import { z } from "zod";

/** Longer than anything in a list that somebody would look for. */
const longestQuery = 60;

/** What may be wrong with a search of a list, as codes; the sentences are in `search.errors` of the list's words. */
export const searchErrors = ["query-missing", "query-too-long"] as const;
export type SearchError = (typeof searchErrors)[number];

/** What somebody looks for in a list, as every form of a search reads it. */
export const searchedText = z
  .string({ error: searchErrors[0] })
  .trim()
  .min(1, searchErrors[0])
  .max(longestQuery, searchErrors[1]);

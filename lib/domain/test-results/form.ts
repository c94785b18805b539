import { z } from "zod";
import { searchedText } from "#lib/list-search.ts";
import { resultFilters } from "./model.ts";

/** A search of the list: what is looked for, and the filter that was chosen before. */
export const searchForm = z.object({
  query: searchedText,
  show: z.enum(resultFilters).catch("all"),
});

/** The name under which a search is kept as a draft. */
export const searchFormName = "search-test-results";

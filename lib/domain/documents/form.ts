import { z } from "zod";
import { searchedText } from "#lib/list-search.ts";
import { documentFilters } from "./model.ts";

/** A search of the list: what is looked for, and the filter that was chosen before. */
export const searchForm = z.object({
  query: searchedText,
  show: z.enum(documentFilters).catch("all"),
});

/** The name under which a search is kept as a draft. */
export const searchFormName = "search-documents";

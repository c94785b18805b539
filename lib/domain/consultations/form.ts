import { z } from "zod";
import { searchedText } from "#lib/list-search.ts";

/** A search of the consultations. */
export const searchForm = z.object({
  query: searchedText,
});

/** The name under which a search is kept as a draft. */
export const searchFormName = "search-consultations";

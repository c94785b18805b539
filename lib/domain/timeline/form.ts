import { z } from "zod";
import { searchedText } from "#lib/list-search.ts";
import { timelineKinds, timelineSettings } from "./model.ts";

/** A search of the timeline: what is looked for, and how the list was narrowed before. */
export const searchForm = z.object({
  query: searchedText,
  kind: z.enum(timelineKinds).nullable().catch(null),
  setting: z.enum(timelineSettings).nullable().catch(null),
});

/** The name under which a search is kept as a draft. */
export const searchFormName = "search-timeline";

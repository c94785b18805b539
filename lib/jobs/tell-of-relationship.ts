import "server-only";
import type { TellOf } from "./follow-relationships.ts";

/** Writes the two people of a relationship a notice of what happened between them. */
export const tellOfRelationship: TellOf = async () => {
  // Filled in with the notices.
};

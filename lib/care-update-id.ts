import { opaqueId } from "./opaque-id.ts";

/**
 * The id under which something that happened in a person's care stands in addresses: the same for its own page and for
 * the notice that leads there. `own` is its id at its source.
 */
export const careUpdateAddressId = (key: string, subject: string, own: string): string =>
  opaqueId(key, "care-update", subject, own);

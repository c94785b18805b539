import { opaqueId } from "./opaque-id.ts";

/**
 * The id under which a hospital's letter stands in addresses, the same for its own page and for the appointment that
 * it belongs to. `own` is the aggregator's `detail.id`.
 */
export const letterAddressId = (key: string, subject: string, own: string): string =>
  `h${opaqueId(key, "document", subject, "hospital", own)}`;

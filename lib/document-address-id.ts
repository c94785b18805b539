import { opaqueId } from "./opaque-id.ts";

/** The first letter says which source to ask; the rest says nothing. */
const letters = { gp: "g", hospital: "h", "record-locator": "r" } as const;

type DocumentSource = keyof typeof letters;

/** The source that an address id of a document names by its first letter, or null. */
export const sourceOfDocumentId = (id: string): DocumentSource | null =>
  (Object.keys(letters) as DocumentSource[]).find((source) => id.startsWith(letters[source])) ?? null;

/**
 * The id under which a document stands in addresses, the same for its own page and for the appointment that it belongs
 * to. `own` is its id at its source (of a hospital's letter the aggregator's `detail.id`).
 */
export const documentAddressId = (
  key: string,
  subject: string,
  source: DocumentSource,
  own: string,
): string => letters[source] + opaqueId(key, "document", subject, source, own);

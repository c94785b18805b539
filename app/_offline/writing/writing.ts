import type { Essentials } from "../kept.ts";

/** Something written without a connection, before it is sealed among what waits. */
export interface Written {
  readonly kind: "own-entry" | "message" | "questionnaire" | "cancel" | "book";
  /** Which of its kind: a kind of entry, the id of a form or of an appointment. */
  readonly about: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What every page for writing is given. */
export interface WritingProps {
  /** Where the document stands: path and query. */
  readonly place: string;
  /** Health day (ISO date). */
  readonly today: string;
  readonly surgery: Essentials["surgery"];
  /** Seals it among what waits to be sent, and shows that it waits. */
  readonly keep: (written: Written) => void;
}

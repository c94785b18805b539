import type { Nation } from "./nation.ts";

/** A table that an API shows in the control room: what was sent, what arrived. */
export type Panel = {
  heading: string;
  /** What it says when there is nothing. */
  empty: string;
  columns: readonly string[];
  /** Newest first. */
  rows: (nation: Nation) => readonly (readonly string[])[];
};

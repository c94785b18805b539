import type { Gathered } from "./gathered.ts";
import type { HeldBack, HowFarBack } from "./how-far-back.ts";

/** Who holds parts of a person's record: each is named, asked and missed by itself. */
export const recordSources = [
  "gp",
  "hospital",
  "vaccination-register",
  "record-locator",
  "care-plan-service",
  "implant-register",
  "own",
] as const;

export type RecordSource = (typeof recordSources)[number];

/** One panel of the record: what its sources said together, and everything that they did not say. */
export interface Panel<T> extends Gathered<T, RecordSource> {
  /** Sources that answered, but of whose entries at least one could not be read, or did not come. */
  readonly incomplete: readonly RecordSource[];
  /** What the surgery says it keeps back. */
  readonly heldBack: readonly HeldBack[];
  /** How far back the surgery shows this; null where it did not say or takes no part. */
  readonly howFarBack: HowFarBack | null;
}

/** Whether an empty panel means that there is nothing: every source answered, in full, about all of the time. */
export const knowsAll = (panel: Panel<unknown>): boolean =>
  panel.missing.length === 0 &&
  panel.incomplete.length === 0 &&
  panel.heldBack.length === 0 &&
  (panel.howFarBack === null || panel.howFarBack.kind === "everything");

import type { Nation } from "../nation.ts";

/** A slot that somebody gave back, and when (ISO instant). */
export type Freed = { slot: string; at: string };

/** Everything that was given back, in order; a slot can come more than once. */
export const freedSlots = (nation: Nation): Freed[] =>
  nation.keep("freed slots", (): { all: Freed[] } => ({ all: [] })).all;

/** Writes down that slots became free. */
export function noteFreed(nation: Nation, slots: readonly string[]): void {
  const at = nation.now().toISOString();
  freedSlots(nation).push(...slots.map((slot) => ({ slot, at })));
}

import type { Nation } from "../nation.ts";
import { diaryDays, slotsOfDay, type Slot } from "./slots.ts";
import { diaryOf, type DiaryState } from "./state.ts";

/**
 * How a slot stands at a moment: not released yet, begun or over, held by one of us, by a stranger, withdrawn by
 * the practice, or free.
 */
export type Standing = "unreleased" | "past" | "booked" | "taken" | "withdrawn" | "free";

/** How a slot stands now. What somebody has touched is as they left it; of the rest its stranger decides. */
export function standingOf(diary: DiaryState, slot: Slot, now: number): Standing {
  const fate = diary.fates[slot.id];
  if (fate && fate.state !== "free") return fate.state;
  if (slot.startsAt <= now) return "past";
  if (slot.releasedAt > now) return "unreleased";
  if (!fate && slot.strangerAt !== null && slot.strangerAt <= now) return "taken";
  return "free";
}

/** Free slots of a practice between two days, both included, in the order of their sessions. */
export function freeSlots(nation: Nation, odsCode: string, from: string, until: string): Slot[] {
  const diary = diaryOf(nation);
  const now = nation.now().getTime();
  return diaryDays(nation, from, until)
    .flatMap((day) => slotsOfDay(nation, odsCode, day))
    .filter((slot) => standingOf(diary, slot, now) === "free");
}

import type { Nation } from "../nation.ts";
import type { Appointment } from "./appointment.ts";
import { standingOf } from "./availability.ts";
import { hasBegun, settle } from "./diary.ts";
import { slotOf } from "./slots.ts";
import { diaryOf } from "./state.ts";

/** Whether a cancelled appointment can be given back: it is ahead, and nobody else has its time. */
export function canRestore(nation: Nation, appointment: Appointment): boolean {
  if (appointment.status !== "cancelled" || hasBegun(appointment, nation.now())) return false;
  return appointment.slots.every((id) => {
    const slot = slotOf(id);
    // One that was given out before its day came is not free for others yet.
    const standing = slot && standingOf(diaryOf(nation), slot, nation.now().getTime());
    return standing === "free" || standing === "unreleased";
  });
}

/** Gives a cancelled appointment back as it was, in its own time; throws RangeError where that cannot be. */
export function restore(nation: Nation, appointment: Appointment): void {
  if (!canRestore(nation, appointment)) throw new RangeError("This appointment cannot be given back.");
  appointment.status = "booked";
  appointment.cancellationReason = null;
  appointment.version += 1;
  settle(nation, appointment.slots, { state: "booked", by: appointment.id });
}

import "server-only";
import { and, isNull, lt, lte } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import type { Database } from "#lib/store/database.ts";
import { reminder } from "#lib/store/schema-appointments.ts";

/** Nobody looks for a reminder so long after it was due. */
const keptForMs = 60 * 24 * 60 * 60 * 1_000;

/**
 * Lets every reminder come that is due by health time: once each, however many workers look, because only one of them
 * can write it. Forgets what was due two months ago. Returns how many came.
 */
export async function bringReminders(db: Database): Promise<number> {
  const at = now().epochMilliseconds;
  const came = await db
    .update(reminder)
    .set({ cameAt: new Date(at) })
    .where(and(lte(reminder.dueAt, new Date(at)), isNull(reminder.cameAt)))
    .returning({ id: reminder.id });
  await db.delete(reminder).where(lt(reminder.dueAt, new Date(at - keptForMs)));
  return came.length;
}

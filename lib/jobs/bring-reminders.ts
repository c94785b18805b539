import "server-only";
import { and, isNull, lt, lte } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { me } from "#lib/paths.ts";
import type { Database } from "#lib/store/database.ts";
import { deliverLater, type DeliveryToMake } from "#lib/store/deliveries.ts";
import { reminder } from "#lib/store/schema-appointments.ts";

/** Nobody looks for a reminder so long after it was due. */
const keptForMs = 60 * 24 * 60 * 60 * 1_000;

type Came = Pick<typeof reminder.$inferSelect, "id" | "inbox" | "person">;

/** A reminder leads to the page of whom it is about, by the name that only who is told has for them. */
function pushOf({ id, inbox, person }: Came, dueAt: Date): readonly DeliveryToMake[] {
  if (inbox === null) return [];
  const about = person === null || person === me ? `reminder:${id}` : `reminder:${id}:${person}`;
  return [{ kind: "push", about, owner: inbox, topic: "appointments", once: ["reminder", id], dueAt }];
}

/**
 * Lets every reminder come that is due by health time, and in the same transaction has it told to whoever chose it: once
 * each, however many workers look, because only one of them can write it. Forgets what was due two months ago. Returns how
 * many came.
 */
export async function bringReminders(db: Database): Promise<number> {
  const at = new Date(now().epochMilliseconds);
  const count = await db.transaction(async (within) => {
    const came = await within
      .update(reminder)
      .set({ cameAt: at })
      .where(and(lte(reminder.dueAt, at), isNull(reminder.cameAt)))
      .returning({ id: reminder.id, inbox: reminder.inbox, person: reminder.person });
    await deliverLater(
      within,
      came.flatMap((one) => pushOf(one, at)),
    );
    return came.length;
  });
  await db.delete(reminder).where(lt(reminder.dueAt, new Date(at.getTime() - keptForMs)));
  return count;
}

import "server-only";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { SenderPermit } from "#lib/permit.ts";
import { database } from "./database.ts";
import { senderUse } from "./schema-messages.ts";

/** Requests of one sender, this one counted. */
export interface SenderUsed {
  readonly thisSecond: number;
  readonly thisMinute: number;
}

const { second, inSecond, minute, inMinute } = senderUse;

/** One more in the same window, the first in another. */
const secondGoesOn = sql`case when ${second} = excluded.second then ${inSecond} + 1 else 1 end`;
const minuteGoesOn = sql`case when ${minute} = excluded.minute then ${inMinute} + 1 else 1 end`;

/**
 * Counts a request of a sender in this second and this minute of real time, for all processes together. The windows are
 * those of the clock: across the end of one a sender can have twice as many in as long. Rejects when the store does not
 * answer.
 */
export async function countUse(
  { sender }: Pick<SenderPermit, "sender">,
  at: Temporal.Instant,
): Promise<SenderUsed> {
  const seconds = Math.floor(at.epochMilliseconds / 1_000);
  const windows = { second: seconds, minute: Math.floor(seconds / 60) };
  const [used] = await database()
    .insert(senderUse)
    .values({ application: sender, ...windows, inSecond: 1, inMinute: 1 })
    .onConflictDoUpdate({
      target: senderUse.application,
      set: { ...windows, inSecond: secondGoesOn, inMinute: minuteGoesOn },
    })
    .returning({ thisSecond: inSecond, thisMinute: inMinute });
  return used ?? { thisSecond: 1, thisMinute: 1 };
}

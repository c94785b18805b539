import { index, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Real time, to the millisecond. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** A browser that keeps something of its owner's record: what that is stays there. */
export const keptDevice = pgTable(
  "kept_device",
  {
    /** Keyed hash of the random id that the browser alone knows. */
    idHash: text("id_hash").primaryKey(),
    /** The actor of the session that began it. */
    owner: text("owner").notNull(),
    madeAt: moment("made_at").notNull(),
    /** Ended from elsewhere: it is erased when the browser next has contact. */
    endedAt: moment("ended_at"),
  },
  (table) => [index("kept_device_owner").on(table.owner)],
);

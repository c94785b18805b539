import { sql } from "drizzle-orm";
import { index, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";

// What Front Door itself must remember to tell people.

/** Real or health time, to the millisecond. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** Something that somebody is told about themselves or about another person. What it says is encrypted. */
export const personNotice = pgTable(
  "person_notice",
  {
    id: text("id").primaryKey(),
    /** Keyed hash of the NHS number of who is told. */
    owner: text("owner").notNull(),
    kind: text("kind").notNull(),
    /** Keyed hash of the NHS number of whom it is about. */
    about: text("about").notNull(),
    /** Keyed hash of what it tells, so that it is told once. */
    once: text("once").notNull(),
    /** The two NHS numbers and what it says, encrypted. */
    sealed: text("sealed").notNull(),
    /** Health time. */
    at: moment("at").notNull(),
    readAt: moment("read_at"),
    /** What became of the text message that says that there is something to read; null: none was wanted. */
    texted: text("texted", { enum: ["waiting", "taken", "refused"] }),
    /** When sending it last failed, so that it can be tried after those that wait. */
    triedAt: moment("tried_at"),
  },
  (table) => [
    uniqueIndex("person_notice_once").on(table.once),
    index("person_notice_owner").on(table.owner, table.at),
    index("person_notice_about").on(table.about, table.kind),
    index("person_notice_waiting")
      .on(table.at)
      .where(sql`${table.texted} = 'waiting'`),
  ],
);

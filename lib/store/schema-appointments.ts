import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";

// What Front Door itself must remember about appointments, beside what their own systems keep.

/** Real or health time, to the millisecond. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** What a person likes, by its name (how to be seen, when to be reminded); what it says is encrypted. */
export const preference = pgTable(
  "preference",
  {
    /** Keyed hash of the NHS number. */
    owner: text("owner").notNull(),
    name: text("name").notNull(),
    sealed: text("sealed").notNull(),
    /** Real time. */
    writtenAt: moment("written_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.owner, table.name] })],
);

/** One reminder of one appointment. When it is due is plain, so that the worker finds it; what it says is encrypted. */
export const reminder = pgTable(
  "reminder",
  {
    id: text("id").primaryKey(),
    owner: text("owner").notNull(),
    /** Keyed hash of the appointment. */
    about: text("about").notNull(),
    sealed: text("sealed").notNull(),
    /** Health time. */
    dueAt: moment("due_at").notNull(),
    /** When the worker found it due; until then nobody sees it. */
    cameAt: moment("came_at"),
    /** "coming", or that it needs no answer any more. */
    answer: text("answer", { enum: ["coming", "over"] }),
    answeredAt: moment("answered_at"),
    /** The inbox of who is told when it comes; null where nobody is known. */
    inbox: text("inbox"),
    /** How they name in addresses whom it is about. */
    person: text("person"),
  },
  (table) => [
    uniqueIndex("reminder_once").on(table.owner, table.about, table.dueAt),
    index("reminder_due")
      .on(table.dueAt)
      .where(sql`${table.cameAt} IS NULL`),
    index("reminder_owner").on(table.owner, table.cameAt),
  ],
);

/** Somebody wants to know when a time at their surgery becomes free; what they want is encrypted. */
export const slotAlert = pgTable(
  "slot_alert",
  {
    id: text("id").primaryKey(),
    owner: text("owner").notNull(),
    /** ODS code, by which the worker finds it. */
    surgery: text("surgery").notNull(),
    sealed: text("sealed").notNull(),
    /** Health time. */
    createdAt: moment("created_at").notNull(),
    endsAt: moment("ends_at").notNull(),
    stoppedAt: moment("stopped_at"),
    /** When the worker last found a time that fits. */
    foundAt: moment("found_at"),
    found: text("found"),
  },
  (table) => [index("slot_alert_owner").on(table.owner), index("slot_alert_surgery").on(table.surgery)],
);

/** A link of a text message by which an appointment can be cancelled once without logging in. */
export const cancelLink = pgTable(
  "cancel_link",
  {
    /** Plain hash of the link's code. */
    codeHash: text("code_hash").primaryKey(),
    owner: text("owner").notNull(),
    /** Keyed hash of the appointment. */
    about: text("about").notNull(),
    /** Encrypted: whose appointment it is and how it is cancelled. */
    sealed: text("sealed").notNull(),
    /** Health time. */
    endsAt: moment("ends_at").notNull(),
    askedAt: moment("asked_at").notNull(),
    /** What became of the text message; while it waits its words are sealed beside the rest. */
    texted: text("texted", { enum: ["waiting", "taken", "refused"] }).notNull(),
    /** When sending it last failed, so that it can be tried after those that wait. */
    triedAt: moment("tried_at"),
    /** The version that somebody wanted to cancel and that the surgery no longer had. */
    changedFrom: text("changed_from"),
    /** When cancelling and undoing began: without an end nobody knows what became of it. */
    begunAt: moment("begun_at"),
    usedAt: moment("used_at"),
    undoBegunAt: moment("undo_begun_at"),
    undoneAt: moment("undone_at"),
  },
  (table) => [
    uniqueIndex("cancel_link_about").on(table.owner, table.about),
    index("cancel_link_waiting")
      .on(table.askedAt)
      .where(sql`${table.texted} = 'waiting'`),
  ],
);

/** Answers to a hospital's questions that are not sent yet; encrypted, the person's own until they send or drop them. */
export const startedQuestionnaire = pgTable(
  "started_questionnaire",
  {
    owner: text("owner").notNull(),
    /** Keyed hash of the questionnaire. */
    about: text("about").notNull(),
    sealed: text("sealed").notNull(),
    /** Goes up with each answer, so that of two pages at once none undoes the other. */
    version: integer("version").notNull(),
    /** Health time. */
    changedAt: moment("changed_at").notNull(),
    sentAt: moment("sent_at"),
  },
  (table) => [primaryKey({ columns: [table.owner, table.about] })],
);

/** How far the worker has read a feed that tells of things one after another. */
export const feedCursor = pgTable("feed_cursor", {
  /** The API that is followed. */
  feed: text("feed").primaryKey(),
  cursor: text("cursor").notNull(),
  /** Health time. */
  readAt: moment("read_at").notNull(),
});

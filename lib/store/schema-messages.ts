import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";

// The inbox: what senders want people to have, what people answer, and what has still to be delivered.

/** Real or health time, to the millisecond. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** A message or notification that a sender wants somebody to have; what it says is encrypted. */
export const receivedMessage = pgTable(
  "received_message",
  {
    id: text("id").primaryKey(),
    /** Keyed hash of the NHS number. */
    recipient: text("recipient").notNull(),
    /** ODS code. */
    sender: text("sender").notNull(),
    /** Id of the registered application that sent it; null before senders were registered. */
    application: text("application"),
    channel: text("channel", { enum: ["in-app", "notification"] }).notNull(),
    /** Keyed hash of sender and the sender's own reference, where there is one: the same is kept once. */
    reference: text("reference"),
    /** Keyed hash of recipient, sender and campaign: what belongs together. Without a campaign it is its own. */
    thread: text("thread").notNull(),
    /** Encrypted: what the list shows of it, so that a list never opens whole messages. */
    sealedHead: text("sealed_head").notNull(),
    sealed: text("sealed").notNull(),
    /** Which key of the ring sealed both. */
    keyId: text("key_id").notNull(),
    reply: text("reply", { enum: ["none", "text", "choice"] }).notNull(),
    /** Which receipts its sender wanted at once when it was sent. */
    receipts: text("receipts").array().notNull().default([]),
    /** Health time, like all that follow. */
    receivedAt: moment("received_at").notNull(),
    readAt: moment("read_at"),
    flaggedAt: moment("flagged_at"),
    removedAt: moment("removed_at"),
    repliedAt: moment("replied_at"),
  },
  (table) => [
    uniqueIndex("received_message_once").on(table.reference),
    index("received_message_recipient").on(table.recipient, table.receivedAt),
    index("received_message_thread").on(table.thread),
    index("received_message_key").on(table.keyId),
    index("received_message_unread")
      .on(table.recipient)
      .where(sql`${table.readAt} is null and ${table.removedAt} is null and ${table.channel} = 'in-app'`),
  ],
);

/** What somebody answered to a message; encrypted. One answer a message. */
export const messageReply = pgTable(
  "message_reply",
  {
    id: text("id").primaryKey(),
    messageId: text("message_id")
      .notNull()
      .references(() => receivedMessage.id),
    sealed: text("sealed").notNull(),
    keyId: text("key_id").notNull(),
    /** Health time. */
    at: moment("at").notNull(),
    /** When the sender took it, real time. */
    takenAt: moment("taken_at"),
  },
  (table) => [
    uniqueIndex("message_reply_once").on(table.messageId),
    index("message_reply_key").on(table.keyId),
  ],
);

/** What became of a message, as its sender is told; each thing once. */
export const messageReceipt = pgTable(
  "message_receipt",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    /** The id that the sender was given; a rejected request has one and no message. */
    messageId: text("message_id").notNull(),
    application: text("application").notNull(),
    status: text("status", {
      enum: ["Delivered", "Rejected", "NotificationAttempted", "Notified", "Unnotified", "Read"],
    }).notNull(),
    /** Encrypted: the sender's own identifiers of it. */
    sealed: text("sealed").notNull(),
    keyId: text("key_id").notNull(),
    /** Health time. */
    at: moment("at").notNull(),
  },
  (table) => [
    uniqueIndex("message_receipt_once").on(table.messageId, table.status),
    index("message_receipt_day").on(table.application, table.at),
    index("message_receipt_key").on(table.keyId),
  ],
);

/** What has to leave the house: written in the transaction that makes it due, done by the worker, once. */
export const delivery = pgTable(
  "delivery",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: ["push", "receipt", "reply", "unread", "unbooked"] }).notNull(),
    /** What it is about: the id of a message, of a receipt or of a reply. */
    about: text("about").notNull(),
    /** Keyed hash of who is told, where it is a person. */
    owner: text("owner"),
    topic: text("topic"),
    /** Keyed hash of what it says to whom: the same is delivered once. */
    once: text("once").notNull(),
    /** Health time before which it waits. */
    dueAt: moment("due_at").notNull(),
    state: text("state", { enum: ["waiting", "handed-over", "done", "dead"] }).notNull(),
    tries: integer("tries").notNull().default(0),
    /** When the queue tries it, real time; null where it was never handed over. */
    nextTryAt: moment("next_try_at"),
    /** One word: why the last try failed. */
    fault: text("fault"),
    madeAt: moment("made_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [
    uniqueIndex("delivery_once").on(table.once),
    index("delivery_due")
      .on(table.dueAt)
      .where(sql`${table.state} = 'waiting'`),
    index("delivery_state").on(table.state, table.kind),
  ],
);

/** A browser that somebody lets be pushed to. */
export const pushSubscription = pgTable(
  "push_subscription",
  {
    id: text("id").primaryKey(),
    /** Keyed hash of the NHS number. */
    owner: text("owner").notNull(),
    /** Keyed hash of its endpoint: a browser belongs to one person at a time. */
    endpoint: text("endpoint").notNull(),
    /** Encrypted: endpoint and keys. */
    sealed: text("sealed").notNull(),
    keyId: text("key_id").notNull(),
    /** What it is told of. */
    topics: text("topics").array().notNull(),
    /** Health time. */
    madeAt: moment("made_at").notNull(),
    /** When a push to it was last taken: real time. */
    takenAt: moment("taken_at"),
  },
  (table) => [
    uniqueIndex("push_subscription_endpoint").on(table.endpoint),
    index("push_subscription_owner").on(table.owner),
  ],
);

/** Somebody who has logged in with a proven identity: only they have an inbox. */
export const knownPerson = pgTable(
  "known_person",
  {
    /** Keyed hash of the NHS number. */
    person: text("person").primaryKey(),
    /** Encrypted: the NHS number. */
    sealed: text("sealed").notNull(),
    keyId: text("key_id").notNull(),
    /** ODS code of the surgery that NHS login named last; null: none. */
    surgery: text("surgery"),
    /** Real time. */
    since: moment("since").notNull(),
  },
  (table) => [index("known_person_surgery").on(table.surgery), index("known_person_key").on(table.keyId)],
);

/** How much of its quota a sender has used: in this second and in this minute of real time, by number since 1970. */
export const senderUse = pgTable("sender_use", {
  application: text("application").primaryKey(),
  second: bigint("second", { mode: "number" }).notNull(),
  inSecond: integer("in_second").notNull(),
  minute: bigint("minute", { mode: "number" }).notNull(),
  inMinute: integer("in_minute").notNull(),
});

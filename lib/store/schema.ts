import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";

/** Real or health time, to the millisecond, so that what is hashed and what is stored agree to the digit. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** One log-in of one person in one browser. Times are real time; the id in the cookie is kept only as a hash. */
export const session = pgTable(
  "session",
  {
    idHash: text("id_hash").primaryKey(),
    /** Keyed hash of NHS login's `sub`: which person signed in. */
    actor: text("actor").notNull(),
    /** Encrypted: sub, NHS number (at P9 only), date of birth, family name. */
    person: text("person").notNull(),
    identityLevel: text("identity_level", { enum: ["P5", "P9"] }).notNull(),
    vot: text("vot").notNull(),
    authTime: moment("auth_time").notNull(),
    sharedDevice: boolean("shared_device").notNull(),
    createdAt: moment("created_at").notNull(),
    lastSeenAt: moment("last_seen_at").notNull(),
    idleLimitSeconds: integer("idle_limit_seconds").notNull(),
    endsAt: moment("ends_at").notNull(),
    endedAt: moment("ended_at"),
    endReason: text("end_reason"),
  },
  (table) => [index("session_actor").on(table.actor), index("session_ends_at").on(table.endsAt)],
);

/** The tokens behind a session, encrypted; gone as soon as it ends. */
export const sessionTokens = pgTable("session_tokens", {
  sessionIdHash: text("session_id_hash")
    .primaryKey()
    .references(() => session.idHash, { onDelete: "cascade" }),
  nhsLogin: text("nhs_login").notNull(),
  platform: text("platform"),
});

/** What a person typed and could not yet send: encrypted, theirs alone, for 24 hours. */
export const draft = pgTable(
  "draft",
  {
    keyHash: text("key_hash").primaryKey(),
    owner: text("owner").notNull(),
    sealed: text("sealed").notNull(),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [index("draft_expires_at").on(table.expiresAt)],
);

/** What a person has already looked at, as keyed hashes; `version` tells a corrected item from a seen one. */
export const seen = pgTable(
  "seen",
  {
    person: text("person").notNull(),
    kind: text("kind").notNull(),
    item: text("item").notNull(),
    version: text("version").notNull(),
    seenAt: moment("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.kind, table.item] })],
);

/** One decision of the gate. The application may insert and select; nobody updates or deletes. */
export const auditLine = pgTable(
  "audit_line",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    shard: integer("shard").notNull(),
    /** Real time: hashed and checked. */
    at: moment("at").notNull(),
    /** Health time: what the person is shown. */
    healthAt: moment("health_at").notNull(),
    actor: text("actor").notNull(),
    subject: text("subject").notNull(),
    /** In what capacity: for oneself, for another person, or with the link of a text message. */
    relation: text("relation", { enum: ["self", "acting", "link"] }).notNull(),
    /** Who acted for another: the keyed hash under which they are a subject themselves. Null for the rest. */
    actedBy: text("acted_by"),
    action: text("action").notNull(),
    /** What the gate said, then what became of a command. */
    decision: text("decision", { enum: ["allowed", "refused", "done", "unknown"] }).notNull(),
    reason: text("reason"),
    /** False for what the shell reads for itself: written down, but not a person's look. */
    look: boolean("look").notNull(),
    correlationId: text("correlation_id").notNull(),
    sessionRef: text("session_ref").notNull(),
    /** Keyed hash of the line, made before it was stored. */
    mac: text("mac").notNull(),
  },
  (table) => [
    // The gate writes the same decision of one request once; what became of commands is written each time.
    uniqueIndex("audit_line_once")
      .on(table.correlationId, table.actor, table.subject, table.action, table.decision, table.look)
      .where(sql`${table.look} OR ${table.decision} = 'allowed'`),
    index("audit_line_subject").on(table.subject, table.id),
    index("audit_line_acted_by")
      .on(table.actedBy, table.id)
      .where(sql`${table.actedBy} IS NOT NULL`),
    index("audit_line_shard").on(table.shard, table.id),
  ],
);

/** The chain over the lines of one shard, in order of their ids; written by the worker alone. */
export const auditSeal = pgTable(
  "audit_seal",
  {
    lineId: bigint("line_id", { mode: "number" }).primaryKey(),
    shard: integer("shard").notNull(),
    position: bigint("position", { mode: "number" }).notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [uniqueIndex("audit_seal_position").on(table.shard, table.position)],
);

/** Where each chain ends, signed; a copy is kept outside the database. */
export const auditHead = pgTable("audit_head", {
  shard: integer("shard").primaryKey(),
  position: bigint("position", { mode: "number" }).notNull(),
  lineId: bigint("line_id", { mode: "number" }).notNull(),
  hash: text("hash").notNull(),
  signature: text("signature").notNull(),
});

/** What NHS Notify told of a message, once for each thing told; `at` orders what came out of order. */
export const notifyCallback = pgTable(
  "notify_callback",
  {
    /** Plain hash of its idempotency key. */
    key: text("key").primaryKey(),
    messageId: text("message_id").notNull(),
    messageReference: text("message_reference").notNull(),
    channel: text("channel"),
    status: text("status").notNull(),
    at: moment("at").notNull(),
    receivedAt: moment("received_at").notNull(),
  },
  (table) => [index("notify_callback_message").on(table.messageReference, table.at)],
);

/** A note, a reading or a medicine that a person added about themselves; what it says is encrypted. */
export const ownEntry = pgTable(
  "own_entry",
  {
    id: text("id").primaryKey(),
    /** Keyed hash of the NHS number. */
    owner: text("owner").notNull(),
    /** What it says, what it said before, and how it was shared. */
    sealed: text("sealed").notNull(),
    /** Goes up with each change, so that of two changes at once one is refused. */
    version: integer("version").notNull(),
    /** Health time. */
    addedAt: moment("added_at").notNull(),
    changedAt: moment("changed_at"),
    withdrawnAt: moment("withdrawn_at"),
    /** Real time of the last change. */
    writtenAt: moment("written_at").notNull(),
  },
  (table) => [index("own_entry_owner").on(table.owner, table.addedAt)],
);

/** A command that was done, by the one-time key of its form: the same key again gives the same outcome. */
export const oneTimeKey = pgTable(
  "one_time_key",
  {
    keyHash: text("key_hash").primaryKey(),
    owner: text("owner").notNull(),
    /** Encrypted; empty only inside the transaction that does it. */
    outcome: text("outcome").notNull(),
    /** Real time. */
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [index("one_time_key_expires_at").on(table.expiresAt)],
);

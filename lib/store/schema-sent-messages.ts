import { customType, index, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Real time, to the millisecond. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A file that waits for its message: checked, encrypted, theirs alone, for 24 hours. */
export const messageFile = pgTable(
  "message_file",
  {
    id: text("id").primaryKey(),
    /** Keyed hash of the NHS number. */
    owner: text("owner").notNull(),
    /** Keyed hash of the one-time key of its message. */
    draft: text("draft").notNull(),
    /** Encrypted: name, type, size, and the key of its bytes. */
    sealedHead: text("sealed_head").notNull(),
    /** Which key of the ring sealed the head. */
    keyId: text("key_id").notNull(),
    /** Encrypted under a key of its own. */
    content: bytes("content").notNull(),
    madeAt: moment("made_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [
    index("message_file_draft").on(table.draft),
    index("message_file_owner").on(table.owner),
    index("message_file_expires_at").on(table.expiresAt),
  ],
);

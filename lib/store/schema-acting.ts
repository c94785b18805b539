import { index, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { session } from "./schema.ts";

// What Front Door itself must remember about people who act for others.

/** Real or health time, to the millisecond. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/**
 * What the national service said of one relationship when a session last asked. Without a row the session has not
 * switched to that person, or something has happened between the two since.
 */
export const actingCheck = pgTable(
  "acting_check",
  {
    sessionIdHash: text("session_id_hash")
      .notNull()
      .references(() => session.idHash, { onDelete: "cascade" }),
    /** Id of the Consent. */
    role: text("role").notNull(),
    /** Who they are, what is granted and until when; encrypted. */
    sealed: text("sealed").notNull(),
    /** Real time. */
    verifiedAt: moment("verified_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionIdHash, table.role] }),
    index("acting_check_role").on(table.role),
  ],
);

/** A relationship of which we have heard, whoever is logged in: whom to tell when something happens. */
export const knownRole = pgTable(
  "known_role",
  {
    /** Id of the Consent. */
    role: text("role").primaryKey(),
    /** Keyed hashes of the two NHS numbers. */
    performer: text("performer").notNull(),
    patient: text("patient").notNull(),
    /** The two NHS numbers, encrypted. */
    sealed: text("sealed").notNull(),
    standing: text("standing", {
      enum: ["asked", "active", "paused", "over"],
    }).notNull(),
    /** Health time of what was heard last. */
    heardAt: moment("heard_at").notNull(),
  },
  (table) => [
    index("known_role_performer").on(table.performer),
    index("known_role_patient").on(table.patient),
  ],
);

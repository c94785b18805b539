import { index, pgTable, text, timestamp } from "drizzle-orm/pg-core";

// What Front Door itself must remember about people who ask each other to help or to be helped.

/** Health time, to the millisecond. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/**
 * Somebody who was asked. An invitation is a patient's and waits here until the other one accepts: nothing is at any
 * surgery before. An application is sent to the national service at once, and what was typed of the other one stays here.
 */
export const askedPerson = pgTable(
  "asked_person",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: ["invitation", "application"] }).notNull(),
    /** Keyed hashes of the two NHS numbers: who asked, and who was asked. */
    asker: text("asker").notNull(),
    asked: text("asked").notNull(),
    /** Id of the Consent, once there is one. */
    role: text("role"),
    /** The two NHS numbers and everything that was said; encrypted. */
    sealed: text("sealed").notNull(),
    state: text("state", { enum: ["waiting", "sent", "declined", "withdrawn"] }).notNull(),
    createdAt: moment("created_at").notNull(),
    /** When the one who was asked said yes or no. */
    answeredAt: moment("answered_at"),
  },
  (table) => [
    index("asked_person_asker").on(table.asker),
    index("asked_person_asked").on(table.asked),
    index("asked_person_role").on(table.role),
  ],
);

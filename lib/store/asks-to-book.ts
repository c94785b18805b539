import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Permit, SystemPermit } from "#lib/permit.ts";
import { bookedByMessage, type BookedByMessage } from "./booked-by-message.ts";
import type { Transaction } from "./database.ts";
import { knownSurgeryOf } from "./known-people.ts";
import { knownPerson, receivedMessage } from "./schema-messages.ts";

/** Those of these messages that are of their person's own surgery. Nobody else asks them to book with it. */
export async function ofOwnSurgery(
  _permit: SystemPermit<"notify-people">,
  db: Pick<Transaction, "select">,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: receivedMessage.id })
    .from(receivedMessage)
    .innerJoin(knownPerson, eq(knownPerson.person, receivedMessage.recipient))
    .where(and(inArray(receivedMessage.id, [...ids]), eq(receivedMessage.sender, knownPerson.surgery)));
  return new Set(rows.map(({ id }) => id));
}

/** Whose requests to book a person takes, and what they booked for them. */
export interface BookingStanding {
  /** ODS code of their own surgery. */
  readonly surgery: string | null;
  readonly booked: BookedByMessage;
}

export const nothingBooked: BookingStanding = { surgery: null, booked: {} };

/** How the requests to book of the permit's person stand. Rejects when the store does not answer. */
export async function bookingStanding(permit: Permit<"messages:read">): Promise<BookingStanding> {
  const [surgery, booked] = await Promise.all([knownSurgeryOf(permit), bookedByMessage(permit.subject)]);
  return { surgery, booked };
}

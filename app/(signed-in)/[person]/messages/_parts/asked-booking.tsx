import type { ReactNode } from "react";
import { CallSurgery, surgeryToCall } from "#app/(signed-in)/[person]/book/_parts/surgery-to-call.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { askedBookingAt } from "#lib/booking-link.ts";
import { now } from "#lib/clock.ts";
import { before, sourceDeadlineMs } from "#lib/deadline.ts";
import { getHeldAppointment } from "#lib/domain/booking/queries.ts";
import { bookingAsked, type BookingAsked, type OpenedMessage } from "#lib/domain/messages/model.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** How it stands in the surgery's diary now, which may have cancelled or moved it; as it was kept where that does not answer. */
async function standingNow(person: PersonHandle, booking: BookingAsked, end: number): Promise<BookingAsked> {
  const { booked } = booking;
  // Only appointments to come can be looked up.
  if (booked === null || Date.parse(booked.start) <= now().epochMilliseconds) return booking;
  const held = await before(end, getHeldAppointment(await requireAsker(), person, booked.id));
  const notKnown = !held.ok && held.failure.kind !== "not-found";
  if (notKnown) return booking;
  const stands = held.ok && held.value.status !== "cancelled" ? held.value : null;
  return bookingAsked(booking, stands && { id: booked.id, start: stands.start }, now().epochMilliseconds);
}

/** What a message's page needs to show what it asks to book. */
export async function askedBooking(
  person: PersonHandle,
  message: OpenedMessage,
): Promise<{
  readonly message: OpenedMessage;
  readonly call?: ReactNode;
  readonly asksToBook?: (address: string) => boolean;
}> {
  if (message.booking === null) return { message };
  const end = performance.now() + sourceDeadlineMs;
  const [booking, toCall] = await Promise.all([
    standingNow(person, message.booking, end),
    surgeryToCall(await requireAsker(), person, end),
  ]);
  return {
    message: { ...message, booking },
    call: <CallSurgery {...toCall} />,
    asksToBook: (address) => askedBookingAt(address, message.origin) !== null,
  };
}

import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { requireAsker } from "#lib/access/request.ts";
import { calendarFile } from "#lib/calendar-file.ts";
import { now } from "#lib/clock.ts";
import { findAppointment } from "#lib/domain/appointments/queries.ts";
import { downloadHeaders, isAskedElsewhere } from "#lib/download-headers.ts";
import { paths } from "#lib/paths.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";

interface CalendarContext {
  readonly params: Promise<{ person: string; id: string }>;
}

/**
 * An appointment as a file for the person's own calendar: "Appointment", and when. What cannot be had leads back to
 * the appointment's page, which says why; so does a download that another site started.
 */
export async function GET(request: Request, { params }: CalendarContext): Promise<Response> {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  if (isAskedElsewhere(request.headers)) redirect(paths.appointment(person, id));
  const found = await findAppointment(await requireAsker(), person, id);
  if (!found.ok) {
    await turnAway(found.failure);
    return redirect(paths.appointment(person, id));
  }
  const { startsAt, endsAt, status, keptPrivate } = found.value.appointment;
  // A calendar is shared with others, and with other devices.
  if (startsAt === null || keptPrivate === true) return redirect(paths.appointment(person, id));
  const t = await getTranslations("appointments");
  const cancelled = status === "cancelled" || status === "new-time-coming";
  const times = { startsAt, endsAt, madeAt: now().toString() };
  const file = calendarFile({ id, title: t("calendarTitle"), ...times, cancelled });
  return new Response(file, { headers: downloadHeaders("text/calendar; charset=utf-8", "appointment.ics") });
}

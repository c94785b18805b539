import { cache } from "react";
import { VideoPart } from "#components/video-calls/video-part.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { isExpected, type Appointment } from "#lib/domain/appointments/model.ts";
import { changesInSeconds, standingOf, type VideoCall } from "#lib/domain/video-calls/model.ts";
import { getVideoCall } from "#lib/domain/video-calls/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Read once for title and page together. */
export const readVideoCall = cache(async (person: PersonHandle, id: string) =>
  getVideoCall(await requireAsker(), person, id),
);

/** How a call stands now, and in how many seconds that changes. */
export function standingNow(call: VideoCall) {
  const at = now().toString();
  return { standing: standingOf(call, at), changesInSeconds: changesInSeconds(call, at) };
}

/** The video call on an appointment's page, ready to be drawn; null where the appointment has none to come. */
export async function videoPart(person: PersonHandle, appointment: Appointment) {
  if (appointment.seen !== "video" || !isExpected(appointment, now().toString())) return null;
  const { id } = appointment;
  const read = await readVideoCall(person, id);
  if (!read.ok && read.failure.kind === "not-found") return null;
  const call = read.ok ? read.value : null;
  const stands = call === null ? { standing: "early" as const, changesInSeconds: null } : standingNow(call);
  return <VideoPart key="video" {...{ id, person, call }} {...stands} />;
}

import { TextLinkPart } from "#components/cancel-by-text/text-link-part.tsx";
import { now } from "#lib/clock.ts";
import { canCancel, type AppointmentDetail } from "#lib/domain/appointments/model.ts";
import { linksAreSent } from "#lib/domain/cancel-by-text/queries.ts";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Whether an appointment can be cancelled with the link of a text message: the surgery's alone, while it can be cancelled. */
export const mayHaveLink = ({ appointment, rules }: AppointmentDetail): boolean =>
  appointment.source === "gp" &&
  appointment.keptPrivate !== true &&
  linksAreSent() &&
  canCancel(appointment, rules, now().toString()).can;

/** The way to such a link on an appointment's page; null where there is none, and for who acts for another: it is sent to that person's own telephone. */
export function textLinkPart(person: PersonHandle, detail: AppointmentDetail) {
  return person === me && mayHaveLink(detail) ? (
    <TextLinkPart key="text-link" person={person} id={detail.appointment.id} />
  ) : null;
}

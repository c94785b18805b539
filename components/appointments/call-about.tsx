import type { AppointmentDetail } from "#lib/domain/appointments/model.ts";
import { CallPlace } from "./call-place.tsx";

interface CallAboutProps {
  detail: AppointmentDetail;
  /** How the place is called in a sentence. */
  placeName: string;
}

/** Whom to call about an appointment: the number of the place itself, and its hours from the public directory. */
export const CallAbout = ({ detail: { appointment, place }, placeName }: CallAboutProps) => (
  <CallPlace
    name={placeName}
    place={{ telephone: appointment.place.telephone ?? place.telephone, hours: place.hours }}
  />
);

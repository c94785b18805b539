import { Temporal } from "temporal-polyfill";
import type { Site, VaccinationBooking } from "#lib/gateways/nbs-manage-your-appointments/schema.ts";
import { vaccines, type Appointment, type AppointmentPlace, type Vaccine } from "./model.ts";

/** The service's times are England's wall clock without an offset; one that the spring leaves out is moved on. */
const instantOf = (local: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/London", { disambiguation: "compatible" });

/** "FLU:65+" is against flu. */
const vaccineOf = (service: string): Vaccine | null =>
  vaccines.find((one) => service.toLowerCase().split(":")[0] === one) ?? null;

const placeOf = (site: Site | null): AppointmentPlace => ({
  name: site?.name ?? null,
  odsCode: site?.odsCode ?? null,
  part: null,
  address: (site?.address ?? "").split(",").flatMap((line) => line.trim() || []),
  telephone: site?.phoneNumber || null,
});

/** One vaccination in our words; `site` is null where the place could not be asked for. Holds are no appointments. */
export function toAppointment(
  booking: VaccinationBooking,
  site: Site | null,
  idOf: (own: string) => string,
): Appointment | null {
  if (booking.status === "Provisional") return null;
  const starts = instantOf(booking.from);
  const information = site?.informationForCitizens?.trim() ?? "";
  return {
    id: idOf(booking.reference),
    source: "vaccination",
    own: booking.reference,
    version: null,
    title: null,
    vaccine: vaccineOf(booking.service),
    status: booking.status === "Cancelled" ? "cancelled" : "booked",
    startsAt: starts.toInstant().toString(),
    endsAt: starts.add({ minutes: booking.duration }).toInstant().toString(),
    olderTime: null,
    seen: "in-person",
    stay: null,
    clinician: null,
    place: placeOf(site),
    preparation: information === "" ? [] : [information],
    said: null,
    bookAgain: null,
    site: booking.site,
  };
}

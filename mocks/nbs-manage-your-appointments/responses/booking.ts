import type { VaccinationBooking } from "#mocks/nation/vaccination-diary/booking.ts";
import type { Site } from "#mocks/nation/vaccination-diary/sites.ts";

/** A booking as it is published. What has no value is null; nothing is left out. */
export const bookingEntry = (booking: VaccinationBooking): Record<string, unknown> => ({
  reference: booking.reference,
  from: booking.from,
  duration: booking.duration,
  service: booking.service,
  site: booking.site,
  status: booking.status,
  availabilityStatus: booking.status === "Cancelled" ? "Unknown" : "Supported",
  attendeeDetails: booking.attendee,
  contactDetails: booking.contacts,
  reminderSent: false,
  created: booking.created.replace("Z", "+00:00"),
  additionalData: booking.additionalData,
  cancellationReason: booking.cancellationReason,
  cancellationNotificationStatus: null,
  bookingBatchSize: booking.batchSize,
});

/** A site as it is published. */
export const siteEntry = (site: Site): Record<string, unknown> => ({
  id: site.id,
  name: site.name,
  address: site.address,
  phoneNumber: site.telephone,
  odsCode: site.odsCode,
  region: site.region,
  integratedCareBoard: site.integratedCareBoard,
  informationForCitizens: site.informationForCitizens,
  accessibilities: site.accessibilities.map((id) => ({ id: `accessibility/${id}`, value: "true" })),
  coordinates: { longitude: site.longitude, latitude: site.latitude },
  status: "Online",
  isDeleted: false,
  type: site.type,
});

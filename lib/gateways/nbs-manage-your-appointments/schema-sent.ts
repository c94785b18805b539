import { z } from "zod";

// What we send, and what the published collection of requests shows.

const local = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/, "yyyy-MM-dd HH:mm, without an offset");
const attendees = z
  .array(z.object({ services: z.array(z.string().min(1)).min(1) }))
  .min(1)
  .max(5);
const contacts = z.array(
  z.object({ type: z.enum(["phone", "email", "landline"]), value: z.string().min(1) }),
);

export const daysQuery = z.object({
  sites: z.array(z.string().min(1)).min(1).max(50),
  attendees,
  from: z.iso.date(),
  until: z.iso.date(),
});

export const hoursQuery = z.object({ site: z.string().min(1), attendees, date: z.iso.date() });

export const slotsQuery = z.object({ site: z.string().min(1), attendees, from: local, until: local });

export const sitesQuery = z.object({
  maxRecords: z.number().int().positive(),
  filters: z
    .array(
      z.object({
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
        /** Metres. */
        searchRadius: z.number().min(1000).max(100_000),
        accessNeeds: z.array(z.string()).optional(),
        types: z.array(z.string()).optional(),
        odsCode: z.string().optional(),
      }),
    )
    .min(1),
});

export const bookingRequest = z.object({
  from: local,
  duration: z.number().int().min(1).max(300),
  service: z.string().min(1),
  site: z.string().min(1),
  kind: z.enum(["Provisional", "Booked"]),
  attendeeDetails: z.object({
    nhsNumber: z.string(),
    firstName: z.string().min(1),
    lastName: z.string().min(1),
    dateOfBirth: z.iso.date(),
  }),
  contactDetails: contacts.optional(),
});

export const confirmRequest = z.object({
  contactDetails: contacts,
  bookingToReschedule: z.string().min(1).optional(),
});

export const cancelRequest = z.object({
  cancellationReason: z.enum([
    "CancelledByCitizen",
    "CancelledBySite",
    "RescheduledByCitizen",
    "CancelledByService",
  ]),
});

export type SitesQuery = z.infer<typeof sitesQuery>;
export type ConfirmRequest = z.infer<typeof confirmRequest>;

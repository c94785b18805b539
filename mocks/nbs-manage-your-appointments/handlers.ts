import { http, type HttpHandler } from "msw";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Registration } from "#mocks/nation/registration.ts";
import {
  bookedFor,
  bookingByReference,
  cancelBooking,
  confirmHold,
  confirmTogether,
  takeSlot,
  type Confirmation,
} from "#mocks/nation/vaccination-diary/appointments.ts";
import { siteById } from "#mocks/nation/vaccination-diary/sites.ts";
import { daysBetween, freeSlots } from "#mocks/nation/vaccination-diary/slots.ts";
import { parseBody } from "./body.ts";
import {
  readBookingRequest,
  readCancelRequest,
  readConfirmRequest,
  readDaysQuery,
  readHoursQuery,
  readSlotsQuery,
  type Asked,
} from "./requests.ts";
import { dayEntry, forEveryone, hourEntries, slotEntries } from "./responses/availability.ts";
import { bookingEntry, siteEntry } from "./responses/booking.ts";
import { isSigned } from "./signature.ts";
import { readSitesQuery, sitesNear } from "./site-query.ts";

const BASE = `${ORIGIN}/nbs-manage-your-appointments/api`;

/** What an operation is given once the request is signed and its body is JSON. */
type Call = {
  nation: Nation;
  url: URL;
  params: Record<string, unknown>;
  body: Record<string, unknown> | null;
};

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

const problem = (status: number, message: string): Response => json(status, { message });

/** Carries out what was asked for, or answers with everything that is wrong with it. */
const asked = <T>(read: Asked<T>, carryOut: (asked: T) => Response): Response =>
  "complaints" in read ? json(400, read.complaints) : carryOut(read.asked);

const queryDays = ({ nation, body }: Call): Response =>
  asked(readDaysQuery(nation, body), ({ sites, attendees, from, until }) => {
    const known = sites.flatMap((id) => siteById(id) ?? []);
    const days = (site: (typeof known)[number]) =>
      daysBetween(from, until).flatMap(
        (day) => dayEntry(day, forEveryone(freeSlots(nation, site, day), attendees)) ?? [],
      );
    return json(
      200,
      known.map((site) => ({ site: site.id, days: days(site) })),
    );
  });

const queryHours = ({ nation, body }: Call): Response =>
  asked(readHoursQuery(nation, body), ({ site: id, attendees, date }) => {
    const site = siteById(id);
    if (!site) return problem(404, `Site: ${id} could not be found.`);
    const hours = hourEntries(forEveryone(freeSlots(nation, site, date), attendees));
    return json(200, { site: id, attendees, date, hours });
  });

const querySlots = ({ nation, body }: Call): Response =>
  asked(readSlotsQuery(nation, body), ({ site: id, attendees, from, until }) => {
    const site = siteById(id);
    if (!site) return problem(404, `Site: ${id} could not be found.`);
    const within = freeSlots(nation, site, from.slice(0, 10)).filter(
      (slot) => slot.from >= from && slot.until <= until,
    );
    return json(200, {
      site: id,
      attendees,
      from,
      until,
      slots: slotEntries(forEveryone(within, attendees)),
    });
  });

const querySites = ({ nation, body }: Call): Response =>
  asked(readSitesQuery(nation, body), (query) =>
    json(
      200,
      sitesNear(nation, query).map(({ site, distance }) => ({ site: siteEntry(site), distance })),
    ),
  );

const getSite = ({ params }: Call): Response => {
  const site = siteById(String(params["site"]));
  return site ? json(200, siteEntry(site)) : problem(404, "The specified site was not found.");
};

const makeBooking = ({ nation, body }: Call): Response =>
  asked(readBookingRequest(nation, body), (request) => {
    if (!siteById(request.site)) return problem(404, "Site for booking request could not be found");
    const booking = takeSlot(nation, request);
    if (!booking) return problem(404, "The time slot for this booking is not available");
    return json(200, { bookingReference: booking.reference });
  });

const confirmations: Record<Exclude<Confirmation, "booked">, readonly [status: number, message: string]> = {
  "not-found": [404, "The booking was not found"],
  expired: [410, "The provisional booking expired"],
  "old-not-found": [404, "The booking to reschedule was not found"],
  "old-mismatch": [
    412,
    "The nhs number for the provisional booking and the booking to be rescheduled do not match",
  ],
  "not-provisional": [412, "The booking cannot be confirmed because it is not provisional"],
  "group-invalid": [410, "The booking cannot be confirmed because group references are not valid"],
};

const confirmBooking = ({ nation, params, body }: Call): Response => {
  const reference = String(params["reference"]);
  return asked(readConfirmRequest(reference, body), ({ contacts, related, old }) => {
    const done =
      related.length > 0
        ? confirmTogether(nation, [reference, ...related], contacts)
        : confirmHold(nation, reference, contacts, old);
    return done === "booked" ? new Response(null, { status: 200 }) : problem(...confirmations[done]);
  });
};

const cancel = ({ nation, url, params, body }: Call): Response => {
  const reference = String(params["reference"]);
  const site = url.searchParams.get("site");
  if (site && !siteById(site))
    return json(400, [
      { message: "The site identifier provided did not match any known site.", property: "site" },
    ]);
  return asked(readCancelRequest(body), ({ reason, additionalData }) => {
    const elsewhere = site && bookingByReference(nation, reference)?.site !== site;
    return !elsewhere && cancelBooking(nation, reference, reason, additionalData)
      ? json(200, { bookingReference: reference, status: "cancelled" })
      : problem(404, "booking not found");
  });
};

const bookingsOfPerson = ({ nation, url }: Call): Response => {
  const nhsNumber = url.searchParams.get("nhsNumber");
  if (!nhsNumber) return json(400, [{ message: "You must provide an nhsNumber", property: "nhsNumber" }]);
  return json(200, bookedFor(nation, nhsNumber).map(bookingEntry));
};

const getBooking = ({ nation, url, params }: Call): Response => {
  const booking = bookingByReference(nation, String(params["reference"]));
  const site = url.searchParams.get("site");
  if (!booking) return problem(404, "Booking not found.");
  return site && site !== booking.site ? problem(404, "Booking not found") : json(200, bookingEntry(booking));
};

/**
 * The booking service behind national vaccination booking, which publishes its source but no OpenAPI. It knows no
 * citizens: whoever signs a request may ask about anyone, so the caller must know for whom it asks.
 */
export function handlers(nation: Nation, registration: Registration): HttpHandler[] {
  const signed =
    (operation: (call: Call) => Response) =>
    async ({ request, params }: { request: Request; params: Record<string, unknown> }) => {
      const text = await request.text();
      if (!isSigned(nation, registration, request, text)) return json(401, null);
      const parsed = parseBody(text);
      if ("complaint" in parsed) return json(400, [parsed.complaint]);
      return operation({ nation, url: new URL(request.url), params, body: parsed.body });
    };
  return [
    http.post(`${BASE}/availability/query/days`, signed(queryDays)),
    http.post(`${BASE}/availability/query/hours`, signed(queryHours)),
    http.post(`${BASE}/availability/query/slots`, signed(querySlots)),
    http.post(`${BASE}/sites`, signed(querySites)),
    http.get(`${BASE}/sites/:site`, signed(getSite)),
    http.post(`${BASE}/booking`, signed(makeBooking)),
    http.post(`${BASE}/booking/:reference/confirm`, signed(confirmBooking)),
    http.post(`${BASE}/booking/:reference/cancel`, signed(cancel)),
    http.get(`${BASE}/booking`, signed(bookingsOfPerson)),
    http.get(`${BASE}/booking/:reference`, signed(getBooking)),
  ];
}

import "server-only";
import { before } from "#lib/deadline.ts";
import type { Permit } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import type { Reading } from "../fhir/reading.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { api, signatureHeaders } from "./client-signature.ts";
import {
  readBookings,
  readDays,
  readHours,
  readSite,
  readSites,
  readSlots,
  type Days,
  type Hours,
  type Site,
  type Sites,
  type Slots,
  type VaccinationBooking,
} from "./schema.ts";
import type { SitesQuery } from "./schema-sent.ts";

type Reads = Permit<"vaccinations:read" | "vaccinations:book">;

interface Asked<T> {
  readonly operation: string;
  readonly path: string;
  readonly body: unknown;
  readonly read: (body: unknown) => Reading<T>;
}

/** A question that is asked by POST and changes nothing. */
async function ask<T>(permit: Reads, { operation, path, body, read }: Asked<T>): Promise<Result<T>> {
  const text = JSON.stringify(body);
  const answer = await exchange(permit, {
    ...{ api, operation, path, method: "POST", credential: "none", idempotent: true },
    headers: signatureHeaders({ method: "POST", path, body: text }),
    body: { type: "application/json", text },
    accept: ["application/json"],
  });
  if (!answer.ok) return answer;
  return takeReading(read(answer.value.body), { api, operation, correlationId: permit.correlationId });
}

const one = (service: string) => [{ services: [service] }];

/** Places that take bookings, nearest first, with their distance in metres; radius 1,000 to 100,000 metres. */
export function findSites(
  permit: Reads,
  near: { latitude: number; longitude: number; radiusMetres: number; accessNeeds?: readonly string[] },
): Promise<Result<Sites>> {
  const { latitude, longitude, radiusMetres, accessNeeds } = near;
  const body: SitesQuery = {
    maxRecords: 50,
    filters: [
      {
        ...{ latitude, longitude, searchRadius: radiusMetres },
        ...(accessNeeds && { accessNeeds: [...accessNeeds] }),
      },
    ],
  };
  return ask(permit, { operation: "find-sites", path: "/api/sites", body, read: readSites });
}

/** One place that takes bookings, by the id under which a booking names it. */
export async function getSite(permit: Reads, site: string): Promise<Result<Site>> {
  const operation = "get-site";
  const path = `/api/sites/${encodeURIComponent(site)}`;
  const answer = await exchange(permit, {
    ...{ api, operation, path, method: "GET", credential: "none", idempotent: true },
    headers: signatureHeaders({ method: "GET", path }),
    accept: ["application/json"],
  });
  if (!answer.ok) return answer;
  const reading = { api, operation, correlationId: permit.correlationId };
  return takeReading(readSite(answer.value.body), reading);
}

/** The places of bookings side by side, each once; what has not come by `end` (on the clock of `performance`) is not among them. */
export async function getSites(
  permit: Reads,
  bookings: readonly Pick<VaccinationBooking, "site">[],
  end: number,
): Promise<ReadonlyMap<string, Site>> {
  const asked = [...new Set(bookings.map(({ site }) => site))].map(async (site) => {
    const found = await before(end, getSite(permit, site));
    return found.ok ? [[site, found.value] as const] : [];
  });
  return new Map((await Promise.all(asked)).flat());
}

/** On which days each site has times for a service, from tomorrow on (ISO dates, both included). */
export function listDays(
  permit: Reads,
  asked: { sites: readonly string[]; service: string; from: string; until: string },
): Promise<Result<Days>> {
  const { sites, service, from, until } = asked;
  const body = { sites, attendees: one(service), from, until };
  return ask(permit, { operation: "list-days", path: "/api/availability/query/days", body, read: readDays });
}

/** In which hours of a day a site has times for a service. */
export function listHours(
  permit: Reads,
  { site, service, date }: { site: string; service: string; date: string },
): Promise<Result<Hours>> {
  const body = { site, attendees: one(service), date };
  return ask(permit, {
    operation: "list-hours",
    path: "/api/availability/query/hours",
    body,
    read: readHours,
  });
}

/** The times of a site for a service within one day; `from` and `until` are local, `HH:mm`. */
export function listSlots(
  permit: Reads,
  asked: { site: string; service: string; date: string; from: string; until: string },
): Promise<Result<Slots>> {
  const { site, service, date, from, until } = asked;
  const body = { site, attendees: one(service), from: `${date} ${from}`, until: `${date} ${until}` };
  return ask(permit, {
    operation: "list-slots",
    path: "/api/availability/query/slots",
    body,
    read: readSlots,
  });
}

/** What is booked for the person, also what is over; holds and cancelled bookings are not among them. */
export async function listBookings(permit: Reads): Promise<Result<VaccinationBooking[]>> {
  const operation = "list-bookings";
  const path = "/api/booking";
  const query = [["nhsNumber", permit.subject]] as const;
  const answer = await exchange(permit, {
    ...{ api, operation, path, method: "GET", credential: "none", idempotent: true, query },
    headers: signatureHeaders({ method: "GET", path, query }),
    accept: ["application/json"],
  });
  if (!answer.ok) return answer;
  const reading = { api, operation, correlationId: permit.correlationId };
  return takeReading(readBookings(answer.value.body, permit.subject), reading);
}

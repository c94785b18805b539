import type { Nation } from "#mocks/nation/nation.ts";
import { kilometresBetween } from "#mocks/nation/places.ts";
import { sites, type Site } from "#mocks/nation/vaccination-diary/sites.ts";
import { daysBetween, freeSlots } from "#mocks/nation/vaccination-diary/slots.ts";
import { BodyReader } from "./body.ts";
import type { Asked } from "./requests.ts";

type Availability = { services: string[]; from: string; until: string };

type Filter = {
  latitude: number;
  longitude: number;
  /** Metres. */
  searchRadius: number;
  odsCode: string | null;
  types: string[];
  accessNeeds: string[];
  availability: Availability | null;
};

export type SitesQuery = { filters: Filter[]; maxRecords: number };

/** Services with first and last day; all three or none. The collection of requests has them beside the place. */
function readAvailability(nation: Nation, filter: BodyReader): Availability | null {
  const nested = filter.has("availability");
  const reader = nested ? filter.object("availability", "Provide an object") : filter;
  const given = ["services", "from", "until"].filter((property) => reader.has(property));
  if (given.length === 0) return null;
  if (given.length < 3) {
    const message =
      "All of the 'supports service filters' (services, from, until) must be provided, or none of them.";
    filter.complain("availability", message);
    return null;
  }
  const services = reader.texts("services", "At least one service must be provided.");
  const from = reader.day("from", "Date must be in the future.");
  const until = reader.day("until", "Date must be in the future.");
  if (from && from <= nation.today()) reader.complain("from", "Date must be in the future.");
  if (from > until) reader.complain("until", "To date must be after From date.");
  if (nested) filter.include("availability", reader);
  return { services, from, until };
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function readFilter(nation: Nation, reader: BodyReader): Filter {
  return {
    latitude: reader.number("latitude", -90, 90, "Provide a latitude value."),
    longitude: reader.number("longitude", -180, 180, "Provide a longitude value."),
    searchRadius: reader.number(
      "searchRadius",
      1000,
      100_000,
      "Provide a search radius in meters (between 1000 - 100,000m).",
    ),
    odsCode: reader.has("odsCode") ? String(reader.raw("odsCode")) : null,
    types: listOf(reader.raw("types")),
    accessNeeds: listOf(reader.raw("accessNeeds")),
    availability: readAvailability(nation, reader),
  };
}

export function readSitesQuery(nation: Nation, body: unknown): Asked<SitesQuery> {
  const reader = new BodyReader(body);
  const filters = reader
    .objects("filters", "Provide at least one site query filter.")
    .map((filter, place): Filter => {
      const read = readFilter(nation, filter);
      reader.include(`filters[${place}]`, filter);
      return read;
    });
  const maxRecords = reader.has("maxRecords")
    ? reader.number("maxRecords", 1, 1000, "Provide a valid number of records")
    : 50;
  return reader.complaints.length > 0
    ? { complaints: reader.complaints }
    : { asked: { filters, maxRecords } };
}

const metres = (site: Site, filter: Filter): number => Math.round(kilometresBetween(site, filter) * 1000);

const offers = (nation: Nation, site: Site, { services, from, until }: Availability): boolean =>
  daysBetween(from, until).some((day) =>
    freeSlots(nation, site, day).some((slot) => services.every((service) => slot.services.includes(service))),
  );

const matches = (nation: Nation, site: Site, filter: Filter): boolean =>
  metres(site, filter) <= filter.searchRadius &&
  (filter.odsCode === null || filter.odsCode === site.odsCode) &&
  (filter.types.length === 0 || filter.types.includes(site.type)) &&
  filter.accessNeeds.every((need) => site.accessibilities.includes(need.replace(/^accessibility\//, ""))) &&
  (filter.availability === null || offers(nation, site, filter.availability));

/** The sites that pass one of the filters, nearest first within each, and how far they are in metres. */
export function sitesNear(
  nation: Nation,
  { filters, maxRecords }: SitesQuery,
): { site: Site; distance: number }[] {
  const found = new Map<string, { site: Site; distance: number }>();
  for (const filter of filters) {
    const passing = sites
      .filter((site) => matches(nation, site, filter))
      .map((site) => ({ site, distance: metres(site, filter) }))
      .sort((one, other) => one.distance - other.distance);
    for (const one of passing) if (!found.has(one.site.id)) found.set(one.site.id, one);
  }
  return [...found.values()].slice(0, maxRecords);
}

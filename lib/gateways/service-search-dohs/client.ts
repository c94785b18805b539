import "server-only";
import type { PublicPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readPoints, readServices, type FoundServices } from "./schema.ts";

const api = "service-search-dohs";

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** What is looked for. Everything given must hold. */
export interface ServiceSearch {
  /** `PHA`, `GPP`, `DEN`, … ; any of them, or all kinds when empty. */
  readonly types: readonly string[];
  /** Words of the name. */
  readonly name?: string;
  readonly odsCode?: string;
  readonly serviceCode?: string;
  /** The nearest come first. */
  readonly near?: Point;
  /** Only together with `near`. */
  readonly withinKilometres?: number;
  readonly top: number;
  readonly skip?: number;
}

const fields = [
  "ODSCode",
  "OrganisationName",
  "OrganisationTypeId",
  "OrganisationSubType",
  "Address1",
  "Address2",
  "Address3",
  "City",
  "Postcode",
  "Latitude",
  "Longitude",
  "OpeningTimes",
  "Contacts",
  "Facilities",
  "Services",
  "AcceptingPatients",
].join(",");

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const distanceFrom = ({ latitude, longitude }: Point): string =>
  `geo.distance(Geocode, geography'POINT(${longitude} ${latitude})')`;

function filterOf({ types, odsCode, serviceCode, near, withinKilometres }: ServiceSearch): string {
  const anyType = types.map((type) => `OrganisationTypeId eq ${quoted(type)}`).join(" or ");
  return [
    anyType && `(${anyType})`,
    odsCode && `ODSCode eq ${quoted(odsCode)}`,
    serviceCode && `Services/any(x: x/ServiceCode eq ${quoted(serviceCode)})`,
    near && withinKilometres !== undefined && `${distanceFrom(near)} le ${withinKilometres}`,
  ]
    .filter(Boolean)
    .join(" and ");
}

/** Words without the signs that mean something in a simple query. */
const plainWords = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();

/**
 * Searches are posted: where somebody is, or their postcode, stands in no address that a log could hold.
 */
function post(permit: PublicPermit, operation: string, body: Record<string, unknown>) {
  return exchange(permit, {
    api,
    operation,
    path: "/",
    method: "POST",
    query: [["api-version", "3"]],
    body: { type: "application/json", text: JSON.stringify(body) },
    accept: ["application/json"],
    credential: "key",
    idempotent: true,
  });
}

/** Pharmacies, surgeries and other places of care. */
export async function searchServices(
  permit: PublicPermit,
  search: ServiceSearch,
): Promise<Result<FoundServices>> {
  const operation = "search-services";
  const words = plainWords(search.name ?? "");
  const filter = filterOf(search);
  const answer = await post(permit, operation, {
    search: words || "*",
    searchMode: "all",
    searchFields: "OrganisationName",
    ...(filter && { filter }),
    ...(search.near && { orderby: distanceFrom(search.near) }),
    select: fields,
    top: search.top,
    skip: search.skip ?? 0,
    count: true,
  });
  if (!answer.ok) return answer;
  const reading = { api, operation, correlationId: permit.correlationId };
  return takeReading(readServices(answer.value.body), reading);
}

/** Roughly where a postcode is: the middle of the places of care in its sector (`NG16 2`) or district (`NG16`). */
export interface FoundPlace extends Point {
  readonly precision: "sector" | "district";
}

const postcodeParts = /^([A-Z]{1,2}\d[A-Z\d]?) ?(?:(\d)[A-Z]{2})?$/;

/**
 * Where a postcode is, as far as the directory can say: it knows no postcodes but those of its organisations.
 * `not-found` for what is no postcode, and where the directory has nobody.
 */
export async function findPlace(permit: PublicPermit, postcode: string): Promise<Result<FoundPlace>> {
  const [, district, sector] =
    postcodeParts.exec(postcode.trim().toUpperCase().replaceAll(/\s+/g, " ")) ?? [];
  if (district === undefined) return failed({ kind: "not-found" });
  if (sector !== undefined) {
    const inSector = await middleOf(permit, `${district} ${sector}*`);
    if (!inSector.ok) return inSector;
    if (inSector.value) return ok({ ...inSector.value, precision: "sector" });
  }
  const inDistrict = await middleOf(permit, district);
  if (!inDistrict.ok) return inDistrict;
  return inDistrict.value
    ? ok({ ...inDistrict.value, precision: "district" })
    : failed({ kind: "not-found" });
}

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

async function middleOf(permit: PublicPermit, words: string): Promise<Result<Point | null>> {
  const operation = "find-place";
  const answer = await post(permit, operation, {
    search: "*",
    filter: `search.ismatch(${quoted(words)}, 'Postcode', 'simple', 'all')`,
    select: "Latitude,Longitude",
    top: 50,
  });
  if (!answer.ok) return answer;
  const reading = { api, operation, correlationId: permit.correlationId };
  const points = takeReading(readPoints(answer.value.body), reading);
  if (!points.ok) return points;
  if (points.value.length === 0) return ok(null);
  return ok({
    latitude: average(points.value.map(({ latitude }) => latitude)),
    longitude: average(points.value.map(({ longitude }) => longitude)),
  });
}

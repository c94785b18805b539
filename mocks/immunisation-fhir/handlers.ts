import { http, type HttpHandler } from "msw";
import { readApplicationBearer, readBearer } from "#mocks/nation/bearer.ts";
import { mirrored } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import {
  isVisible,
  vaccinationRecords,
  visibleVaccinations,
  type VaccinationRecord,
} from "#mocks/nation/vaccinations.ts";
import { whole } from "./responses/immunization.ts";
import { outcome } from "./responses/outcome.ts";
import { searchset } from "./responses/searchset.ts";
import { readSearch, type Search } from "./search-parameters.ts";
import { isTarget } from "./targets.ts";
import { create, remove, update } from "./writes.ts";

const PATH = "/immunisation-fhir-api/FHIR/R4";
const BASE = `${ORIGIN}${PATH}/Immunization`;
const ID = /^[A-Za-z0-9\-.]{1,64}$/;

/** Refuses whoever is not an application: a person's own token is no credential here. */
function unauthorised(nation: Nation, request: Request): Response | null {
  if (readApplicationBearer(nation, request) === "ok") return null;
  const bearer = readBearer(nation, request);
  if (bearer === "missing" || bearer === "invalid")
    return outcome(request, "UNAUTHORIZED", "Authorization is required for the interaction");
  return outcome(request, "FORBIDDEN", "This API takes tokens of applications only");
}

const fhir = (request: Request, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    headers: { ...mirrored(request), ...headers, "Content-Type": "application/fhir+json" },
  });

/** Completed vaccinations alone: this release takes no others in. */
const isShown = ({ vaccination: { status, target } }: VaccinationRecord): boolean =>
  status === "completed" && isTarget(target);

function matches({ targets, diseases, from, to }: Search, { vaccination }: VaccinationRecord): boolean {
  const day = vaccination.given.slice(0, 10);
  if (day < from || day > to) return false;
  if (targets) return isTarget(vaccination.target) && targets.includes(vaccination.target);
  return vaccination.diseases.some(({ code }) => diseases?.includes(code));
}

function search(nation: Nation, request: Request, parameters: URLSearchParams): Response {
  const read = readSearch(parameters);
  if (typeof read === "string") return outcome(request, "INVALID", read);
  const records = visibleVaccinations(nation, read.nhsNumber).filter(
    (record) => isShown(record) && matches(read, record),
  );
  return fhir(request, searchset(`${nation.origin}${PATH}`, read, records));
}

async function searchByForm(nation: Nation, request: Request): Promise<Response> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim();
  if (type !== "application/x-www-form-urlencoded")
    return outcome(request, "INVALID", "Content-Type must be application/x-www-form-urlencoded");
  return search(nation, request, new URLSearchParams(await request.text()));
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;
type OnRecord = (record: VaccinationRecord) => Response | Promise<Response>;

/** Finds the record of an id; a deleted one only for whoever may bring it back. */
function withRecord(
  nation: Nation,
  request: Request,
  id: string,
  then: { deletedToo: boolean; on: OnRecord },
): Response | Promise<Response> {
  if (!ID.test(id))
    return outcome(request, "INVALID", "The event id is missing or not in the expected format.");
  const record = vaccinationRecords(nation).find((one) => one.id === id && isShown(one));
  const arrived = record && (isVisible(nation, record) || (record.deleted && then.deletedToo));
  return record && arrived
    ? then.on(record)
    : outcome(request, "NOT_FOUND", "The requested resource was not found.");
}

/** The national record of vaccinations (R4, application-restricted). What was given is found 48 hours later. */
export function handlers(nation: Nation): HttpHandler[] {
  const restricted =
    (answer: (request: Request, id: string) => Response | Promise<Response>) =>
    ({ request, params }: { request: Request; params: Params }) =>
      unauthorised(nation, request) ?? answer(request, String(params["id"]));
  return [
    http.get(
      BASE,
      restricted((request) => search(nation, request, new URL(request.url).searchParams)),
    ),
    http.post(
      `${BASE}/_search`,
      restricted((request) => searchByForm(nation, request)),
    ),
    http.post(
      BASE,
      restricted((request) => create(nation, request)),
    ),
    http.get(
      `${BASE}/:id`,
      restricted((request, id) =>
        withRecord(nation, request, id, {
          deletedToo: false,
          on: (record) =>
            fhir(request, whole(record, nation.shift(nation.personByNhsNumber(record.nhsNumber))), {
              "E-Tag": String(record.version),
            }),
        }),
      ),
    ),
    http.put(
      `${BASE}/:id`,
      restricted((request, id) =>
        withRecord(nation, request, id, {
          deletedToo: true,
          on: (record) => update(request, record),
        }),
      ),
    ),
    http.delete(
      `${BASE}/:id`,
      restricted((request, id) =>
        withRecord(nation, request, id, { deletedToo: false, on: (record) => remove(request, record) }),
      ),
    ),
  ];
}

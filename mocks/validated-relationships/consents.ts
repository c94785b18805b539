import type { Nation } from "#mocks/nation/nation.ts";
import { candidates } from "#mocks/nation/relationships/candidates.ts";
import type { Role } from "#mocks/nation/relationships/role.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { askerOf } from "./asker.ts";
import { readIdentifier, readIncludes, readStatuses } from "./parameters.ts";
import { consent } from "./responses/consent.ts";
import { refusal } from "./responses/outcome.ts";
import { patientOf, relatedPerson } from "./responses/people.ts";
import { searchset, type Found } from "./responses/searchset.ts";

const INCLUDES = ["Consent:performer", "Consent:patient"] as const;
type Includes = ReadonlySet<(typeof INCLUDES)[number]>;

const notAParameter = (request: Request, name: string) =>
  refusal(request, "INVALID_PARAMETER", {
    diagnostics: `Invalid request with error - ${name} parameter is invalid.`,
  });

/** GET /Consent: the roles of a proxy, of a patient, or of the two together. */
export function searchConsents(nation: Nation, request: Request): Response {
  const asker = askerOf(nation, request, { person: true, application: true });
  if (asker instanceof Response) return asker;
  const url = new URL(request.url);
  const sought = readSought(nation, request, url);
  if (sought instanceof Response) return sought;
  const { performer, patient } = sought;
  if (asker.nhsNumber !== null && asker.nhsNumber !== performer && asker.nhsNumber !== patient)
    return refusal(request, "FORBIDDEN");
  const statuses = readStatuses(url.searchParams.getAll("status"));
  if (!statuses) return notAParameter(request, "status");
  const includes = readIncludes(url, INCLUDES);
  if (!includes) return notAParameter(request, "_include");
  const refreshed = refreshedFromSupplier(nation, request);
  if (refreshed) return refreshed;
  const roles = relationships(nation).roles.filter(
    (role) =>
      (performer === null || role.performer === performer) &&
      (patient === null || role.patient === patient) &&
      statuses(role.status),
  );
  return searchset(
    nation,
    request,
    roles.flatMap((role) => withIncludes(nation, role, includes)),
  );
}

/** GET /Consent/{id}, which the service does not offer to people: the application asks, and answers for it. */
export function readConsent(nation: Nation, request: Request, id: string): Response {
  const asker = askerOf(nation, request, { person: false, application: true });
  if (asker instanceof Response) return asker;
  const includes = readIncludes(new URL(request.url), INCLUDES);
  if (!includes) return notAParameter(request, "_include");
  const role = relationships(nation).roles.find((one) => one.id === id);
  if (!role || role.status === "entered-in-error") return refusal(request, "INVALIDATED_RESOURCE");
  return searchset(nation, request, withIncludes(nation, role, includes));
}

type Sought = { performer: string | null; patient: string | null };

function readSought(nation: Nation, request: Request, url: URL): Sought | Response {
  const sought: Sought = { performer: null, patient: null };
  for (const who of ["performer", "patient"] as const) {
    const token = url.searchParams.get(`${who}:identifier`);
    if (token === null || token === "") continue;
    const identifier = readIdentifier(token);
    if ("wrong" in identifier)
      return refusal(
        request,
        identifier.wrong === "system" ? "INVALID_IDENTIFIER_SYSTEM" : "INVALID_IDENTIFIER_VALUE",
      );
    const person = nation.personByNhsNumber(identifier.nhsNumber);
    if (!person) return refusal(request, "INVALIDATED_RESOURCE");
    if (!person.practice.registered) return refusal(request, "GP_PRACTICE_NOT_FOUND");
    sought[who] = identifier.nhsNumber;
  }
  if (sought.performer === null && sought.patient === null)
    return refusal(request, "MISSING_IDENTIFIER_VALUE");
  return sought;
}

/** With connection parameters the service asks a surgery's supplier first, who knows only the surgery's own patients. */
function refreshedFromSupplier(nation: Nation, request: Request): Response | null {
  const connection = request.headers.get("x-im1-connection-params");
  if (connection === null) return null;
  const [, odsCode] = /^[^;]+;([^;]+)$/.exec(connection) ?? [];
  if (odsCode === undefined)
    return refusal(request, "INVALID_VALUE", {
      diagnostics: "Invalid request with error - X-IM1-Connection-Params header is invalid.",
    });
  const known = nation.people().some(({ practice }) => practice.registered && practice.odsCode === odsCode);
  return known ? null : refusal(request, "DOWNSTREAM_SERVICE_ERROR");
}

function withIncludes(nation: Nation, role: Role, includes: Includes): Found[] {
  const performer = nation.personByNhsNumber(role.performer);
  const patient = nation.personByNhsNumber(role.patient);
  const found: Found[] = [];
  if (includes.has("Consent:performer") && performer) {
    found.push({ mode: "include", resource: patientOf(nation, performer) });
    const kinship = candidates(nation).find(
      (one) => one.person.nhsNumber === role.performer && one.patient.nhsNumber === role.patient,
    )?.kinship;
    if (patient) found.push({ mode: "include", resource: relatedPerson(performer, patient, kinship) });
  }
  if (includes.has("Consent:patient") && patient)
    found.push({ mode: "include", resource: patientOf(nation, patient) });
  return [...found, { mode: "match", resource: consent(role) }];
}

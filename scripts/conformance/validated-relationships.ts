import { read } from "#lib/gateways/fhir/reading.ts";
import { relationshipDialect } from "#lib/gateways/fhir/r4-relationships.ts";
import { readApplication, readCandidates, readRoles } from "#lib/gateways/validated-relationships/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readApplication as readSentForm } from "#mocks/validated-relationships/read-application.ts";
import { readWantedRole } from "#mocks/validated-relationships/read-consent.ts";
import { readPatch } from "#mocks/validated-relationships/read-patch.ts";
import { resourcesOf, tryOperationOutcome } from "./fhir-example.ts";
import {
  isJson,
  neverCalled,
  operationOf,
  outcomeOf,
  refusedFor,
  resourceTypeOf,
  type Outcome,
  type Trial,
} from "./outcome.ts";

const parsed = () => outcomeOf(read(null));

function numberAt(value: unknown, ...way: readonly (string | number)[]): NhsNumber {
  let place: unknown = value;
  for (const step of way)
    place = Array.isArray(place)
      ? (place as unknown[])[Number(step)]
      : isJson(place)
        ? place[step]
        : undefined;
  return String(place) as NhsNumber;
}

/** Everyone who could have asked for a bundle: both sides of each of its relationships. */
function askersOf(json: unknown): readonly NhsNumber[] {
  return resourcesOf(json).flatMap((resource) => {
    const type = resourceTypeOf(resource);
    const patient = numberAt(resource, "patient", "identifier", "value");
    if (type === "Consent") return [numberAt(resource, "performer", 0, "identifier", "value"), patient];
    return type === "RelatedPerson" ? [numberAt(resource, "identifier", 0, "value"), patient] : [];
  });
}

/** A searchset is read as the answer to whichever of the two sides all of it concerns. */
function tryBundle(json: unknown): Outcome {
  const reader = resourcesOf(json).some((one) => resourceTypeOf(one) === "Consent")
    ? readRoles
    : readCandidates;
  const askers = askersOf(json);
  const readings = (askers.length > 0 ? askers : ["0000000001" as NhsNumber]).map((asker) =>
    reader(json, asker),
  );
  const best = readings.find(({ ok }) => ok) ?? readings[0];
  return best ? outcomeOf<unknown>(best) : refusedFor("$.entry: nobody is named in it");
}

/** A resource that a guide prints alone, as the only one of a searchset; paths are its own. */
function tryFragment(json: Readonly<Record<string, unknown>>): Outcome {
  const outcome = tryBundle({ resourceType: "Bundle", type: "searchset", entry: [{ resource: json }] });
  if (outcome.kind !== "refused") return outcome;
  return refusedFor(outcome.reason.replace("$.entry[0].resource", "$"));
}

function tryRequest(operation: string, json: unknown): Outcome {
  if (operation === "PATCH_Consent-id") {
    const patch = readPatch(json);
    return typeof patch === "string" ? refusedFor(`$: ${patch} (VRS, PATCH /Consent/{id})`) : parsed();
  }
  if (operation === "POST_Consent") {
    const wanted = readWantedRole(json);
    if (!("code" in wanted)) return parsed();
    const where = wanted.expression === undefined ? "$" : `$.${wanted.expression}`;
    return refusedFor(`${where}: ${wanted.code} (VRS, POST /Consent)`);
  }
  const form = readSentForm(json);
  if (typeof form === "string") {
    const [, where = "", rule = ""] = /^QuestionnaireResponse(\S*) (.*)\.$/.exec(form) ?? [];
    return refusedFor(`$${where}: ${rule} (VRS, POST /QuestionnaireResponse)`);
  }
  // What the service takes it also gives back, and then we read it.
  return outcomeOf(readApplication(json, form.performer as NhsNumber), ({ access }) =>
    access.length === form.access.length ? null : "an access code was lost",
  );
}

/** Requests go through the sandbox's own validation, responses through our schema. */
export const validatedRelationships: Trial = ({ path, json }) => {
  const type = resourceTypeOf(json);
  if (type === "OperationOutcome") return tryOperationOutcome(json);
  const operation = operationOf(path);
  if (operation !== null && path.includes("/request/")) return tryRequest(operation, json);
  if (type === "Bundle") return tryBundle(json);
  if (!isJson(json) || type === null || !relationshipDialect.types.has(type))
    return neverCalled(`${type ?? "no resource"}: a guide's example of no operation of this service`);
  return tryFragment(json);
};

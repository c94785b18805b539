import { readBundle, type Dialect, type ReadBundle } from "#lib/gateways/fhir/bundle.ts";
import {
  address,
  codeableConcept,
  contactPoint,
  humanName,
  nhsNumberSystem,
  quantity,
  reference,
} from "#lib/gateways/fhir/elements.ts";
import { failureOfOutcome, operationOutcome } from "#lib/gateways/fhir/operation-outcome.ts";
import { read, refusalOf, type Reading } from "#lib/gateways/fhir/reading.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { isJson, outcomeOf, refusedFor, type Outcome } from "./outcome.ts";

/** An error as an API sends it: read, and turned into a failure. */
export function tryOperationOutcome(json: unknown): Outcome {
  const outcome = operationOutcome.safeParse(json);
  if (!outcome.success)
    return outcomeOf({ ok: false, refusal: refusalOf(outcome.error, "FHIR OperationOutcome") });
  const serious = outcome.data.issue.some(({ severity }) => severity === "error" || severity === "fatal");
  return outcomeOf(read(outcome.data), (value) =>
    serious && failureOfOutcome(value) === null ? "an error that becomes no failure" : null,
  );
}

function nhsNumberOf(patient: unknown): string | null {
  const identifiers = isJson(patient) && Array.isArray(patient["identifier"]) ? patient["identifier"] : [];
  const found: unknown = identifiers.find((one: unknown) => isJson(one) && one["system"] === nhsNumberSystem);
  const value = isJson(found) ? found["value"] : undefined;
  return typeof value === "string" ? value : null;
}

/** The resources of a bundle, as they came. */
export function resourcesOf(json: unknown): readonly unknown[] {
  const entries = isJson(json) && Array.isArray(json["entry"]) ? json["entry"] : [];
  return entries.map((entry: unknown) => (isJson(entry) ? entry["resource"] : undefined));
}

/** About whom an example is: the first Patient in it with an NHS number, who stands for the person that asked. */
export function subjectOf(json: unknown): NhsNumber | null {
  const numbers = resourcesOf(json)
    .filter((resource) => isJson(resource) && resource["resourceType"] === "Patient")
    .map(nhsNumberOf);
  return (numbers.find((number) => number !== null) ?? null) as NhsNumber | null;
}

/** A made-up number for fragments that come without their patient; it passes no check and belongs to nobody. */
const nobody = "0000000001";

/** A fragment as the only resource of a bundle, beside the patient that it speaks of. */
function inBundle(json: Readonly<Record<string, unknown>>): { bundle: unknown; subject: NhsNumber } {
  const about = isJson(json["subject"]) ? json["subject"] : {};
  const identifier = isJson(about["identifier"]) ? about["identifier"]["value"] : undefined;
  const number = typeof identifier === "string" ? identifier : nobody;
  const patient = { resourceType: "Patient", identifier: [{ system: nhsNumberSystem, value: number }] };
  const target = about["reference"];
  const fullUrl = typeof target === "string" ? { fullUrl: target } : {};
  const entry = [{ resource: json }, { ...fullUrl, resource: patient }];
  return { bundle: { resourceType: "Bundle", type: "collection", entry }, subject: number as NhsNumber };
}

/** Reads a single resource as if it had come in a bundle; paths are those of the fragment itself. */
export function readFragment<R extends { readonly resourceType: string }>(
  json: Readonly<Record<string, unknown>>,
  dialect: Dialect<R>,
): Reading<ReadBundle<R>> {
  const { bundle, subject } = inBundle(json);
  const reading = readBundle<R>(bundle, dialect, subject);
  if (reading.ok) return reading;
  const path = reading.refusal.path.replace("$.entry[0].resource", "$");
  return { ok: false, refusal: { ...reading.refusal, path } };
}

/** Elements that guides print alone, and how they are read. */
const elements = {
  code: codeableConcept,
  valueCodeableConcept: codeableConcept,
  name: humanName,
  telecom: contactPoint.array(),
  address,
  subject: reference,
  valueQuantity: quantity,
} as const;

/** A piece of a resource, printed in a guide: every element that we know must be readable. */
export function tryElements(json: Readonly<Record<string, unknown>>, standard: string): Outcome {
  const known = Object.entries(elements).filter(([name]) => json[name] !== undefined);
  if (known.length === 0) return refusedFor(`$: a fragment without any element that we read (${standard})`);
  for (const [name, schema] of known) {
    const value = json[name];
    const one = schema.safeParse(value);
    const list = one.success ? one : schema.array().safeParse(value);
    if (!list.success) {
      const { path, rule } = refusalOf(list.error, standard, `$.${name}`);
      return refusedFor(`${path}: ${rule}`);
    }
  }
  return outcomeOf(read(null));
}

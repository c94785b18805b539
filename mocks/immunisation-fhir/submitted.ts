import { londonInstant, londonWallClock } from "#mocks/nation/calendar.ts";
import { NHS_NUMBER_SYSTEM, type Json } from "#mocks/nation/fhir.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import type { Concept } from "#mocks/people/vaccinations/concept.ts";
import type { Vaccination } from "#mocks/people/vaccinations/vaccination.ts";
import { targetOf } from "./targets.ts";

/** A vaccination that a provider's system sent in, or everything that the API finds wrong with it. */
export type Submission =
  { nhsNumber: string; identifier: string; vaccination: Vaccination } | { problems: string[] };

/** Follows a path of names and places through JSON. */
function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function conceptAt(value: unknown): Concept | null {
  const coding = at(value, "coding", 0);
  const [code, display] = [textOf(at(coding, "code")), textOf(at(coding, "display"))];
  return code === "" ? null : { code, display };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}/;

function nhsNumberIn(resource: Json): string {
  const patient = listOf(resource["contained"]).find((one) => at(one, "resourceType") === "Patient");
  const identifiers = listOf(at(patient, "identifier"));
  return textOf(
    at(
      identifiers.find((one) => at(one, "system") === NHS_NUMBER_SYSTEM),
      "value",
    ),
  );
}

const organisationIn = (resource: Json): string =>
  textOf(
    at(
      listOf(resource["performer"]).find((one) => at(one, "actor", "type") === "Organization"),
      ...["actor", "identifier", "value"],
    ),
  );

/** Each rule: what it asks for, and whether the resource keeps it. */
function problemsOf(resource: Json, diseases: readonly Concept[]): string[] {
  const rules: [string, boolean][] = [
    [
      "contained[?(@.resourceType=='Patient')].identifier[0].value must be a valid NHS number",
      isNhsNumber(nhsNumberIn(resource)),
    ],
    [
      "extension[0].valueCodeableConcept.coding[0].code is mandatory",
      conceptAt(at(resource, "extension", 0, "valueCodeableConcept")) !== null,
    ],
    ["identifier[0].system is mandatory", textOf(at(resource, "identifier", 0, "system")) !== ""],
    ["identifier[0].value is mandatory", textOf(at(resource, "identifier", 0, "value")) !== ""],
    ["status must be completed", resource["status"] === "completed"],
    ["vaccineCode.coding[0].code is mandatory", conceptAt(resource["vaccineCode"]) !== null],
    ["patient.reference is mandatory", textOf(at(resource, "patient", "reference")) !== ""],
    [
      "occurrenceDateTime must be a date and time with a zone",
      INSTANT.test(textOf(resource["occurrenceDateTime"])),
    ],
    ["recorded must be a date or date and time", DAY.test(textOf(resource["recorded"]))],
    ["primarySource must be a boolean", typeof resource["primarySource"] === "boolean"],
    [
      "location.identifier.value is mandatory",
      textOf(at(resource, "location", "identifier", "value")) !== "",
    ],
    [
      "performer[?(@.actor.type=='Organization')].actor.identifier.value is mandatory",
      organisationIn(resource) !== "",
    ],
    [
      "protocolApplied[0].targetDisease must be a supported combination",
      targetOf(diseases.map(({ code }) => code)) !== undefined,
    ],
  ];
  return rules.filter(([, kept]) => !kept).map(([rule]) => rule);
}

/** Reads a submitted Immunization by the rules that its specification names. */
export function readSubmission(resource: Json): Submission {
  const protocol = at(resource, "protocolApplied", 0);
  const diseases = listOf(at(protocol, "targetDisease")).flatMap((one) => conceptAt(one) ?? []);
  const target = targetOf(diseases.map(({ code }) => code));
  const problems = problemsOf(resource, diseases);
  if (problems.length > 0 || !target) return { problems };
  const identifier = `${textOf(at(resource, "identifier", 0, "system"))}|${textOf(at(resource, "identifier", 0, "value"))}`;
  const given = londonInstant(londonWallClock(new Date(textOf(resource["occurrenceDateTime"]))));
  const dose = at(protocol, "doseNumberPositiveInt");
  const nothing = { code: "", display: "" };
  const volume = at(resource, "doseQuantity", "value");
  return {
    nhsNumber: nhsNumberIn(resource),
    identifier,
    vaccination: {
      ...{ key: identifier, target, diseases, given, status: "completed" },
      procedure: conceptAt(at(resource, "extension", 0, "valueCodeableConcept")) ?? nothing,
      vaccine: conceptAt(resource["vaccineCode"]),
      dose: typeof dose === "number" ? dose : null,
      batch: textOf(resource["lotNumber"]) || null,
      expires: textOf(resource["expirationDate"]) || null,
      manufacturer: textOf(at(resource, "manufacturer", "display")) || null,
      site: conceptAt(resource["site"]),
      route: conceptAt(resource["route"]),
      volume: typeof volume === "number" ? volume : null,
      place: textOf(at(resource, "location", "identifier", "value")),
      performer: organisationIn(resource),
      reason: conceptAt(at(resource, "reasonCode", 0)) ?? nothing,
      recorded: textOf(resource["recorded"]),
      primarySource: resource["primarySource"] === true,
    },
  };
}

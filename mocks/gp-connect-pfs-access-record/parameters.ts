import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { partProblem, type Parameter, type Period } from "./parts.ts";
import type { Refusal } from "./responses/outcome.ts";

/** What a well-formed call asks for. */
export type Asked = {
  nhsNumber: string;
  /** undefined: not asked for. {}: all of them. */
  investigations: Period | undefined;
  /** Parameters that this sandbox's surgeries do not offer. */
  unsupported: string[];
};

/** The areas of the record that the operation defines. */
const AREAS = [
  "includeAllergies",
  "includeMedication",
  "includeConsultations",
  "includeProblems",
  "includeImmunizations",
  "includeUncategorisedData",
  "includeInvestigations",
  "includeReferrals",
  "includeDiaryEntries",
];

const invalidResource = (diagnostics: string): Refusal => ({ kind: "INVALID_RESOURCE", diagnostics });
const invalidParameter = (diagnostics: string): Refusal => ({ kind: "INVALID_PARAMETER", diagnostics });

function isParameter(value: unknown): value is Parameter {
  if (typeof value !== "object" || value === null || !("name" in value)) return false;
  const part = "part" in value ? value.part : [];
  return typeof value.name === "string" && Array.isArray(part) && part.every(isParameter);
}

function parametersOf(text: string): Parameter[] | null {
  try {
    const body = JSON.parse(text) as { resourceType?: unknown; parameter?: unknown } | null;
    if (body?.resourceType !== "Parameters" || !Array.isArray(body.parameter)) return null;
    return body.parameter.every(isParameter) ? body.parameter : null;
  } catch {
    return null;
  }
}

function patientIn(parameters: Parameter[]): { nhsNumber: string } | Refusal {
  const given = parameters.filter(({ name }) => name === "patientNHSNumber");
  if (given.length > 1) return invalidResource("patientNHSNumber is passed more than once");
  const identifier = given[0]?.valueIdentifier as { system?: unknown; value?: unknown } | undefined;
  if (identifier === undefined) return invalidParameter("patientNHSNumber is not provided");
  if (identifier.system !== NHS_NUMBER_SYSTEM) return invalidParameter("patientNHSNumber has another system");
  const value = String(identifier.value);
  return isNhsNumber(value)
    ? { nhsNumber: value }
    : { kind: "INVALID_NHS_NUMBER", diagnostics: "patientNHSNumber fails its format or check digit" };
}

/** Reads the operation's Parameters resource, or says which published rule it breaks. `today` is London's date. */
export function readParameters(text: string, today: string): Asked | Refusal {
  const parameters = parametersOf(text);
  if (!parameters) return invalidResource("The provider could not parse the Parameters resource");
  const patient = patientIn(parameters);
  if ("kind" in patient) return patient;
  const asked = parameters.filter(({ name }) => name !== "patientNHSNumber");
  const names = asked.map(({ name }) => name);
  if (new Set(names).size < names.length) return invalidResource("A parameter is passed more than once");
  if (names.length > 0 && !names.some((name) => AREAS.includes(name)))
    return invalidParameter("No recognised parameters are provided");
  for (const parameter of asked) {
    const problem = partProblem(parameter, today);
    if (problem) return problem;
  }
  const investigations = asked.find(({ name }) => name === "includeInvestigations");
  const period = investigations?.part?.find(({ name }) => name === "investigationSearchPeriod");
  return {
    ...patient,
    investigations: investigations && (period?.valuePeriod ?? {}),
    unsupported: names.filter((name) => name !== "includeInvestigations"),
  };
}
